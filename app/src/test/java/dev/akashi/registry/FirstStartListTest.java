package dev.akashi.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Language;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstStartListTest {

  private final List<RegistryEntry> entries =
      FirstStartList.read("list.yaml", resource("/registry/list-2021-09-13.yaml"));

  @Test
  @Clause({"AMD-07"})
  void itIsTheTableOfTheSourceRowByRow() {
    String table =
        Normalizer.normalize(
            resource("/registry/source-document-002-table.txt"), Normalizer.Form.NFKC);
    String unbroken = table.replaceAll("\n(?!\\d{1,2} )", "").strip();
    List<String> rows =
        IntStream.range(0, entries.size())
            .mapToObj(i ->
                String.join(
                    " ",
                    Integer.toString(i + 1),
                    entries.get(i).name(),
                    entries.get(i).applicant(),
                    JapaneseDates.plain(entries.get(i).registeredOn(), Language.JA)))
            .toList();
    assertThat(rows).containsExactlyElementsOf(unbroken.lines().toList());
  }

  @Test
  @Clause({"AMD-07"})
  void itHasTwentyServicesOnFourDays() {
    assertThat(entries.stream().collect(groupingBy(RegistryEntry::registeredOn, counting())))
        .hasSize(4)
        .containsEntry(LocalDate.of(2021, 3, 12), 10L)
        .containsEntry(LocalDate.of(2021, 6, 22), 4L)
        .containsEntry(LocalDate.of(2021, 7, 30), 1L)
        .containsEntry(LocalDate.of(2021, 9, 13), 5L);
  }

  @Test
  void namesHaveNoCompatibilityCharactersAndNoBrokenLines() {
    assertThat(entries)
        .flatMap(entry -> List.of(entry.name(), entry.applicant()))
        .allSatisfy(text -> {
          assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFKC)).isTrue();
          assertThat(text).isEqualTo(text.strip()).doesNotContain("\n", "  ");
        });
    assertThat(entries)
        .extracting(RegistryEntry::name)
        .contains(
            "エンタープライズクラウドサービス/エンタープライズクラウドサービス G2/フェデレーテッドポータルサービス",
            "クラウドサービス運用基盤cybozu.com 並びにcybozu.com 上で提供するGaroon及びkintone",
            "Microsoft Azure, Dynamics 365, and Other Online Services");
  }

  @Test
  void whatTheSourceDoesNotStateIsNotInvented() {
    assertThat(entries)
        .allSatisfy(entry ->
            assertThat(
                    Stream.of(
                        entry.number(),
                        entry.level(),
                        entry.validUntil(),
                        entry.auditPeriod(),
                        entry.deploymentModel(),
                        entry.coverage(),
                        entry.statementHash(),
                        entry.nameEn(),
                        entry.applicantEn()))
                .allMatch(fact -> fact.isEmpty()))
        .allSatisfy(entry -> assertThat(entry.serviceModels()).isEmpty())
        .allSatisfy(
            entry -> assertThat(entry.source()).isEqualTo(RegistryEntry.Source.LIST_OF_2021_09_13));
  }

  @Test
  void everyMistakeIsToldWithItsLineAndNothingIsRead() {
    assertThatThrownBy(() ->
            FirstStartList.read(
                "bad.yaml",
                """
                list: 2021-09-13
                services:
                  - no: 1
                    key: a b
                    name: Ｂｏｘ
                    applicant: Box, Inc.
                    registered-on: 2021-09-31
                  - no: 3
                    key: box
                    applicant: Box, Inc.
                    level: 2
                    registered-on: 2021-09-14
                  - no: 3
                    key: box
                    name: Box
                    applicant: Box, Inc.
                """))
        .hasMessage(
            """
            bad.yaml:3: not a registry key: a b
            bad.yaml:5: name holds compatibility characters: Ｂｏｘ
            bad.yaml:7: registered-on is no date
            bad.yaml:8: level is not stated by the source
            bad.yaml:8: no is 3 where 2 follows
            bad.yaml:8: name is missing
            bad.yaml:8: registered-on lies after the day of the list
            bad.yaml:13: the key box is there twice
            bad.yaml:13: registered-on is missing\
            """);
  }

  @Test
  void aFileThatIsNoYamlIsToldWithItsLine() {
    assertThatThrownBy(() -> FirstStartList.read("bad.yaml", "list: 2021-09-13\nservices: [\n"))
        .hasMessageStartingWith("bad.yaml:3: ");
    assertThatThrownBy(() -> FirstStartList.read("bad.yaml", "- list"))
        .hasMessageContaining("bad.yaml:1: fields are expected here");
  }

  private static String resource(String name) {
    try (InputStream in = FirstStartListTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }
}
