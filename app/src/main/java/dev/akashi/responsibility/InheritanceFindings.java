package dev.akashi.responsibility;

import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryKey;
import dev.akashi.responsibility.Inheritance.Row;
import dev.akashi.statement.FurtherChecks;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementFinding.Severity;
import dev.akashi.statement.StatementSheet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells in the check of a statement that a base no longer says what was taken over from it. */
@Service
class InheritanceFindings implements FurtherChecks {

  private static final String RULE = "BSR-9";
  private static final String PART = "published";

  private final Inheritance inheritance;

  InheritanceFindings(Inheritance inheritance) {
    this.inheritance = inheritance;
  }

  @Override
  public List<StatementFinding> check(StatementSheet sheet) {
    return inheritance.loose(sheet).entrySet().stream()
        .flatMap(base -> base.getValue().stream().map(row -> finding(base.getKey(), row)))
        .toList();
  }

  private static StatementFinding finding(RegistryKey key, Row row) {
    String code =
        switch (row.standing()) {
          case BASE_CHANGED -> "responsibility.base-changed";
          case BASE_RENEWED -> "responsibility.base-renewed";
          case BASE_GONE, OPEN, TAKEN -> "responsibility.base-gone";
        };
    String requirement = row.requirement().value();
    return new StatementFinding(
        RULE,
        PART,
        Severity.WARNING,
        Optional.of(row.requirement()),
        Reason.of(code, RULE).with(requirement, key.value()).at(requirement));
  }
}
