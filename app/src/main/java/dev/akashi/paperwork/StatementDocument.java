package dev.akashi.paperwork;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Words;
import dev.akashi.registry.PublishedFact;
import dev.akashi.statement.Answer;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.FactShape;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.PublicPart;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A declared statement as it is read on paper: the statement, and as annexes the profile of the
 * service, the controls, and what is left out with its reason (FRM-34).
 */
public final class StatementDocument {

  private final StatementMaterial material;
  private final ProfileReading.Head statement;
  private final ProfileReading reading;
  private final StatementContent content;
  private final Writing write;
  private final Words words;

  /** What is said in place of what is not for whom the document is for. */
  private final String withheld;

  private StatementDocument(StatementMaterial material, String withheld, Words words) {
    this.withheld = withheld;
    this.material = material;
    this.statement = material.statement();
    this.reading = material.reading();
    this.content = reading.content();
    this.words = words;
    this.write = new Writing(words);
  }

  /** The whole statement with its annexes, which are not published. */
  public static OfficialDocument whole(StatementMaterial material, Words words) {
    return new StatementDocument(material, "paperwork.withheld", words).whole(Optional.empty());
  }

  /** What an agency reads of it, for which it was granted. */
  static OfficialDocument handedOut(StatementMaterial material, Handing handing, Words words) {
    return new StatementDocument(material, "paperwork.withheld", words).whole(Optional.of(handing));
  }

  /** The public part alone (FRM-50); what is not public is named and nothing more is said of it. */
  public static OfficialDocument publicPart(StatementMaterial material, Words words) {
    return new StatementDocument(material.ofThePublic(), "paperwork.not-public", words)
        .publicPart();
  }

  private OfficialDocument whole(Optional<Handing> handing) {
    handing.ifPresent(this::handed);
    write.text(write.t("paperwork.statement.declaring", name()));
    if (material.withholds()) {
      write.notice(write.t("paperwork.withheld-lead"));
    }
    write.heading(1, "paperwork.statement.outline").facts(outline());
    scope(content.scope());
    if (reading.sees(StatementField.USED_SERVICES)) {
      uses();
    } else {
      write.heading(1, "enum.StatementField.USED_SERVICES").text(write.t("paperwork.withheld"));
    }
    declaredTexts(content.scope());
    write.heading(1, "paperwork.statement.annex-profile");
    Arrays.stream(FactKind.values()).forEach(this::profile);
    if (reading.sees(StatementField.INDIVIDUAL_CONTROLS)) {
      controls();
      exclusions();
      evidence();
    } else {
      write.heading(1, "paperwork.statement.annex-controls").text(write.t("paperwork.withheld"));
    }
    return document("paperwork.statement.title");
  }

  private OfficialDocument publicPart() {
    PublicPart part = reading.publicPart();
    write.text(write.t("paperwork.statement.public-lead", name()));
    write.heading(1, "paperwork.statement.outline").facts(outline());
    scope(part.scope());
    declaredTexts(part.scope());
    if (!part.facts().isEmpty()) {
      write.heading(1, "profile.public-facts");
      part.facts().forEach(this::published);
    }
    if (reading.sees(StatementField.CONTROL_OBJECTIVES)) {
      objectives();
    }
    notPublic();
    return document("paperwork.statement.public-title");
  }

  private void notPublic() {
    List<StatementField> fields = reading.withheld();
    if (!fields.isEmpty()) {
      write
          .heading(1, "paperwork.statement.not-public")
          .text(write.t("paperwork.statement.not-public-lead"))
          .text(String.join(write.t("paperwork.and"), fields.stream().map(write::label).toList()));
    }
  }

  private void handed(Handing handing) {
    write
        .notice(write.t("paperwork.handed.lead"))
        .facts(
            List.of(
                write.fact("paperwork.handed.to", handing.agency()),
                write.fact("paperwork.handed.on", write.day(handing.on())),
                write.fact("paperwork.handed.until", write.day(handing.until())),
                write.fact("paperwork.handed.purpose", handing.purpose())));
  }

