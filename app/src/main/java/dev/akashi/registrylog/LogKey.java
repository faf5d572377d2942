package dev.akashi.registrylog;

import dev.akashi.transparency.KeyHistory;
import java.time.Instant;

/**
 * A key of the log.
 *
 * @param use the key itself and since when it is used
 * @param signs whether it is the one that signs now
 */
public record LogKey(int no, KeyHistory.Use use, Instant madeAt, boolean signs) {}
