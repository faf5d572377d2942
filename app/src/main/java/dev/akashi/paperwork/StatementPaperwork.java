package dev.akashi.paperwork;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceReaders;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.paperwork.files.StatementOscal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.representation.Representations;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Statements;
import dev.akashi.statement.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a declared statement out as documents, to those who may read it. */
@Service
@Transactional(readOnly = true)
public class StatementPaperwork {

  private final Statements statements;
  private final StatementMaterials materials;
  private final EvidenceReaders assessors;
  private final Texts texts;
  private final Representations representations;

  StatementPaperwork(
      Statements statements,
      StatementMaterials materials,
      EvidenceReaders assessors,
      Texts texts,
      Representations representations) {
    this.statements = statements;
    this.materials = materials;
    this.assessors = assessors;
    this.texts = texts;
    this.representations = representations;
  }

  /**
   * A document of a declared statement, for its provider, the body that assesses it, the operation
   * support body and the committee; for others it does not exist. What the provider keeps from the
   * reader on the pages is not in the documents either (FRM-50).
   *
   * @param name {@code statement.ja.docx}, {@code statement-public.en.pdf}, {@code
   *     representation.ja.docx}, {@code system-security-plan.ja.json}, {@code
   *     system-security-plan-public.ja.json}, {@code component-definition.ja.xml}; 404 when there
   *     is no such file
   */
  public PaperworkFile file(Actor actor, StatementId id, String name) {
    FileName asked = FileName.of(name);
    DeclaredStatement statement = readable(actor, id);
    Visibility reader = reader(actor, statement);
    Words words = new Words(texts, asked.language());
    if (asked.onPaper()) {
      StatementMaterial material = materials.of(statement, reader);
      OfficialDocument document =
          switch (asked.what()) {
            case "statement" -> StatementDocument.whole(material, words);
            case "statement-public" -> StatementDocument.publicPart(material.ofThePublic(), words);
            case "representation" ->
                RepresentationDocument.form(
                    material, representations.assertions(statement.auditPeriod().last()), words);
            default -> throw FileName.unknown(name);
          };
      return PaperworkFile.onPaper(asked, document, words);
    }
    Format format = asked.notation().orElseThrow(() -> FileName.unknown(name));
    StatementMaterial material = materials.of(statement, reader);
    OscalDocument document =
        switch (asked.what()) {
          case "system-security-plan" -> new StatementOscal(material, words, format).plan();
          case "system-security-plan-public" ->
              new StatementOscal(material.ofThePublic(), words, format).plan();
          case "component-definition" -> new StatementOscal(material, words, format).component();
          default -> throw FileName.unknown(name);
        };
    return PaperworkFile.oscal(asked, format, document);
  }

  StatementOscal oscal(DeclaredStatement statement, Visibility reader, Words words, Format format) {
    return new StatementOscal(materials.of(statement, reader), words, format);
  }

  /** The provider and those who run the programme read every field, its assessor what is for it. */
  static Visibility reader(Actor actor, DeclaredStatement statement) {
    return actor.belongsTo(statement.provider()) || runsTheProgramme(actor)
        ? Visibility.PROGRAMME
        : Visibility.ASSESSOR;
  }

  private static boolean runsTheProgramme(Actor actor) {
    return actor.may(Permission.REVIEW_APPLICATION) || actor.may(Permission.DECIDE_REGISTRATION);
  }

  private DeclaredStatement readable(Actor actor, StatementId id) {
    DeclaredStatement statement = statements.declared(id);
    boolean may =
        actor.belongsTo(statement.provider())
            || assessors.assesses(actor, id)
            || runsTheProgramme(actor);
    if (!may) {
      throw Refusal.notFound(Reason.of("statement.unknown"));
    }
    return statement;
  }
}
