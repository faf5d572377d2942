package dev.akashi.dossier;

import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.dossier.files.DossierWorkbook;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.platform.Words;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.StatementSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes a statement out for its own provider. */
@Service
public class DossierExport {

  private final OwnStatements own;
  private final Baselines baselines;
  private final Texts texts;
  private final Today today;

  DossierExport(OwnStatements own, Baselines baselines, Texts texts, Today today) {
    this.own = own;
    this.baselines = baselines;
    this.texts = texts;
    this.today = today;
  }

  /** The statement as it is now. */
  @Transactional(readOnly = true)
  public DossierBook book(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    return new DossierBook(
        sheet,
        baselines.version(sheet.content().baselineVersion()),
        actor.organisation().name(),
        StatementSeal.of(sheet),
        today.day());
  }

  /** A workbook with all answers and individual controls, to be edited and taken back in. */
  public byte[] workbook(DossierBook book, Language language) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DossierWorkbook.write(book, new Words(texts, language), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
