package dev.akashi.usage;

import dev.akashi.classification.Confidentiality;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;

/** What an application must state before it goes to the permitting person (LGG-24 to LGG-30). */
public final class SubmitRule {

  private SubmitRule() {}

  public static List<Reason> refusals(UseApplication application) {
    List<Reason> refusals = new ArrayList<>();
    if (application.purpose().isBlank()) {
      refusals.add(Reason.of("usage.purpose-missing", "LGG-30").at("purpose"));
    }
    if (application.information().isEmpty()) {
      refusals.add(Reason.of("usage.information-missing", "LGG-30").at("information"));
    }
    application.information().stream()
        .filter(used -> used.grade().isEmpty())
        .map(used -> Reason.of("usage.ask-the-manager", "LGG-18").with(used.name()))
        .forEach(refusals::add);
    if (needsConditions(application)) {
      for (SelectionCondition condition : SelectionCondition.values()) {
        if (application.conditions().getOrDefault(condition.name(), "").isBlank()) {
          refusals.add(
              Reason.of(openCode(condition), condition.clause().value())
                  .at("condition." + condition.name()));
        }
      }
    }
    return refusals;
  }

  /** Information of grade 2 or higher brings the selection conditions with it. */
  public static boolean needsConditions(UseApplication application) {
    return application
        .highestGrade()
        .filter(grade -> grade.confidentiality().higherThan(Confidentiality.C1))
        .isPresent();
  }

  private static String openCode(SelectionCondition condition) {
    return "usage.condition-" + condition.code();
  }
}
