package dev.akashi.programme.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.platform.yaml.BadSourceFiles;
import dev.akashi.platform.yaml.SourceFile;
import dev.akashi.platform.yaml.SourceProblem;
import dev.akashi.programme.Basis;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ParameterSet;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ParameterFilesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 10);

  private static List<SourceFile> shipped() throws IOException, URISyntaxException {
    Path one =
        Path.of(
            Objects.requireNonNull(
                    ParameterFilesTest.class.getResource("/parameters/programme.yaml"))
                .toURI());
    try (Stream<Path> files = Files.list(Objects.requireNonNull(one.getParent()))) {
      return files.map(file -> SourceFile.onClassPath("parameters/" + file.getFileName())).toList();
    }
  }

  @Test
  void theShippedFilesHoldTheValuesOfTheRuleBook() throws Exception {
    ParameterSet set = ParameterFiles.load(shipped());

    assertThat(set.on(DAY, Parameter.number("audit.period.max-months"))).isEqualTo(12);
    assertThat(set.on(DAY, Parameter.number("audit.period.min-months"))).isEqualTo(3);
    assertThat(set.on(DAY, Parameter.number("audit.period.gap-days"))).isZero();
    assertThat(set.on(DAY, Parameter.number("audit.report.due-months"))).isEqualTo(3);
    assertThat(set.on(DAY, Parameter.number("application.prep-months"))).isEqualTo(1);
    assertThat(set.on(DAY, Parameter.number("review.aim-months"))).isEqualTo(6);
    assertThat(set.on(DAY, Parameter.number("registration.validity.months"))).isEqualTo(16);
    assertThat(set.on(DAY, Parameter.flag("registration.validity.minus-one-day"))).isTrue();
    assertThat(set.on(DAY, Parameter.flag("registration.pending-keeps-valid"))).isTrue();
    assertThat(set.on(DAY, Parameter.text("registration.number.pattern")))
        .isEqualTo("C{yy}-{serial4}-{level}");
    assertThat(set.on(DAY, Parameter.table("sample.table")))
        .containsEntry("daily", 25)
        .containsEntry("weekly", 5)
        .containsEntry("monthly", 2)
        .containsEntry("yearly", 1)
        .containsEntry("automated", 1);
    assertThat(set.on(DAY, Parameter.set("assessor.qualifications")))
        .containsExactly("CISSP", "CISA", "RISS", "CAIS");
  }

  @Test
  void whatTheDocumentsLeaveOpenIsMarkedAsOurDefault() throws Exception {
    ParameterSet set = ParameterFiles.load(shipped());

    assertThat(set.find("sample.table").orElseThrow().on(DAY).basis()).isEqualTo(Basis.DEFAULT);
    assertThat(set.find("assessor.selection-years").orElseThrow().on(DAY).basis())
        .isEqualTo(Basis.DEFAULT);
    assertThat(set.find("audit.period.max-months").orElseThrow().on(DAY).basis())
        .isEqualTo(Basis.OFFICIAL);
  }

  @Test
  void allErrorsAreToldAtOnceWithFileAndLine() {
    SourceFile file =
        new SourceFile(
            "bad.yaml",
            """
            - key: Months
              value: "12"
              from: 2020-06-03
              basis: official
              source: {ja: 典拠, en: Source}
              name: {ja: 名}
            - key: a.months
              type: number
              value: twelve
              from: 2020-13-03
              basis: guess
              colour: red
              source: {ja: 典拠, en: Source}
              name: {ja: 名, en: Name}
            """);

    assertThatThrownBy(() -> ParameterFiles.load(List.of(file)))
        .asInstanceOf(InstanceOfAssertFactories.throwable(BadSourceFiles.class))
        .extracting(BadSourceFiles::problems, InstanceOfAssertFactories.list(SourceProblem.class))
        .extracting(SourceProblem::toString)
        .containsExactly(
            "bad.yaml:1: not a key like audit.period.max-months: Months",
            "bad.yaml:6: 'en' is missing",
            "bad.yaml:10: not a date like 2022-04-01: 2020-13-03",
            "bad.yaml:11: basis is official or default, not: guess",
            "bad.yaml:12: unknown key 'colour'");
  }

  @Test
  void aValueThatDoesNotFitItsTypeOrAKeyUsedTwiceIsAnError() {
    String entry =
        """
        - key: a.months
          type: number
          value: twelve
          from: 2020-06-03
          basis: official
          source: {ja: 典拠, en: Source}
          name: {ja: 名, en: Name}
        """;

    assertThatThrownBy(() ->
            ParameterFiles.load(
                List.of(
                    new SourceFile("a.yaml", entry),
                    new SourceFile("b.yaml", entry.replace("twelve", "12")))))
        .hasMessageContaining("a.yaml:3: not a number value: twelve")
        .hasMessageContaining("b.yaml:1: the key 'a.months' is used twice");
  }

  @Test
  void aFileThatIsNotYamlNamesTheLine() {
    assertThatThrownBy(
            () -> ParameterFiles.load(List.of(new SourceFile("c.yaml", "- key: a\n  {b\n"))))
        .hasMessageContaining("c.yaml:");
  }
}
