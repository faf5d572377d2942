package dev.akashi.difference;

import dev.akashi.amendment.TextDifference;
import dev.akashi.kernel.Period;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text beside the controls that differs, word by word.
 *
 * @param periodBefore the audit period, where it is what differs
 */
public record FactChange(
    BesideFact fact,
    TextDifference words,
    Optional<Period> periodBefore,
    Optional<Period> periodAfter) {

  /** The texts of a statement beside its answers. */
  public enum BesideFact {
    AUDIT_PERIOD,
    DATA_LOCATION,
    GOVERNING_LAW,
    FOREIGN_LAW_RISK,
    CAPITAL_AND_OFFICERS,
    THIRD_PARTY_TESTS,
    SUBSEQUENT_EVENTS,
    PROVIDER_RESPONSIBILITY,
    CUSTOMER_RESPONSIBILITY,
    INTERNAL_AUDIT
  }

  static List<FactChange> between(StatementContent before, StatementContent after) {
    StatementScope old = before.scope();
    StatementScope now = after.scope();
    List<FactChange> changes = new ArrayList<>();
    if (!before.auditPeriod().equals(after.auditPeriod())) {
      changes.add(
          new FactChange(
              BesideFact.AUDIT_PERIOD,
              TextDifference.between(period(before), period(after)),
              before.auditPeriod(),
              after.auditPeriod()));
    }
    add(changes, BesideFact.DATA_LOCATION, old.dataLocation(), now.dataLocation());
    add(changes, BesideFact.GOVERNING_LAW, old.governingLaw(), now.governingLaw());
    add(changes, BesideFact.FOREIGN_LAW_RISK, old.foreignLawRisk(), now.foreignLawRisk());
    add(
        changes,
        BesideFact.CAPITAL_AND_OFFICERS,
        old.capitalAndOfficers(),
        now.capitalAndOfficers());
    add(changes, BesideFact.THIRD_PARTY_TESTS, old.thirdPartyTests(), now.thirdPartyTests());
    add(changes, BesideFact.SUBSEQUENT_EVENTS, old.subsequentEvents(), now.subsequentEvents());
    add(
        changes,
        BesideFact.PROVIDER_RESPONSIBILITY,
        old.providerResponsibility(),
        now.providerResponsibility());
    add(
        changes,
        BesideFact.CUSTOMER_RESPONSIBILITY,
        old.customerResponsibility(),
        now.customerResponsibility());
    add(changes, BesideFact.INTERNAL_AUDIT, old.internalAuditBasis(), now.internalAuditBasis());
    return changes;
  }

  private static void add(List<FactChange> changes, BesideFact fact, String before, String after) {
    if (!before.equals(after)) {
      changes.add(
          new FactChange(
              fact, TextDifference.between(before, after), Optional.empty(), Optional.empty()));
    }
  }

  private static String period(StatementContent content) {
    return content.auditPeriod().map(period -> period.first() + " – " + period.last()).orElse("");
  }
}
