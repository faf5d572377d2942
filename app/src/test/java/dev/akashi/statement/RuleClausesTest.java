package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.ClauseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The clauses named with a reason are those of the published table of the statement rules. */
class RuleClausesTest {

  private static final Path TABLE = Path.of("../docs/clauses/statement-rules.tsv");

  static Stream<List<String>> rows() throws IOException {
    return Files.readAllLines(TABLE).stream().skip(1).map(line -> List.of(line.split("\t")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyRuleRestsOnTheClausesOfTheTable(List<String> row) {
    String rule = row.getFirst();
    List<String> clauses = List.of(row.getLast().split(","));

    assertThat(RuleClauses.of(rule)).containsExactlyElementsOf(clauses);
    assertThat(RuleClauses.reason(rule, "statement.any").clauses())
        .extracting(ClauseId::value)
        .containsExactlyElementsOf(Stream.concat(Stream.of(rule), clauses.stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatARuleFindsNamesItsClauses(StatementFinding finding) {
    assertThat(finding.reason().clauses())
        .extracting(ClauseId::value)
        .containsExactlyElementsOf(
            Stream.concat(Stream.of(finding.rule()), RuleClauses.of(finding.rule()).stream())
                .toList());
  }

  /** One draft after the other that breaks something, until every kind of reason was seen. */
  static Stream<StatementFinding> broken() {
    return Stream.of(
            Draft.complete().unanswered("3.1.2.1").unanswered("9.2.3").unanswered("9.4.2.2.B"),
            Draft.complete().exclude("14.2.7", "").exclude("9.2.3", "なし").exclude("9.4.2", "なし"),
            Draft.complete().measures("9.2.3.11.PB").measures("4.4.1.1").unanswered("9.2.3.1"),
            Draft.complete().notSelected("9.2.3.1", "なし").notSelected("9.2.3.11.PB", "なし"))
        .flatMap(draft -> StatementRules.check(draft.facts()).stream());
  }
}
