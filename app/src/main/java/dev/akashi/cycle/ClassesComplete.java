package dev.akashi.cycle;

import dev.akashi.kernel.Reason;
import dev.akashi.programme.ParameterCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A class whose controls would never be audited in design or in operation again is no cycle
 * (FRM-49): the first audit and the turns together cover both, a turn covers the operation, and
 * what a turn leaves out of the design the update tests between cover.
 */
@Component
class ClassesComplete implements ParameterCheck {

  @Override
  public String key() {
    return CycleParameters.CLASSES.key();
  }

  @Override
  public List<Reason> defects(String text) {
    if (!CycleScheme.isReadable(text)) {
      return List.of();
    }
    return CycleScheme.parse(text).classes().stream()
        .filter(each -> !each.isComplete())
        .map(each -> Reason.of("cycle.class-never", "FRM-49").with(each.code()).at("text"))
        .toList();
  }
}
