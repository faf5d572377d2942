package dev.akashi.assessment;

import static dev.akashi.assessment.Given.MANDATORY;
import static dev.akashi.assessment.Given.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.Papers.Progress;
import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.Clause;
import dev.akashi.statement.DeclaredStatement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On a statement that takes one control over from a base. */
class PapersProgressTest {

  private final DeclaredStatement statement = Given.inheriting(MANDATORY);

  @Test
  @Clause("FRM-45")
  void whatNeedsNoResultMakesTheScopeNeitherLargerNorUnfinished() {
    int needed = papers().progress().inScope();

    assertThat(papers().inScope()).hasSize(needed + 1);
    assertThat(papers(everything()).progress()).isEqualTo(new Progress(needed, needed, needed, 0));
  }

  @Test
  @Clause("FRM-45")
  void whatNeedsNoResultButWasBegunIsWaitedFor() {
    int needed = papers().progress().inScope();

    assertThat(
            papers(entry(MANDATORY, Conclusion.EFFECTIVE, Conclusion.NOT_CONCLUDED))
                .progress()
                .inScope())
        .isEqualTo(needed + 1);
  }

  private ResultEntry[] everything() {
    return papers().inScope().stream()
        .map(Requirement::id)
        .map(Given::effective)
        .toArray(ResultEntry[]::new);
  }

  private Papers papers(ResultEntry... entries) {
    return new Papers(
        Given.engagement(EngagementState.FIELDWORK),
        statement,
        Given.baseline(),
        Stream.of(entries).collect(Collectors.toMap(ResultEntry::requirement, Function.identity())),
        Map.of(),
        List.of(),
        List.of(),
        Given.COVERED,
        Given.SAMPLES,
        Given.PROCEDURE,
        Groundwork.full(),
        List.of(),
        List.of());
  }
}