  private OfficialDocument document(String title) {
    return write.document(
        write.t(title),
        List.of(name(), write.t("assessment.version", statement.version())),
        write.t("paperwork.running", write.t(title), statement.contentHash()));
  }

  private String name() {
    return words.language() == Language.EN
        ? statement.serviceNameEn().orElse(statement.serviceName())
        : statement.serviceName();
  }

  private List<Part.Fact> outline() {
    return List.of(
        write.fact("assessment.service", name()),
        write.fact("paperwork.provider", write.in(material.provider().name())),
        write.fact("assessment.statement", write.t("assessment.version", statement.version())),
        write.fact("paperwork.declared-on", write.day(statement.declaredOn())),
        write.fact("paperwork.declarant", material.declarant()),
        write.fact(
            "assessment.audit-period",
            statement
                .auditPeriod()
                .map(period -> write.t("paperwork.period", period))
                .orElseGet(() -> write.t(withheld))),
        write.fact(
            "assessment.baseline",
            write.in(material.baseline().title()) + " (" + content.baselineVersion() + ")"),
        write.fact("paperwork.seal", statement.contentHash()));
  }

  private void scope(StatementScope scope) {
    write
        .heading(1, "enum.StatementField.SCOPE")
        .grid(
            List.of(
                write.column("profile.item.kind", 3),
                write.column("profile.item.code", 2),
                write.column("profile.item.name", 6),
                write.column("profile.item.covered", 3),
                write.column("profile.item.note", 6)),
            scope.items().stream().map(this::item).toList(),
            "paperwork.not-stated");
  }

  private List<String> item(ScopeItem item) {
    return List.of(
        write.label(item.kind()),
        item.code(),
        item.name(),
        write.t(item.covered() ? "profile.item.inside" : "profile.item.outside"),
        item.note());
  }

  private void uses() {
    write
        .heading(1, "enum.StatementField.USED_SERVICES")
        .grid(
            List.of(
                write.column("profile.item.name", 4),
                write.column("profile.item.covered", 3),
                write.column("paperwork.listed", 4),
                write.column("profile.layer", 3),
                write.column("profile.share.own", 5),
                write.column("profile.share.total", 5)),
            content.usedServices().stream().map(this::use).toList(),
            "paperwork.statement.no-uses");
  }

  private List<String> use(UsedService use) {
    List<UsedService.Share> shares = use.shares();
    return List.of(
        use.name(),
        write.t(use.inStatement() ? "profile.item.inside" : "profile.item.outside"),
        String.join("\n", standing(use)),
        use.layer().map(write::label).orElse(""),
        String.join("\n", shares.stream().map(share -> modelled(share, share.own())).toList()),
        String.join("\n", shares.stream().map(share -> modelled(share, share.total())).toList()));
  }

  /** Where it is listed, whether it was assessed by the provider, and what was confirmed of it. */
  private List<String> standing(UsedService use) {
    List<String> said = new ArrayList<>();
    use.listed().map(key -> numbered(use, key.value())).ifPresent(said::add);
    if (use.selfAssessed()) {
      said.add(write.t("statement.self-assessed"));
    }
    if (said.isEmpty()) {
      said.add(write.t("statement.not-on-the-list"));
    }
    if (!use.confirmation().isBlank()) {
      said.add(write.t("paperwork.confirmed", use.confirmation()));
    }
    return said;
  }

  private String numbered(UsedService use, String otherwise) {
    return use.listed()
        .flatMap(key -> Optional.ofNullable(material.bases().get(key)))
        .flatMap(entry -> entry.number())
        .orElse(otherwise);
  }

  private String modelled(UsedService.Share share, String text) {
    return share.model().map(model -> write.label(model) + ": ").orElse("") + text;
  }

