package dev.akashi.platform;

import dev.akashi.directory.Permission;

/**
 * An address that takes longer bodies than all others, from people with the permission only. A
 * feature offers one as a bean.
 *
 * @param path the exact path
 */
public record LargeBody(String path, Permission permission, long bytes) {}
