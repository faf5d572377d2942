package dev.akashi.internalaudit.web;

import dev.akashi.internalaudit.AuditCoverage.Line;
import dev.akashi.internalaudit.AuditPlan;
import dev.akashi.internalaudit.AuditReport;
import dev.akashi.internalaudit.Correction;
import dev.akashi.internalaudit.InternalAudit;
import dev.akashi.internalaudit.InternalAuditId;
import dev.akashi.internalaudit.InternalAudits.HeldAgainst;
import dev.akashi.internalaudit.InternalAudits.Overview;
import dev.akashi.platform.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The internal audits of a service.
 *
 * @param path the address of this page
 * @param back the address of the service or of the engagement
 * @param editing whether the reader records audits
 * @param statements those the records can be held against
 * @param baseline the version by whose numbers is recorded
 * @param chapter the chapter whose controls are listed
 * @param records one more than is shown when there are more
 * @param plans the audit programmes, for the provider
 * @param reports those given out, for the provider
 * @param corrections what is done about results, for the provider
 */
public record InternalAuditsView(
    String path,
    String back,
    boolean editing,
    Overview overview,
    List<HeldAgainst> statements,
    String baseline,
    Optional<Integer> chapter,
    List<InternalAudit> records,
    int from,
    LocalDate today,
    List<AuditPlan> plans,
    List<AuditReport> reports,
    Map<InternalAuditId, Correction> corrections) {

  public static final int ROWS = 30;
  private static final int CONTROLS_SHOWN = 12;

  public List<InternalAudit> shown() {
    return records.subList(0, Math.min(ROWS, records.size()));
  }

  public boolean more() {
    return records.size() > ROWS;
  }

  /** The auditors of the programmes to choose from. */
  public List<Option> auditors(String none) {
    return Stream.concat(
            Stream.of(Option.of("", none)),
            plans.stream()
                .flatMap(plan ->
                    plan.auditors().stream()
                        .map(each ->
                            Option.of(
                                each.id().toString(),
                                each.name() + " " + each.unit() + " – " + plan.content().title()))))
        .toList();
  }

  public Optional<Correction> correctionOf(InternalAudit audit) {
    return Optional.ofNullable(corrections.get(audit.id()));
  }

  /** What stands behind the address of a page to stay with the chosen statement. */
  public String query(String name, int value) {
    return "?"
        + (statements.size() > 1
            ? overview.statement().map(held -> "statement=" + held.id() + "&").orElse("")
            : "")
        + name
        + "="
        + value;
  }

  /** Whether the record does not count here because of the version that numbers its controls. */
  public boolean isByAnother(InternalAudit audit) {
    return overview
        .statement()
        .filter(held -> !held.baseline().equals(audit.baseline()))
        .isPresent();
  }

  /** The controls of the open chapter. */
  public List<Line> lines() {
    return chapter.map(overview.coverage()::of).orElse(List.of());
  }

  public static List<String> firstControls(InternalAudit audit) {
    return audit.content().controls().stream().limit(CONTROLS_SHOWN).map(Object::toString).toList();
  }

  /** The numbers of all controls, for a list that is unfolded. */
  public static String allControls(InternalAudit audit) {
    return String.join(" ", audit.content().controls().stream().map(Object::toString).toList());
  }

  public static boolean isLong(InternalAudit audit) {
    return audit.content().controls().size() > CONTROLS_SHOWN;
  }
}
