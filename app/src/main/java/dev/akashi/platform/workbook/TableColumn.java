package dev.akashi.platform.workbook;

/** A column of a table that a workbook holds. */
public interface TableColumn {

  /** The key of its head in the message bundles. */
  String textKey();

  /** Whether what is written into it is taken in. */
  boolean isEdited();
}
