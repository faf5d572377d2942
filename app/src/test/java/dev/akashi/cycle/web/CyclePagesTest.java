package dev.akashi.cycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Classes of controls are tried out in a table, on a baseline that is named. */
@AkashiTest
@Clause("FRM-49")
class CyclePagesTest {

  private static final String STANDARD =
      "/cycle?years=4&code-0=STD&cycle-0=3&first-0=DO&turn-0=OU&groups-0=rest&ids-0=";

  @Autowired Stage stage;

  private Visitor visitor;

  @BeforeEach
  void somebody() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    visitor = stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));
  }

  @Test
  void aClassFilledIntoTheTableIsPlayedThrough() {
    Answer page = visitor.get(STANDARD);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body())
        .contains("STD</a>", "試算用（現在の定めではありません）", "value=\"STD\"")
        .contains("code-1");
    assertThat(visitor.get(STANDARD.replace("/cycle", "/cycle.csv")).body()).contains(",STD,3,DO,");
  }

  @Test
  void theBaselineIsNamedAndWhatItGivesACycleToo() {
    assertThat(visitor.get("/cycle").body())
        .contains("管理基準", "selected")
        .contains("11.2.7.4.PB")
        .doesNotContain("すべての管理策を毎年監査します。");
    assertThat(visitor.get("/cycle?baseline=1999-01-01").status()).isEqualTo(404);
  }

  @Test
  void whatIsWrongInARowIsToldAtItsField() {
    Answer refused =
        visitor.get(
            "/cycle?lang=en&code-0=key&cycle-0=1&first-0=DO&turn-0=DO&ids-0=abc"
                + "&code-1=KEY&cycle-1=1&first-1=DO&turn-1=DO&groups-1=rest&ids-1="
                + "&code-2=NONE&cycle-2=1&first-2=DO&turn-2=DO&ids-2=");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#f-ids-0\"", "href=\"#f-code-1\"", "href=\"#f-ids-2\"")
        .contains("cannot be read as ids of controls", "stands twice", "holds no controls")
        .contains("value=\"abc\"");
  }
}
