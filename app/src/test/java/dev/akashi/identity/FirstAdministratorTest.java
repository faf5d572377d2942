package dev.akashi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@AkashiTest
@TestPropertySource(properties = "akashi.test.database=first-administrator")
class FirstAdministratorTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  @Autowired Stage stage;
  @Autowired Setup setup;

  @Test
  void theOneTimeLinkMakesTheFirstAdministratorAndThenIsDead() {
    TestDay.set(DAY);
    Visitor visitor = stage.visitor();
    assertThat(visitor.get("/setup/" + Secrets.create()).status()).isEqualTo(404);

    String tooOld = setup.newLink().orElseThrow();
    TestDay.set(DAY.plusDays(1));
    assertThat(visitor.get(tooOld).status()).isEqualTo(404);

    String replaced = setup.newLink().orElseThrow();
    String link = setup.newLink().orElseThrow();
    assertThat(visitor.get(replaced).status()).isEqualTo(404);
    assertThat(visitor.get(link).status()).isEqualTo(200);

    Answer weak = post(visitor, link, "short");
    assertThat(weak.status()).isEqualTo(422);
    assertThat(weak.body()).contains("12文字以上", "value=\"制度所管室\"");

    Answer made = post(visitor, link, "a long first password");
    assertThat(made.location()).startsWith("/home");
    assertThat(visitor.get("/admin/people").status()).isEqualTo(200);

    assertThat(stage.visitor().get(link).status()).isEqualTo(404);
    assertThat(setup.newLink()).isEmpty();
  }

  private static Answer post(Visitor visitor, String link, String password) {
    return visitor.post(
        link,
        "office",
        "制度所管室",
        "name",
        "管理 花子",
        "email",
        "first@office.example",
        "password",
        password,
        "again",
        password);
  }
}
