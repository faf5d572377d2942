package dev.akashi.paperwork.files;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.paperwork.StatementMaterial;
import dev.akashi.platform.Words;
import dev.akashi.platform.oscal.OscalNames;
import dev.akashi.platform.oscal.OscalParts;
import dev.akashi.platform.oscal.Prose;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.Visibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A declared statement as OSCAL (FRM-14): the plan of the service with the listed services it
 * stands on, and a component whose controls can be taken over.
 */
public final class StatementOscal {

  private final StatementMaterial material;
  private final ProfileReading.Head statement;
  private final StatementContent content;
  private final Words words;
  private final Format format;

  /**
   * The documents of a statement.
   *
   * @param format in which the documents name each other
   */
  public StatementOscal(StatementMaterial material, Words words, Format format) {
    this.material = material;
    this.statement = material.statement();
    this.content = material.reading().content();
    this.words = words;
    this.format = format;
  }

  private String serviceName() {
    return statement.called().in(words.language());
  }

  /** The system security plan; what it answers to is the catalog beside it. */
  public OscalDocument plan() {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("uuid", uuid("plan").toString());
    plan.put(
        "metadata",
        metadata(isPublic() ? "paperwork.statement.public-title" : "paperwork.statement.title"));
    plan.put("import-profile", Map.of("href", catalog()));
    plan.put("system-characteristics", characteristics());
    plan.put("system-implementation", implementation());
    plan.put(
        "control-implementation",
        Map.of(
            "description", Prose.of(words.text("paperwork.oscal.controls")),
            "implemented-requirements", answered().map(this::planned).toList()));
    return OscalParts.document("system-security-plan", plan);
  }

  /** The component definition: what the service does for each control that is chosen. */
  public OscalDocument component() {
    Map<String, Object> implementation = new LinkedHashMap<>();
    implementation.put("uuid", uuid("control implementation").toString());
    implementation.put("source", catalog());
    implementation.put("description", Prose.of(words.text("paperwork.oscal.controls")));
    implementation.put(
        "implemented-requirements",
        answered()
            .filter(requirement -> content.isSelected(requirement.id()))
            .map(this::offered)
            .toList());
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("uuid", uuid("component").toString());
    component.put("type", "service");
    component.put("title", Prose.line(serviceName()));
    component.put("description", Prose.of(scope()));
    List<Map<String, Object>> withheld = withheld();
    if (!withheld.isEmpty()) {
      component.put("props", withheld);
    }
    component.put("control-implementations", List.of(implementation));
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("uuid", uuid("definition").toString());
    definition.put("metadata", metadata("paperwork.oscal.component"));
    definition.put("components", List.of(component));
    return OscalParts.document("component-definition", definition);
  }

  private Map<String, Object> metadata(String title) {
    List<OscalMetadata.Party> parties = new ArrayList<>();
    parties.add(
        OscalMetadata.Party.of(
            "provider",
            words.text("paperwork.provider"),
            material.provider().name().in(words.language()),
            material.provider().id()));
    Map<String, Object> metadata =
        OscalMetadata.of(
            words.text("paperwork.oscal.of", words.text(title), serviceName()),
            statement.declaredOn(),
            Integer.toString(statement.version()),
            statement.contentHash(),
            words.language(),
            parties);
    List<Object> named = new ArrayList<>((List<?>) metadata.get("parties"));
    named.addAll(basesNamed());
    metadata.put("parties", named);
    return metadata;
  }

  private List<Map<String, Object>> basesNamed() {
    Map<String, RegistryEntry> byApplicant = new LinkedHashMap<>();
    listed().stream()
        .flatMap(use -> Optional.ofNullable(entry(use)).stream())
        .filter(base -> !base.applicant().isBlank())
        .forEach(base -> byApplicant.putIfAbsent(base.applicant(), base));
    return byApplicant.values().stream()
        .map(base ->
            Map.<String, Object>of(
                "uuid", applicant(base.applicant()).toString(),
                "type", "organization",
                "name", Prose.oneLine(applicantOf(base))))
        .toList();
  }

  private String applicantOf(RegistryEntry base) {
    return new LocalizedText(base.applicant(), base.applicantEn().orElse("")).in(words.language());
  }

  /** What a used service is called: in English as the list calls it, where it is listed. */
  private String name(UsedService use) {
    return Optional.ofNullable(entry(use))
        .flatMap(RegistryEntry::nameEn)
        .filter(listed -> words.language() == Language.EN)
        .orElse(use.name());
  }