  private void declaredTexts(StatementScope scope) {
    write
        .heading(1, "paperwork.statement.stated")
        .facts(
            List.of(
                stated(
                    "paperwork.models",
                    StatementField.SERVICE_MODELS,
                    String.join(
                        write.t("paperwork.and"),
                        scope.serviceModels().stream().sorted().map(write::label).toList())),
                stated(
                    "paperwork.deployment",
                    StatementField.SERVICE_MODELS,
                    scope.deploymentModel().map(write::label).orElse("")),
                stated(
                    "paperwork.of-provider",
                    StatementField.RESPONSIBILITIES,
                    scope.providerResponsibility()),
                stated(
                    "paperwork.of-customer",
                    StatementField.RESPONSIBILITIES,
                    scope.customerResponsibility()),
                stated(StatementField.DATA_LOCATION, scope.dataLocation()),
                stated(StatementField.GOVERNING_LAW, scope.governingLaw()),
                stated(StatementField.FOREIGN_LAW_RISK, scope.foreignLawRisk()),
                stated(StatementField.CAPITAL_AND_OFFICERS, scope.capitalAndOfficers()),
                stated(StatementField.THIRD_PARTY_TESTS, scope.thirdPartyTests()),
                stated(StatementField.INTERNAL_AUDIT, scope.internalAuditBasis()),
                stated(StatementField.SUBSEQUENT_EVENTS, scope.subsequentEvents())));
    responsibilities(scope);
  }

  /** One service in several models shows the responsibilities of each (FRM-52). */
  private void responsibilities(StatementScope scope) {
    if (reading.sees(StatementField.RESPONSIBILITIES)
        && !scope.responsibilityPerModel().isEmpty()) {
      write
          .heading(2, "statement.per-model")
          .grid(
              List.of(
                  write.column("paperwork.models", 3),
                  write.column("paperwork.of-provider", 8),
                  write.column("paperwork.of-customer", 8)),
              scope.responsibilityPerModel().stream()
                  .sorted(Comparator.comparing(StatementScope.ModelResponsibility::model))
                  .map(own ->
                      List.of(
                          write.label(own.model()),
                          write.stated(own.provider()),
                          write.stated(own.customer())))
                  .toList(),
              "paperwork.not-stated");
    }
  }

  private Part.Fact stated(StatementField field, String text) {
    return stated("enum.StatementField." + field.name(), field, text);
  }

  private Part.Fact stated(String label, StatementField field, String text) {
    return write.fact(label, reading.sees(field) ? text : write.t(withheld));
  }

  private void profile(FactKind kind) {
    if (kind != FactKind.NONE && !reading.sees(kind.field())) {
      write.headed(2, write.label(kind)).text(write.t("paperwork.withheld"));
      return;
    }
    List<ProfileFact> facts = content.profile().of(kind);
    if (kind == FactKind.NONE || facts.isEmpty()) {
      if (kind != FactKind.NONE) {
        write.headed(2, write.label(kind));
        write.text(
            write.t(
                content.profile().none(kind).isPresent()
                    ? "profile.none"
                    : "paperwork.not-stated"));
      }
      return;
    }
    write.headed(2, write.label(kind));
    for (ProfileFact fact : facts) {
      FactShape shape = kind.shape();
      Map<String, String> told = shape.told(fact);
      write.facts(
          shape.values().stream()
              .map(value ->
                  value(
                      kind.name(),
                      value.name(),
                      value.type() == FactShape.Type.FLAG ? "flag" : value.vocabulary(),
                      told.getOrDefault(value.name(), "")))
              .toList());
    }
  }

  private void published(PublishedFact fact) {
    write.headed(2, write.t("profile.kind." + fact.kind()));
    write.facts(
        fact.values().stream()
            .map(value -> value(fact.kind(), value.name(), value.vocabulary(), value.text()))
            .toList());
  }

  private Part.Fact value(String kind, String name, String vocabulary, String text) {
    String shown = text;
    if (vocabulary.equals("flag")) {
      shown = write.t(text.equals("true") ? "profile.yes" : "profile.no");
    } else if (!vocabulary.isEmpty() && !text.isEmpty()) {
      shown = write.t("enum." + vocabulary + "." + text);
    }
    return write.fact("profile.value." + kind + "." + name, shown);
  }

  private void controls() {
    write
        .heading(1, "paperwork.statement.annex-controls")
        .grid(
            List.of(
                write.column("assessment.requirement", 5),
                write.column("assessment.gist", 7),
                write.column("paperwork.treatment", 3),
                write.column("enum.StatementField.INDIVIDUAL_CONTROLS", 15)),
            material.baseline().requirements().stream()
                .filter(requirement -> content.isSelected(requirement.id()))
                .map(this::control)
                .toList(),
            "paperwork.statement.no-controls");
  }

