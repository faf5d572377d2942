package dev.akashi.paperwork;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisations;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.representation.Representation;
import dev.akashi.representation.Representations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the signed Written Representation of an engagement out, to those who may read it. */
@Service
@Transactional(readOnly = true)
public class RepresentationPaperwork {

  private final Representations representations;
  private final Organisations organisations;
  private final Texts texts;

  RepresentationPaperwork(
      Representations representations, Organisations organisations, Texts texts) {
    this.representations = representations;
    this.organisations = organisations;
    this.texts = texts;
  }

  /**
   * The one that holds.
   *
   * @param name {@code representation.ja.docx} or {@code representation.en.pdf}; 404 when there is
   *     no such file, or nothing was signed
   */
  public PaperworkFile file(Actor actor, EngagementId id, String name) {
    FileName asked = FileName.of(name);
    Representations.Desk desk = representations.desk(actor, id);
    Representation signed = desk.standing().orElseThrow(() -> FileName.unknown(name));
    if (!asked.onPaper() || !asked.what().equals("representation")) {
      throw FileName.unknown(name);
    }
    SealRule.refuseBroken(signed.seal(), signed.hash(), "FRM-33");
    Words words = new Words(texts, asked.language());
    return PaperworkFile.onPaper(
        asked,
        RepresentationDocument.signed(
            signed, desk.statement(), organisations.get(signed.about().provider()), words),
        words);
  }
}