  private Map<String, Object> characteristics() {
    Map<String, Object> system = new LinkedHashMap<>();
    system.put(
        "system-ids",
        List.of(
            Map.of(
                "identifier-type",
                "http://ietf.org/rfc/rfc4122",
                "id",
                statement.service().toString())));
    system.put("system-name", Prose.oneLine(serviceName()));
    system.put("description", Prose.of(scope()));
    List<Map<String, Object>> props = new ArrayList<>();
    content.scope().serviceModels().stream()
        .sorted()
        .forEach(model -> props.add(core("cloud-service-model", OscalParts.word(model))));
    content
        .scope()
        .deploymentModel()
        .ifPresent(
            model -> props.add(core("cloud-deployment-model", OscalParts.word(model) + "-cloud")));
    statement
        .auditPeriod()
        .ifPresent(period -> {
          props.add(OscalParts.ours("audit-period-first", period.first().toString()));
          props.add(OscalParts.ours("audit-period-last", period.last().toString()));
        });
    props.add(OscalParts.ours("baseline-version", content.baselineVersion()));
    props.addAll(declared(content.scope()));
    props.addAll(withheld());
    system.put("props", props);
    system.put(
        "system-information",
        Map.of(
            "information-types",
            List.of(
                Map.of(
                    "uuid", uuid("information").toString(),
                    "title", Prose.line(words.text("paperwork.oscal.information")),
                    "description", Prose.of(words.text("paperwork.oscal.information-classes"))))));
    system.put("status", Map.of("state", "operational"));
    system.put("authorization-boundary", Map.of("description", Prose.of(scope())));
    return system;
  }

  /** The fields that are not for the reader are named, and nothing more is said of them. */
  private List<Map<String, Object>> withheld() {
    String name = isPublic() ? "not-public" : "not-shown";
    List<Map<String, Object>> props = new ArrayList<>();
    for (StatementField field : material.reading().withheld()) {
      Map<String, Object> prop = OscalParts.ours(name, OscalParts.word(field));
      prop.put(
          "remarks",
          Prose.of(
              words.label(field)
                  + ": "
                  + words.text(isPublic() ? "paperwork.not-public" : "paperwork.withheld")));
      props.add(prop);
    }
    return props;
  }

  private boolean isPublic() {
    return material.reading().reader() == Visibility.PUBLIC;
  }

  /** What is stated beside the controls and is for the reader, each under its name. */
  private List<Map<String, Object>> declared(StatementScope scope) {
    List<Map<String, Object>> props = new ArrayList<>();
    said(props, StatementField.DATA_LOCATION, "data-location", scope.dataLocation());
    said(props, StatementField.GOVERNING_LAW, "governing-law", scope.governingLaw());
    said(props, StatementField.FOREIGN_LAW_RISK, "foreign-law-risk", scope.foreignLawRisk());
    said(
        props,
        StatementField.CAPITAL_AND_OFFICERS,
        "capital-and-officers",
        scope.capitalAndOfficers());
    said(props, StatementField.THIRD_PARTY_TESTS, "third-party-tests", scope.thirdPartyTests());
    said(props, StatementField.SUBSEQUENT_EVENTS, "subsequent-events", scope.subsequentEvents());
    said(props, StatementField.INTERNAL_AUDIT, "internal-audit", scope.internalAuditBasis());
    if (material.reading().sees(StatementField.RESPONSIBILITIES)) {
      props.addAll(responsibilities(scope));
    }
    return props;
  }

  private static List<Map<String, Object>> responsibilities(StatementScope scope) {
    List<Map<String, Object>> props = new ArrayList<>();
    said(props, "responsibility-of-provider", scope.providerResponsibility());
    said(props, "responsibility-of-customer", scope.customerResponsibility());
    scope.responsibilityPerModel().stream()
        .sorted(Comparator.comparing(StatementScope.ModelResponsibility::model))
        .forEach(own -> {
          String model = OscalParts.word(own.model());
          said(props, "responsibility-of-provider", own.provider(), model);
          said(props, "responsibility-of-customer", own.customer(), model);
        });
    return props;
  }

  private void said(
      List<Map<String, Object>> props, StatementField field, String name, String text) {
    if (material.reading().sees(field)) {
      said(props, name, text);
    }
  }

  private static void said(List<Map<String, Object>> props, String name, String text) {
    if (!text.isBlank()) {
      Map<String, Object> prop = OscalParts.ours(name, text);
      if (text.strip().lines().count() > 1) {
        prop.put("remarks", Prose.of(text));
      }
      props.add(prop);
    }
  }

