package dev.akashi.cycle;

import dev.akashi.kernel.Reason;
import dev.akashi.programme.ParameterCheck;
import java.util.List;
import org.springframework.stereotype.Component;

/** A class stands once in a scheme, else nobody could say which of the two holds (FRM-49). */
@Component
class ClassesOnce implements ParameterCheck {

  @Override
  public String key() {
    return CycleParameters.CLASSES.key();
  }

  @Override
  public List<Reason> defects(String text) {
    return CycleScheme.codesTwice(text).stream()
        .map(code -> Reason.of("cycle.class-twice", "FRM-49").with(code).at("text"))
        .toList();
  }
}
