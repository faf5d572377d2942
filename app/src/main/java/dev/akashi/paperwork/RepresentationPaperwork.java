package dev.akashi.paperwork;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisations;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.representation.Representation;
import dev.akashi.representation.Representations;
import dev.akashi.statement.Statements;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands the signed Written Representation of an engagement out, to those who may read it. */
@Service
@Transactional(readOnly = true)
public class RepresentationPaperwork {

  private final Representations representations;
  private final Statements statements;
  private final Organisations organisations;
  private final Texts texts;

  RepresentationPaperwork(
      Representations representations,
      Statements statements,
      Organisations organisations,
      Texts texts) {
    this.representations = representations;
    this.statements = statements;
    this.organisations = organisations;
    this.texts = texts;
  }

  /**
   * A signed one.
   *
   * @param number its number in the engagement; empty for the one that holds
   * @param name {@code representation.ja.docx} or {@code representation.en.pdf}; 404 when there is
   *     no such file, or nothing was signed
   */
  public PaperworkFile file(Actor actor, EngagementId id, Optional<Integer> number, String name) {
    FileName asked = FileName.of(name);
    Representations.Desk desk = representations.desk(actor, id);
    Representation signed =
        (number.isPresent() ? desk.numbered(number.get()) : desk.standing())
            .orElseThrow(() -> FileName.unknown(name));
    if (!asked.onPaper() || !asked.what().equals("representation")) {
      throw FileName.unknown(name);
    }
    SealRule.refuseBroken(signed.seal(), signed.hash(), "FRM-33");
    Words words = new Words(texts, asked.language());
    return PaperworkFile.onPaper(
        asked,
        RepresentationDocument.signed(
            signed,
            statements.declared(signed.about().statement()),
            organisations
                .findOn(signed.about().provider(), signed.signature().on())
                .orElseGet(() -> organisations.get(signed.about().provider())),
            words),
        words);
  }
}
