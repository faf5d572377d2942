package dev.akashi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.identity.Brake.Counted;
import dev.akashi.identity.db.BrakeStore;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.TooBusy;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
class BrakeTest {

  private static final BrakeStore.Pace PACE =
      new BrakeStore.Pace(2, 2, Duration.ofMinutes(15), Duration.ofHours(1));
  private static final Instant START = Instant.parse("2025-07-01T00:00:00Z");

  @Autowired Stage stage;
  @Autowired Brake brake;
  @Autowired BrakeStore store;
  @Autowired SignIn signIn;
  @Autowired Account account;
  @Autowired TransactionTemplate transaction;

  @Test
  void eachFailureAfterTheFreeOnesCostsTwiceTheWaitOfTheLast() {
    String key = Secrets.create();

    assertThat(tried(key, 0, 0)).containsExactly(true, true);
    assertThat(tried(key, 0, 1, 2, 3)).containsExactly(false, true, false, true);
    assertThat(tried(key, 6, 7, 10, 11)).containsExactly(false, true, false, true);
    assertThat(tried(key, 911, 911)).containsExactly(true, true);
  }

  private List<Boolean> tried(String key, int... seconds) {
    return IntStream.of(seconds).mapToObj(at -> begun(key, at) && failed(key, at)).toList();
  }

  private boolean begun(String key, int at) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> store.begin(key, PACE, START.plusSeconds(at))));
  }

  private boolean failed(String key, int at) {
    transaction.executeWithoutResult(status -> store.failed(key, START.plusSeconds(at)));
    return true;
  }

  private boolean right(String key, int at) {
    boolean begun = begun(key, at);
    transaction.executeWithoutResult(status -> store.takeBack(key));
    return begun;
  }

  @Test
  void successesBetweenFailuresNeitherCountNorKeepTheFailuresYoung() {
    String key = Secrets.create();
    assertThat(tried(key, 0, 0)).containsExactly(true, true);

    for (int at = 10; at < 900; at += 10) {
      assertThat(right(key, at)).as("at %d s", at).isTrue();
    }

    assertThat(tried(key, 900, 900, 900)).containsExactly(true, true, false);
  }

  @Test
  void aSuccessDoesNotProlongTheWaitOfTheNext() {
    String key = Secrets.create();
    assertThat(tried(key, 0, 0, 1, 3)).containsExactly(true, true, true, true);

    assertThat(right(key, 7)).isTrue();
    assertThat(right(key, 7)).isTrue();
  }

  @Test
  void failuresNowAndThenDoNotAddUpOverTheDay() {
    String key = Secrets.create();

    for (int minute = 0; minute < 8 * 60; minute += 14) {
      assertThat(tried(key, minute * 60)).as("minute %d", minute).containsExactly(true);
    }
    assertThat(tried(key, 8 * 3600, 8 * 3600, 8 * 3600)).contains(false);
  }

  @Test
  void anAttemptThatWasNeverSettledIsForgotten() {
    String key = Secrets.create();
    assertThat(List.of(begun(key, 0), begun(key, 0), begun(key, 0)))
        .containsExactly(true, true, false);

    assertThat(List.of(begun(key, 60), begun(key, 60), begun(key, 60)))
        .containsExactly(true, true, false);
  }

  @Test
  void manyAttemptsAtOncePassNoMoreThanTheFreeOnes() throws Exception {
    String key = Secrets.create();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all =
          IntStream.range(0, 20).mapToObj(i -> many.submit(() -> begun(key, 0))).toList();
      int passed = 0;
      for (Future<Boolean> one : all) {
        passed += one.get() ? 1 : 0;
      }
      assertThat(passed).isEqualTo(2);
    }
  }

  @Test
  void tryingOnePasswordOnManyAccountsIsSlowedDownByItsSource() {
    Source sprayer = new Source("203.0.113.7");
    for (int i = 0; i < Brake.FREE_PER_SOURCE; i++) {
      attempt("spray" + i, sprayer, false);
    }
    String email = stage.emailOf(stage.person(Role.STATEMENT_EDITOR));

    TooBusy wait =
        catchThrowableOfType(TooBusy.class, () -> signIn.check(email, Stage.PASSWORD, sprayer));

    assertThat(wait.reason().code()).isEqualTo("sign-in.wait");
    assertThat(signIn.check(email, Stage.PASSWORD, new Source("203.0.113.8"))).isNotNull();
  }

  @Test
  void successesOfManyPeopleBehindOneAddressDoNotAddUp() {
    Source office = new Source("203.0.113.9");
    String email = stage.emailOf(stage.person(Role.STATEMENT_EDITOR));
    for (int i = 0; i < Brake.FREE_PER_SOURCE + 2; i++) {
      attempt(email, office, true);
    }

    assertThat(signIn.check(email, Stage.PASSWORD, office)).isNotNull();
  }

  private void attempt(String email, Source source, boolean right) {
    brake.attempt(
        Counted.account(email), source, () -> right ? Optional.of(email) : Optional.empty());
  }

  @Test
  void mistypingsAmongManySuccessesBehindOneAddressBlockNobody() {
    Source office = new Source("203.0.113.11");
    String email = stage.emailOf(stage.person(Role.STATEMENT_EDITOR));
    for (int i = 0; i < Brake.FREE_PER_SOURCE - 1; i++) {
      attempt("honest" + i, office, false);
      attempt("honest" + i, office, true);
      attempt("other" + i, office, true);
    }

    assertThat(signIn.check(email, Stage.PASSWORD, office)).isNotNull();
  }

  @Test
  void guessingTheOwnPasswordInAnOpenSessionIsSlowedDown() {
    Actor editor = stage.person(Role.STATEMENT_EDITOR);
    Source source = new Source("203.0.113.10");
    for (int i = 0; i < Brake.FREE_PER_ACCOUNT; i++) {
      assertThat(change(editor, "guess " + i, source)).isEqualTo("password.current-wrong");
    }

    String next = "another long password";
    assertThatExceptionOfType(TooBusy.class)
        .isThrownBy(() -> account.changePassword(editor, Stage.PASSWORD, next, next, source))
        .matches(wait -> wait.reason().code().equals("sign-in.wait"));
  }

  private String change(Actor editor, String current, Source source) {
    String next = "another long password";
    return catchThrowableOfType(
            Refusal.class, () -> account.changePassword(editor, current, next, next, source))
        .reasons()
        .getFirst()
        .code();
  }

  @Test
  void anIpv6SourceIsItsNetwork() {
    assertThat(Source.of("2001:db8:1:2::5")).isEqualTo(Source.of("2001:db8:1:2:ffff::9"));
    assertThat(Source.of("2001:db8:1:2::5")).isNotEqualTo(Source.of("2001:db8:1:3::5"));
    assertThat(Source.of("192.0.2.1")).isNotEqualTo(Source.of("192.0.2.2"));
  }
}
