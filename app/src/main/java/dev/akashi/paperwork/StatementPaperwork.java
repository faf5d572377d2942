package dev.akashi.paperwork;

import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceReaders;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.paperwork.files.StatementOscal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Words;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.representation.Representations;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.Statements;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.Visibility;
import dev.akashi.statement.VisibilityRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a declared statement out as documents, to those who may read it. */
@Service
@Transactional(readOnly = true)
public class StatementPaperwork {

  private final Statements statements;
  private final Baselines baselines;
  private final Organisations organisations;
  private final EvidenceReaders assessors;
  private final PublicList list;
  private final ProgrammeParameters parameters;
  private final Texts texts;
  private final Representations representations;

  StatementPaperwork(
      Statements statements,
      Baselines baselines,
      Organisations organisations,
      EvidenceReaders assessors,
      PublicList list,
      ProgrammeParameters parameters,
      Texts texts,
      Representations representations) {
    this.statements = statements;
    this.baselines = baselines;
    this.organisations = organisations;
    this.assessors = assessors;
    this.list = list;
    this.parameters = parameters;
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
   *     component-definition.ja.xml}; 404 when there is no such file
   */
  public PaperworkFile file(Actor actor, StatementId id, String name) {
    FileName asked = FileName.of(name);
    DeclaredStatement statement = readable(actor, id);
    Visibility reader = reader(actor, statement);
    Words words = new Words(texts, asked.language());
    if (asked.onPaper()) {
      StatementMaterial material = material(statement, reader);
      OfficialDocument document =
          switch (asked.what()) {
            case "statement" -> StatementDocument.whole(material, words);
            case "statement-public" -> StatementDocument.publicPart(material, words);
            case "representation" ->
                RepresentationDocument.form(
                    material, representations.assertions(statement.auditPeriod().last()), words);
            default -> throw FileName.unknown(name);
          };
      return PaperworkFile.onPaper(asked, document, words);
    }
    Format format = asked.notation().orElseThrow(() -> FileName.unknown(name));
    StatementOscal oscal = oscal(statement, reader, words, format);
    OscalDocument document =
        switch (asked.what()) {
          case "system-security-plan" -> oscal.plan();
          case "component-definition" -> oscal.component();
          default -> throw FileName.unknown(name);
        };
    return PaperworkFile.oscal(asked, format, document);
  }

  StatementOscal oscal(DeclaredStatement statement, Visibility reader, Words words, Format format) {
    return new StatementOscal(material(statement, reader), words, format);
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

  private StatementMaterial material(DeclaredStatement statement, Visibility reader) {
    SealRule.refuseBroken(statement.contentHash(), StatementSeal.of(statement), "FRM-34");
    return new StatementMaterial(
        statement,
        baselines.version(statement.content().baselineVersion()),
        organisations
            .findOn(statement.provider(), statement.declaredOn())
            .orElseGet(() -> organisations.get(statement.provider())),
        statements.declarant(statement.id()),
        VisibilityRules.on(statement.sealedOn(), parameters),
        reader,
        bases(statement));
  }

  /** The services it stands on, as they were listed when it was sealed. */
  private Map<RegistryKey, RegistryEntry> bases(DeclaredStatement statement) {
    Map<RegistryKey, RegistryEntry> bases = new HashMap<>();
    statement.content().usedServices().stream()
        .map(UsedService::listed)
        .flatMap(Optional::stream)
        .forEach(key ->
            list.detail(key, Optional.of(statement.sealedOn()))
                .or(() -> list.detail(key, Optional.empty()))
                .ifPresent(detail -> bases.put(key, detail.entry())));
    return bases;
  }
}