  private List<String> control(Requirement requirement) {
    Answer answer = content.answer(requirement.id());
    List<String> said = new ArrayList<>();
    said.add(write.t("paperwork.carried-out-by", answer.responsibility()));
    answer
        .inheritedFrom()
        .ifPresent(base ->
            said.add(
                write.t(
                    "paperwork.inherited",
                    Optional.ofNullable(material.bases().get(base))
                        .map(entry -> entry.name())
                        .orElse(base.value()),
                    answer.inheritedFunction())));
    answer.individualControls().stream()
        .filter(measure -> !measure.text().isBlank())
        .map(this::measure)
        .forEach(said::add);
    if (!answer.plans().isEmpty()) {
      said.add(write.t("paperwork.plans", answer.plans().stream().sorted().toList()));
    }
    if (!answer.customerDuty().isBlank()) {
      said.add(write.t("paperwork.customer-duty", answer.customerDuty()));
    }
    return List.of(
        requirement.id().value(),
        write.in(requirement.title()),
        write.label(answer.treatment()),
        String.join("\n", said));
  }

  private String measure(IndividualControl measure) {
    String dates =
        measure.validFrom().isEmpty() && measure.validTo().isEmpty()
            ? ""
            : write.t(
                "paperwork.valid",
                measure.validFrom().map(Object::toString).orElse(""),
                measure.validTo().map(Object::toString).orElse(""));
    return write.t(
            "paperwork.measure",
            measure.line(),
            measure.text(),
            write.stated(measure.owner()),
            measure.frequency())
        + dates
        + (measure.plans().isEmpty()
            ? ""
            : write.t("paperwork.measure-plans", measure.plans().stream().sorted().toList()));
  }

  private void exclusions() {
    write
        .heading(1, "paperwork.statement.annex-exclusions")
        .grid(
            List.of(
                write.column("assessment.requirement", 4),
                write.column("assessment.gist", 7),
                write.column("paperwork.treatment", 3),
                write.column("assessment.reason", 12)),
            material.baseline().requirements().stream()
                .filter(requirement -> isLeftOut(content.answer(requirement.id())))
                .map(this::exclusion)
                .toList(),
            "paperwork.statement.no-exclusions");
  }

  private static boolean isLeftOut(Answer answer) {
    return answer.treatment() == Treatment.EXCLUDED || answer.treatment() == Treatment.NOT_SELECTED;
  }

  private List<String> exclusion(Requirement requirement) {
    Answer answer = content.answer(requirement.id());
    return List.of(
        requirement.id().value(),
        write.in(requirement.title()),
        write.label(answer.treatment()),
        write.stated(answer.reason()));
  }

  private void evidence() {
    List<LinkedFile> files = content.evidence();
    write
        .heading(1, "paperwork.statement.annex-evidence")
        .grid(
            List.of(
                write.column("assessment.requirement", 4),
                write.column("paperwork.measure-line", 2),
                write.column("paperwork.file", 8),
                write.column("paperwork.shown-days", 4),
                write.column("paperwork.sha256", 9)),
            files.stream().map(this::file).toList(),
            "paperwork.statement.no-evidence");
  }

  private List<String> file(LinkedFile file) {
    return List.of(
        file.requirement().value(),
        file.line(),
        write.t("paperwork.file-version", file.fileName(), file.version()),
        write.t(
            "paperwork.valid",
            file.from().toString(),
            file.until().map(Object::toString).orElse("")),
        file.sha256());
  }

  private void objectives() {
    write
        .heading(1, "enum.StatementField.CONTROL_OBJECTIVES")
        .grid(
            List.of(write.column("assessment.requirement", 3), write.column("assessment.gist", 12)),
            material.baseline().ofKind(RequirementKind.CONTROL_OBJECTIVE).stream()
                .filter(objective -> content.isSelected(objective.id()))
                .map(objective -> List.of(objective.id().value(), write.in(objective.title())))
                .toList(),
            "paperwork.statement.no-controls");
  }
}
