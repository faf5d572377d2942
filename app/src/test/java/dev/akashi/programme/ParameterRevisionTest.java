package dev.akashi.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterRevisionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);

  private final ParameterTimeline months = timeline(ParameterType.NUMBER, "12", Optional.empty());

  private static ParameterTimeline timeline(
      ParameterType type, String text, Optional<Pattern> form) {
    return ParameterTimeline.of(
        new ParameterDefinition("a.key", type, form, new LocalizedText("名", "Name")),
        List.of(value(text, LocalDate.of(2020, 6, 3))));
  }

  private static ParameterValue value(String text, LocalDate from) {
    return new ParameterValue("a.key", text, from, new LocalizedText("典拠", ""), Basis.OFFICIAL);
  }

  private static ParameterRevision revision(String text, LocalDate from) {
    return new ParameterRevision("a.key", text, from, "運営委員会決定", "", Basis.OFFICIAL);
  }

  @Test
  void aGoodValueFromTodayOrLaterIsTaken() {
    assertThat(revision("18", TODAY).defects(months, TODAY)).isEmpty();
    assertThat(revision("18", TODAY.plusYears(1)).defects(months, TODAY)).isEmpty();
  }

  @Test
  @Clause("CBD-09")
  void aDayThatIsOverCannotBeChanged() {
    assertThat(revision("18", TODAY.minusDays(1)).defects(months, TODAY))
        .singleElement()
        .satisfies(reason -> {
          assertThat(reason.code()).isEqualTo("programme.day-is-over");
          assertThat(reason.field()).contains("validFrom");
          assertThat(reason.restsOn("CBD-09")).isTrue();
        });
  }

  @Test
  void aValueThatTookForceTodayStaysAndAnAnnouncedOneMayBeCorrected() {
    ParameterTimeline changedToday = months.with(value("18", TODAY));
    ParameterTimeline announced = months.with(value("18", TODAY.plusDays(1)));

    assertThat(revision("24", TODAY).defects(changedToday, TODAY))
        .extracting(Reason::code)
        .containsExactly("programme.already-today");
    assertThat(revision("24", TODAY.plusDays(1)).defects(announced, TODAY)).isEmpty();
  }

  @Test
  void everyDefectIsToldAtItsFieldAtOnce() {
    List<Reason> reasons =
        new ParameterRevision("a.key", " ", TODAY.minusDays(1), "", "", Basis.DEFAULT)
            .defects(months, TODAY);

    assertThat(reasons)
        .extracting(reason -> reason.field().orElse(""))
        .containsExactly("text", "validFrom", "sourceJa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NUMBER | 12 | true",
        "NUMBER | -1 | false",
        "NUMBER | 1.5 | false",
        "NUMBER | 12か月 | false",
        "NUMBER | 99999 | false",
        "FLAG | true | true",
        "FLAG | yes | false",
        "DATE | 2022-03-31 | true",
        "DATE | 2022-02-30 | false",
        "LIST | a, b, a | true",
        "LIST | a,, b | false",
        "SET | a, b | true",
        "SET | a, b, a | false",
        "TABLE | daily=25, weekly=5 | true",
        "TABLE | daily=25, daily=5 | false",
        "TABLE | daily | false",
        "TABLE | daily=many | false",
        "TABLE | =5 | false",
        "TEXT | C{yy} | true"
      })
  void aTextIsReadByTheTypeOfItsParameter(ParameterType type, String text, boolean good) {
    ParameterTimeline timeline = timeline(type, text, Optional.empty());

    assertThat(revision(text, TODAY).defects(timeline, TODAY).isEmpty()).isEqualTo(good);
  }

  @Test
  void aTextOfAnotherFormThanTheParameterNeedsIsRefused() {
    ParameterTimeline pattern =
        timeline(ParameterType.TEXT, "C-{serial4}", Optional.of(Pattern.compile("C.*\\{serial4}")));

    assertThat(revision("C-without", TODAY).defects(pattern, TODAY))
        .extracting(Reason::code)
        .containsExactly("programme.text-form");
  }
}
