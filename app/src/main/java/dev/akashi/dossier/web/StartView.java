package dev.akashi.dossier.web;

import dev.akashi.dossier.DossierBook;
import dev.akashi.dossier.DossierImport;
import dev.akashi.dossier.Pending;
import java.util.List;

/** Where a workbook is had and sent back. */
public record StartView(DossierBook book, List<Pending> waiting) {

  public String path() {
    return "/provider/statements/" + book.sheet().id();
  }

  public boolean editable() {
    return book.sheet().head().isDraft();
  }

  public int mostBytes() {
    return DossierImport.MOST_BYTES;
  }
}
