package dev.akashi.paperwork;

import dev.akashi.directory.Actor;
import dev.akashi.disclosure.DisclosureId;
import dev.akashi.disclosure.ProfileReadings;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.platform.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a statement out on paper to an agency that may read what is not public of it. */
@Service
@Transactional(readOnly = true)
public class DisclosurePaperwork {

  private final ProfileReadings readings;
  private final StatementMaterials materials;
  private final Texts texts;
  private final Today today;

  DisclosurePaperwork(
      ProfileReadings readings, StatementMaterials materials, Texts texts, Today today) {
    this.readings = readings;
    this.materials = materials;
    this.texts = texts;
    this.today = today;
  }

  /**
   * The statement as far as it was disclosed to the own agency (FRM-50), with its seal, the day,
   * and to whom it was handed.
   *
   * @param name {@code statement.ja.docx}, {@code statement.en.pdf}; 404 when there is no such
   *     file, and when the agency may not read it, or no longer
   */
  public PaperworkFile file(Actor actor, DisclosureId id, String name) {
    FileName asked = FileName.of(name);
    if (!asked.onPaper() || !asked.what().equals("statement")) {
      throw FileName.unknown(name);
    }
    ProfileReadings.Granted granted = readings.granted(actor, id);
    Words words = new Words(texts, asked.language());
    Handing handing =
        new Handing(
            granted.disclosure().agencyName(),
            today.day(),
            granted.disclosure().until().orElseThrow(),
            granted.disclosure().purpose());
    return PaperworkFile.onPaper(
        asked, StatementDocument.handedOut(materials.of(granted.reading()), handing, words), words);
  }
}
