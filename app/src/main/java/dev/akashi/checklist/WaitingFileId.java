package dev.akashi.checklist;

import java.util.UUID;

/** Identifies a workbook that waits to be taken into a checklist. */
public record WaitingFileId(UUID value) {

  public static WaitingFileId random() {
    return new WaitingFileId(UUID.randomUUID());
  }

  public static WaitingFileId of(String text) {
    return new WaitingFileId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
