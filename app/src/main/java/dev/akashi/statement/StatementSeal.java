package dev.akashi.statement;

import dev.akashi.kernel.CanonicalJson;
import dev.akashi.kernel.Sha256;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The seal of a declared statement: the SHA-256 of its canonical content in UTF-8.
 *
 * <p>The canonical content is JSON in the form of RFC 8785 with the keys {@code form} (always
 * {@code akashi-statement-2}), {@code service} (its name, also in English), {@code baseline},
 * {@code auditPeriod}, {@code scope}, {@code usedServices}, {@code profile} (its facts and the
 * visibilities that were chosen), {@code answers} (by requirement id) and, when files support the
 * statement, {@code evidence} with the item, version, hash and days of each. Lists have no order of
 * their own and are sorted by their canonical text; what is absent is an empty string or an empty
 * object; requirements without any answer are left out. Anyone who has the content can compute the
 * seal again.
 */
public final class StatementSeal {

  private static final String FORM = "akashi-statement-2";

  private StatementSeal() {}

  /** The seal of the statement as it stands, 64 lower-case hexadecimal digits. */
  public static String of(StatementSheet sheet) {
    return hash(canonical(sheet));
  }

  /** The seal of a declared statement, computed again. */
  public static String of(DeclaredStatement declared) {
    return hash(canonical(declared.serviceName(), declared.serviceNameEn(), declared.content()));
  }

  static String hash(String canonical) {
    return Sha256.hex(canonical);
  }

  /** The text that is sealed, with the name of the service as it is or was sealed. */
  public static String canonical(StatementSheet sheet) {
    CloudService service = sheet.head().service();
    return sheet
        .head()
        .sealed()
        .map(sealed -> canonical(sealed.serviceName(), sealed.serviceNameEn(), sheet.content()))
        .orElseGet(() -> canonical(service.name(), service.nameEn(), sheet.content()));
  }

  static String canonical(String name, Optional<String> nameEn, StatementContent content) {
    Map<String, Object> answers = new TreeMap<>();
    content
        .answers()
        .forEach((id, answer) -> {
          if (!answer.equals(Answer.none(id))) {
            answers.put(id.value(), answer(answer));
          }
        });
    Map<String, Object> all =
        new TreeMap<>(
            Map.of(
                "form", FORM,
                "service", Map.of("name", name, "nameEn", nameEn.orElse("")),
                "baseline", content.baselineVersion(),
                "auditPeriod",
                    content
                        .auditPeriod()
                        .<Map<String, Object>>map(
                            p -> Map.of("first", p.first().toString(), "last", p.last().toString()))
                        .orElse(Map.of()),
                "scope", scope(content.scope()),
                "usedServices",
                    sorted(content.usedServices().stream().map(StatementSeal::used).toList()),
                "profile", profile(content.profile()),
                "answers", answers));
    if (!content.evidence().isEmpty()) {
      all.put("evidence", sorted(content.evidence().stream().map(StatementSeal::file).toList()));
    }
    return CanonicalJson.write(all);
  }

  private static Map<String, Object> file(LinkedFile file) {
    return Map.of(
        "requirement", file.requirement().value(),
        "line", file.line(),
        "evidence", file.evidence().toString(),
        "version", Integer.toString(file.version()),
        "fileName", file.fileName(),
        "sha256", file.sha256(),
        "from", file.from().toString(),
        "until", day(file.until()));
  }

  private static Map<String, Object> profile(ServiceProfile profile) {
    return Map.of(
        "facts", sorted(profile.facts().stream().map(StatementSeal::fact).toList()),
        "visibility",
            profile.visibility().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, chosen -> chosen.getValue().name())));
  }

  private static Map<String, Object> fact(ProfileFact fact) {
    Map<String, Object> told = new TreeMap<>(fact.kind().shape().told(fact));
    return Map.of("kind", fact.kind().name(), "told", told);
  }

  private static Map<String, Object> item(ScopeItem item) {
    return Map.of(
        "kind", item.kind().name(),
        "code", item.code(),
        "name", item.name(),
        "covered", item.covered(),
        "note", item.note());
  }

  private static Map<String, Object> share(UsedService.Share share) {
    return Map.of(
        "model", share.model().map(Enum::name).orElse(""),
        "own", share.own(),
        "total", share.total());
  }

  private static Map<String, Object> scope(StatementScope scope) {
    return Map.ofEntries(
        Map.entry("items", sorted(scope.items().stream().map(StatementSeal::item).toList())),
        Map.entry("serviceModels", sorted(scope.serviceModels().stream().map(Enum::name).toList())),
        Map.entry("deploymentModel", scope.deploymentModel().map(Enum::name).orElse("")),
        Map.entry("dataLocation", scope.dataLocation()),
        Map.entry("governingLaw", scope.governingLaw()),
        Map.entry("foreignLawRisk", scope.foreignLawRisk()),
        Map.entry("capitalAndOfficers", scope.capitalAndOfficers()),
        Map.entry("thirdPartyTests", scope.thirdPartyTests()),
        Map.entry("subsequentEvents", scope.subsequentEvents()),
        Map.entry("providerResponsibility", scope.providerResponsibility()),
        Map.entry("customerResponsibility", scope.customerResponsibility()),
        Map.entry("internalAuditBasis", scope.internalAuditBasis()),
        Map.entry(
            "responsibilityPerModel",
            sorted(
                scope.responsibilityPerModel().stream()
                    .map(own ->
                        Map.of(
                            "model", own.model().name(),
                            "provider", own.provider(),
                            "customer", own.customer()))
                    .toList())));
  }

  private static Map<String, Object> used(UsedService used) {
    return Map.of(
        "name", used.name(),
        "inStatement", used.inStatement(),
        "listed", used.listed().map(Object::toString).orElse(""),
        "selfAssessed", used.selfAssessed(),
        "confirmation", used.confirmation(),
        "layer", used.layer().map(Enum::name).orElse(""),
        "shares", sorted(used.shares().stream().map(StatementSeal::share).toList()));
  }

  private static Map<String, Object> answer(Answer answer) {
    return Map.of(
        "treatment", answer.treatment().name(),
        "reason", answer.reason(),
        "inheritedFrom", answer.inheritedFrom().map(Object::toString).orElse(""),
        "inheritedFunction", answer.inheritedFunction(),
        "responsibility", answer.responsibility().name(),
        "customerDuty", answer.customerDuty(),
        "plans", sorted(answer.plans()),
        "individualControls",
            sorted(answer.individualControls().stream().map(StatementSeal::measure).toList()));
  }

  private static Map<String, Object> measure(IndividualControl measure) {
    return Map.of(
        "line", measure.line(),
        "text", measure.text(),
        "owner", measure.owner(),
        "frequency", measure.frequency().name(),
        "validFrom", day(measure.validFrom()),
        "validTo", day(measure.validTo()),
        "plans", sorted(measure.plans()));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static List<Object> sorted(Collection<?> values) {
    return values.stream()
        .sorted((a, b) -> CanonicalJson.write(a).compareTo(CanonicalJson.write(b)))
        .<Object>map(value -> value)
        .toList();
  }
}
