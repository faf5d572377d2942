package dev.akashi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JapaneseDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-09-13",
        "2021-9-13",
        "2021/9/13",
        "2021.9.13",
        "20210913",
        "2021年9月13日",
        "2021年9月13日（令和3年）",
        "２０２１年９月１３日",
        "2021年 9月 13日",
        "R3.9.13",
        "r3.9.13",
        "R03/09/13",
        "R3-9-13",
        "R.3.9.13",
        "Ｒ３．９．１３",
        "令和3年9月13日",
        "令和３年９月１３日",
        "令和3.9.13",
        "㋿3年9月13日",
        "2021年９⽉13⽇",
        "13 Sep 2021",
        "13 September 2021",
        "13 Sept 2021",
        "Sep 13, 2021",
        " 2021-09-13 "
      })
  void readsEveryUsualWayToWriteADay(String typed) {
    assertThat(JapaneseDates.parse(typed)).contains(LocalDate.of(2021, 9, 13));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "2021",
        "2021-09",
        "9/13",
        "13.9.2021",
        "2021-02-29",
        "2021-13-01",
        "2021-00-10",
        "R0.1.1",
        "R3.2.30",
        "X3.9.13",
        "令和",
        "令和3年",
        "13 Foo 2021",
        "tomorrow",
        "2021-09-13T00:00",
        "99999999",
        "=1+1",
        "20210913000000000"
      })
  void refusesWhatIsNoDay(String typed) {
    assertThat(JapaneseDates.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "大正元年7月30日, 1912-07-30",
    "T15.12.24, 1926-12-24",
    "昭和元年12月25日, 1926-12-25",
    "S64.1.7, 1989-01-07",
    "平成元年1月8日, 1989-01-08",
    "H31.4.30, 2019-04-30",
    "令和元年5月1日, 2019-05-01",
    "R1.5.1, 2019-05-01",
    "R6.4.1, 2024-04-01",
    "M45.7.29, 1912-07-29"
  })
  void knowsTheFirstAndLastDayOfEveryEra(String typed, LocalDate day) {
    assertThat(JapaneseDates.parse(typed)).contains(day);
  }

  @ParameterizedTest
  @ValueSource(strings = {"H31.5.1", "R1.4.30", "S64.1.8", "H1.1.7", "T15.12.25", "S1.12.24"})
  void refusesADayOutsideTheNamedEra(String typed) {
    assertThat(JapaneseDates.parse(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2021-09-13, 2021年9月13日（令和3年）, 13 Sep 2021",
    "2019-05-01, 2019年5月1日（令和元年）, 1 May 2019",
    "2019-04-30, 2019年4月30日（平成31年）, 30 Apr 2019",
    "1868-01-24, 1868年1月24日, 24 Jan 1868"
  })
  void writesADayInBothLanguages(LocalDate day, String ja, String en) {
    assertThat(JapaneseDates.full(day, Language.JA)).isEqualTo(ja);
    assertThat(JapaneseDates.full(day, Language.EN)).isEqualTo(en);
  }

  static Stream<LocalDate> days() {
    return Cases.of(500, random -> LocalDate.ofEpochDay(random.nextLong(-20_000, 40_000)));
  }

  @ParameterizedTest
  @MethodSource("days")
  void readsBackWhatItWrites(LocalDate day) {
    for (Language language : Language.values()) {
      assertThat(JapaneseDates.parse(JapaneseDates.full(day, language))).contains(day);
      assertThat(JapaneseDates.parse(JapaneseDates.plain(day, language))).contains(day);
    }
    assertThat(JapaneseDates.parse(day.toString())).contains(day);
  }
}
