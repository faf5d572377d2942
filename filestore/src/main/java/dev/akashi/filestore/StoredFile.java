package dev.akashi.filestore;

/** A file by its content and its length in bytes. */
public record StoredFile(Sha256 name, long size) {}
