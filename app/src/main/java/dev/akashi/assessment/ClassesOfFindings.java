package dev.akashi.assessment;

import dev.akashi.kernel.Reason;
import dev.akashi.programme.ParameterCheck;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The classes of findings are among those that have a name. */
@Component
class ClassesOfFindings implements ParameterCheck {

  private static final Set<String> NAMED =
      Arrays.stream(FindingClass.values()).map(Enum::name).collect(Collectors.toSet());

  @Override
  public String key() {
    return AssessmentParameters.FINDING_CLASSES.key();
  }

  @Override
  public List<Reason> defects(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(name -> !NAMED.contains(name))
        .map(name -> Reason.of("assessment.finding-class-unknown", "FRM-45").with(name).at("text"))
        .toList();
  }
}
