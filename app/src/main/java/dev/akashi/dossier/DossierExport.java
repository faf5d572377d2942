package dev.akashi.dossier;

import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.dossier.files.DossierWorkbook;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.platform.Words;
import dev.akashi.risk.RiskIntake;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
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
  private final RiskIntake risks;
  private final StatementProfiles profiles;
  private final Texts texts;
  private final Today today;

  DossierExport(
      OwnStatements own,
      Baselines baselines,
      RiskIntake risks,
      StatementProfiles profiles,
      Texts texts,
      Today today) {
    this.own = own;
    this.baselines = baselines;
    this.risks = risks;
    this.profiles = profiles;
    this.texts = texts;
    this.today = today;
  }

  /** The statement as it is now. */
  @Transactional(readOnly = true)
  public DossierBook book(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    return new DossierBook(
        sheet,
        risks.analysis(sheet),
        profiles.visibility(sheet.head()),
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