  /** The same for one thing among several: the model, or the measure. */
  private static void said(
      List<Map<String, Object>> props, String name, String text, String group) {
    int before = props.size();
    said(props, name, text);
    props.subList(before, props.size()).forEach(prop -> prop.put("group", group));
  }

  private static Map<String, Object> core(String name, String value) {
    return Map.of("name", name, "value", value);
  }

  /** What is covered and what is not, in words. */
  private String scope() {
    String items =
        content.scope().items().stream().map(this::item).collect(Collectors.joining("\n"));
    return items.isEmpty() ? serviceName() : items;
  }

  private String item(ScopeItem item) {
    return Stream.of(
            words.label(item.kind()),
            item.code(),
            item.name(),
            words.text(item.covered() ? "profile.item.inside" : "profile.item.outside"),
            item.note())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" "));
  }

  private Map<String, Object> implementation() {
    Map<String, Object> implementation = new LinkedHashMap<>();
    List<Map<String, Object>> leveraged = new ArrayList<>();
    List<Map<String, Object>> components = new ArrayList<>();
    components.add(
        component("this-system", uuid("this system"), serviceName(), scope(), List.of()));
    for (UsedService use : content.usedServices()) {
      RegistryEntry entry = entry(use);
      List<Map<String, Object>> props = new ArrayList<>();
      props.add(OscalParts.ours("in-statement", use.inStatement() ? "yes" : "no"));
      if (use.selfAssessed()) {
        props.add(OscalParts.ours("self-assessed", "yes"));
      }
      use.layer().ifPresent(layer -> props.add(OscalParts.ours("layer", OscalParts.word(layer))));
      said(props, "confirmation", use.confirmation());
      if (entry == null) {
        props.add(OscalParts.ours("not-listed", "yes"));
      } else {
        leveraged.add(leveraged(use, entry));
        props.add(core("implementation-point", "external"));
        props.add(core("leveraged-authorization-uuid", leverage(use).toString()));
      }
      components.add(component("system", uuid("use " + use.name()), name(use), shares(use), props));
    }
    if (!leveraged.isEmpty()) {
      implementation.put("leveraged-authorizations", leveraged);
    }
    implementation.put(
        "users",
        List.of(
            Map.of(
                "uuid", uuid("users").toString(),
                "title", Prose.line(words.text("paperwork.oscal.customer")))));
    implementation.put("components", components);
    return implementation;
  }

  private static Map<String, Object> component(
      String type, UUID uuid, String title, String text, List<Map<String, Object>> props) {
    Map<String, Object> component = new LinkedHashMap<>();
    component.put("uuid", uuid.toString());
    component.put("type", type);
    component.put("title", Prose.line(title));
    component.put("description", Prose.of(text));
    if (!props.isEmpty()) {
      component.put("props", props);
    }
    component.put("status", Map.of("state", "operational"));
    return component;
  }

  private Map<String, Object> leveraged(UsedService use, RegistryEntry entry) {
    Map<String, Object> leveraged = new LinkedHashMap<>();
    leveraged.put("uuid", leverage(use).toString());
    leveraged.put("title", Prose.line(entry.called().in(words.language())));
    List<Map<String, Object>> props = new ArrayList<>();
    entry.number().ifPresent(number -> props.add(OscalParts.ours("registration-number", number)));
    entry.statementHash().ifPresent(seal -> props.add(OscalParts.ours("statement-seal", seal)));
    if (!props.isEmpty()) {
      leveraged.put("props", props);
    }
    leveraged.put("party-uuid", applicant(entry.applicant()).toString());
    leveraged.put("date-authorized", entry.registeredOn().toString());
    return leveraged;
  }

  private String shares(UsedService use) {
    List<String> said = new ArrayList<>(List.of(name(use)));
    for (UsedService.Share share : use.shares()) {
      String model = share.model().map(words::label).map(label -> label + " ").orElse("");
      said.add(model + words.text("profile.share.own") + ": " + share.own());
      said.add(model + words.text("profile.share.total") + ": " + share.total());
    }
    return String.join("\n", said);
  }

  private Stream<Requirement> answered() {
    return material.baseline().requirements().stream()
        .filter(
            requirement -> content.answer(requirement.id()).treatment() != Treatment.UNANSWERED);
  }

  private Map<String, Object> planned(Requirement requirement) {
    Answer answer = content.answer(requirement.id());
    Map<String, Object> planned = new LinkedHashMap<>();
    planned.put("uuid", uuid("requirement " + requirement.id()).toString());
    planned.put("control-id", OscalNames.control(requirement.id().value()));
    planned.put("props", props(answer));
    planned.put("by-components", List.of(byComponent(requirement.id(), answer)));
    return planned;
  }

  private Map<String, Object> offered(Requirement requirement) {
    Answer answer = content.answer(requirement.id());
    Map<String, Object> offered = new LinkedHashMap<>();
    offered.put("uuid", uuid("offer " + requirement.id()).toString());
    offered.put("control-id", OscalNames.control(requirement.id().value()));
    offered.put("description", Prose.of(said(answer)));
    offered.put("props", props(answer));
    return offered;
  }

  private static List<Map<String, Object>> props(Answer answer) {
    List<Map<String, Object>> props = new ArrayList<>();
    props.add(OscalParts.ours("selection", OscalParts.word(answer.treatment())));
    props.add(OscalParts.ours("responsibility", OscalParts.word(answer.responsibility())));
    int number = 0;
    for (IndividualControl measure : answer.individualControls()) {
      number++;
      props.addAll(measure(measure, "individual-control-" + number));
    }
    answer.plans().stream().sorted().forEach(plan -> props.add(OscalParts.ours("plan", plan)));
    return props;
  }

  /** What is known of a measure beside its text; the group keeps it together. */
  private static List<Map<String, Object>> measure(IndividualControl measure, String group) {
    List<Map<String, Object>> props = new ArrayList<>();
    said(props, "individual-control-id", measure.line(), group);
    said(props, "individual-control-owner", measure.owner(), group);
    said(props, "individual-control-frequency", OscalParts.word(measure.frequency()), group);
    measure
        .validFrom()
        .ifPresent(day -> said(props, "individual-control-from", day.toString(), group));
    measure
        .validTo()
        .ifPresent(day -> said(props, "individual-control-until", day.toString(), group));
    measure.plans().stream()
        .sorted()
        .forEach(plan -> said(props, "individual-control-plan", plan, group));
    return props;
  }

  private Map<String, Object> byComponent(RequirementId id, Answer answer) {
    Map<String, Object> by = new LinkedHashMap<>();
    by.put("component-uuid", uuid("this system").toString());
    by.put("uuid", uuid("by " + id).toString());
    by.put("description", Prose.of(said(answer)));
    Map<String, Object> status = new LinkedHashMap<>();
    boolean leftOut =
        answer.treatment() == Treatment.EXCLUDED || answer.treatment() == Treatment.NOT_SELECTED;
    status.put("state", leftOut ? "not-applicable" : "implemented");
    if (leftOut && answer.hasReason()) {
      status.put("remarks", Prose.of(answer.reason()));
    }
    by.put("implementation-status", status);
    answer
        .inheritedFrom()
        .ifPresent(base ->
            by.put(
                "inherited",
                List.of(
                    Map.of(
                        "uuid", uuid("inherited " + id).toString(),
                        "description",
                            Prose.of(
                                words.text(
                                    "paperwork.inherited",
                                    Optional.ofNullable(material.bases().get(base))
                                        .map(entry -> entry.called().in(words.language()))
                                        .orElse(base.value()),
                                    answer.inheritedFunction()))))));
    if (!answer.customerDuty().isBlank()) {
      by.put(
          "export",
          Map.of(
              "provided",
              List.of(
                  Map.of(
                      "uuid", uuid("provided " + id).toString(),
                      "description", Prose.of(said(answer)))),
              "responsibilities",
              List.of(
                  Map.of(
                      "uuid", uuid("duty " + id).toString(),
                      "provided-uuid", uuid("provided " + id).toString(),
                      "description", Prose.of(answer.customerDuty())))));
    }
    return by;
  }

  private String said(Answer answer) {
    List<String> said = new ArrayList<>();
    for (IndividualControl measure : answer.individualControls()) {
      if (!measure.text().isBlank()) {
        said.add(measure.text());
      }
    }
    if (answer.hasReason()) {
      said.add(answer.reason());
    }
    return said.isEmpty() ? words.label(answer.treatment()) : String.join("\n\n", said);
  }

  private List<UsedService> listed() {
    return content.usedServices().stream().filter(use -> entry(use) != null).toList();
  }

  private @Nullable RegistryEntry entry(UsedService use) {
    return use.listed().map(key -> material.bases().get(key)).orElse(null);
  }

  private UUID leverage(UsedService use) {
    return uuid("leveraged " + use.name());
  }

  private static UUID applicant(String name) {
    return OscalNames.uuid("party " + name);
  }

  private UUID uuid(String what) {
    String document = isPublic() ? "public part " : "";
    return OscalNames.uuid("statement " + statement.id() + " " + document + what);
  }

  private String catalog() {
    return OscalMetadata.beside("catalog", words.language(), format);
  }
}
