package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.util.Comparator;
import java.util.List;

/** What a statement leaves to the customer (FRM-02): the list an agency works through itself. */
public final class CustomerDuties {

  /** One duty of the customer. */
  public record Duty(RequirementId requirement, Responsibility responsibility, String text) {}

  private CustomerDuties() {}

  public static List<Duty> of(StatementContent content) {
    return content.answers().values().stream()
        .filter(answer -> content.isSelected(answer.requirement()))
        .filter(answer -> answer.responsibility() != Responsibility.PROVIDER)
        .map(answer ->
            new Duty(answer.requirement(), answer.responsibility(), answer.customerDuty()))
        .sorted(Comparator.comparing(Duty::requirement))
        .toList();
  }
}
