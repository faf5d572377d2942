package dev.akashi.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClauseReportTest {

  private static final String RUN =
      """
      FRM-43\tdev.akashi.ATest#one\tPASSED
      FRM-43\tdev.akashi.ATest#two\tPASSED
      FRM-44\tdev.akashi.ATest#one\tSKIPPED
      FRM-45\tdev.akashi.ATest#one\tPASSED
      FRM-45\tdev.akashi.ATest#three\tFAILED
      FRM-46\tdev.akashi.ATest#one\tPASSED
      """;

  @TempDir Path root;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void aRunOfOneModule() throws IOException {
    write("app/target/clauses/1.tsv", RUN);
    write("docs/clauses/proofs.tsv", "clause\ttest\n");
  }

  @Test
  void everyClauseHasALineThatSaysProvenOpenOrFailing() throws IOException {
    assertThat(run("")).isEqualTo(ClauseReport.FINE);
    assertThat(printed())
        .hasLineCount(161)
        .contains("FRM-43 proven 2 tests\n")
        .contains("FRM-44 open\n")
        .contains("FRM-45 failing 1 of 2 tests\n")
        .contains("FRM-46 proven 1 test\n")
        .contains("CBD-01 open\n");
  }

  @Test
  void theSummaryCountsOnlyClausesWhoseTestsAllPassed() throws IOException {
    assertThat(run("--summary")).isEqualTo(ClauseReport.FINE);
    assertThat(printed()).isEqualTo("proven 2 of 161\n");
  }

  @Test
  void anUnknownIdFails() throws IOException {
    write("e2e/target/clauses/1.tsv", "FRM-99\tdev.akashi.ATest#one\tPASSED\n");
    assertThat(run("--summary")).isEqualTo(ClauseReport.UNKNOWN_ID);
    assertThat(printed()).contains("FRM-99");
  }

  @Test
  void whatIsWrittenHoldsAgainstTheSameRunAndNotAgainstOneThatFails() throws IOException {
    assertThat(run("--write")).isEqualTo(ClauseReport.FINE);
    assertThat(root.resolve("docs/clauses/proofs.tsv"))
        .hasContent(
            """
            clause\ttest
            FRM-43\tdev.akashi.ATest#one
            FRM-43\tdev.akashi.ATest#two
            FRM-46\tdev.akashi.ATest#one
            """);
    assertThat(run("--check")).isEqualTo(ClauseReport.FINE);
    write("app/target/clauses/1.tsv", RUN.replace("two\tPASSED", "two\tFAILED"));
    assertThat(run("--check")).isEqualTo(ClauseReport.FALSE_CLAIM);
    assertThat(printed()).contains("no longer true: FRM-43 dev.akashi.ATest#two");
  }

  private int run(String option) throws IOException {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return new ClauseReport(ClauseCatalogue.load(), root, out).run(option);
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }
}
