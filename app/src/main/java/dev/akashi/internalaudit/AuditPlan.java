package dev.akashi.internalaudit;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import dev.akashi.statement.ServiceId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The audit programme of a service for some days (management items 4.6.2.2 to 4.6.2.5).
 *
 * @param baseline the version of the baseline that numbers the controls
 * @param revision grows with every change
 */
public record AuditPlan(
    PlanId id,
    ServiceId service,
    String baseline,
    Content content,
    List<Auditor> auditors,
    String madeBy,
    Instant madeAt,
    int revision) {

  /**
   * What is planned.
   *
   * @param criteria what is audited against
   * @param method how; may be empty
   */
  public record Content(
      String title,
      Period days,
      String criteria,
      String method,
      NavigableSet<RequirementId> controls) {

    public Content {
      controls = Collections.unmodifiableNavigableSet(new TreeSet<>(controls));
    }
  }

  /**
   * Who audits.
   *
   * @param person somebody of the own organisation; empty for somebody outside
   * @param unit the unit, or the firm of somebody outside
   * @param competence why this person can audit
   */
  public record Auditor(
      AuditorId id, Optional<PersonId> person, String name, String unit, String competence) {

    public Independence independence() {
      return person.isEmpty() ? Independence.OUTSIDE : Independence.OTHER_UNIT;
    }
  }

  public AuditPlan {
    auditors = List.copyOf(auditors);
  }

  public Optional<Auditor> auditor(AuditorId wanted) {
    return auditors.stream().filter(each -> each.id().equals(wanted)).findFirst();
  }
}
