package dev.akashi.checklist;

import dev.akashi.checklist.files.ChecklistWorkbook;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.platform.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a checklist out as a workbook for the provider to fill in (TMP-12). */
@Service
public class ChecklistExport {

  private final ChecklistDesk desk;
  private final Texts texts;
  private final Today today;

  ChecklistExport(ChecklistDesk desk, Texts texts, Today today) {
    this.desk = desk;
    this.texts = texts;
    this.today = today;
  }

  /** The own checklist as it is now. */
  @Transactional(readOnly = true)
  public ChecklistBook book(Actor actor, ChecklistId id) {
    return new ChecklistBook(desk.sheet(actor, ChecklistParty.AGENCY, id), today.day());
  }

  /** A workbook with all questions, to be filled in and taken back in. */
  public byte[] workbook(ChecklistBook book, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ChecklistWorkbook.write(book, new Words(texts, language), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
