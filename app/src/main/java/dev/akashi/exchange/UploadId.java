package dev.akashi.exchange;

import java.util.UUID;

/** Identifies a file that waits to be taken in. */
public record UploadId(UUID value) {

  public static UploadId random() {
    return new UploadId(UUID.randomUUID());
  }

  public static UploadId of(String text) {
    return new UploadId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
