package dev.akashi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
class PasswordsTest {

  @Autowired Stage stage;
  @Autowired Passwords passwords;
  @Autowired TransactionTemplate transaction;

  @Test
  void whoFindsTwoAlreadyHashingIsAskedToComeBackLater() throws Exception {
    String email = stage.emailOf(stage.person(Role.STATEMENT_EDITOR));
    Visitor visitor = stage.visitor();
    visitor.get("/sign-in");
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch begun = new CountDownLatch(2);
      for (int i = 0; i < 2; i++) {
        two.execute(() -> hold(begun, end));
      }
      begun.await();

      Answer page = visitor.post("/sign-in", "email", email, "password", Stage.PASSWORD);
      Answer problem =
          visitor.json(
              "POST",
              "/api/v1/tokens",
              "{\"email\": \"" + email + "\", \"password\": \"" + Stage.PASSWORD + "\"}");
      end.countDown();

      assertThat(page.status()).isEqualTo(429);
      assertThat(page.header("retry-after")).isEqualTo("5");
      assertThat(page.body()).contains("ただいま混み合っています", email);
      assertThat(problem.status()).isEqualTo(429);
      assertThat(problem.header("content-type")).startsWith("application/problem+json");
    }
    assertThat(visitor.post("/sign-in", "email", email, "password", Stage.PASSWORD).status())
        .isEqualTo(303);
  }

  private void hold(CountDownLatch begun, CountDownLatch end) {
    passwords.inTurn(() -> {
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return true;
    });
  }

  @Test
  void noPasswordIsHashedWhileAConnectionIsHeld() {
    assertThatThrownBy(
            () -> transaction.executeWithoutResult(status -> passwords.hash("a long own password")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before the transaction");
  }
}
