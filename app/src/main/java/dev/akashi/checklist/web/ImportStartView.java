package dev.akashi.checklist.web;

import dev.akashi.checklist.ChecklistImport;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.WaitingFile;
import java.util.List;

/** Where a workbook is had and sent back. */
public record ImportStartView(ChecklistSheet sheet, boolean writable, List<WaitingFile> waiting) {

  public String path() {
    return ChecklistPaths.of(ChecklistParty.AGENCY, sheet.head().id());
  }

  public int mostBytes() {
    return ChecklistImport.MOST_BYTES;
  }
}
