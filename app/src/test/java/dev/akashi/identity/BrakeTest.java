package dev.akashi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.identity.Brake.Counted;
import dev.akashi.identity.db.BrakeStore;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
class BrakeTest {

  private static final BrakeStore.Pace PACE = new BrakeStore.Pace(2, 2, Duration.ofMinutes(15));
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
    return IntStream.of(seconds)
        .mapToObj(
            at -> transaction.execute(status -> store.count(key, PACE, START.plusSeconds(at))))
        .toList();
  }

  @Test
  void manyAttemptsAtOncePassNoMoreThanTheFreeOnes() throws Exception {
    String key = Secrets.create();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Boolean>>> all =
          IntStream.range(0, 20).mapToObj(i -> many.submit(() -> tried(key, 0))).toList();
      int passed = 0;
      for (Future<List<Boolean>> one : all) {
        passed += one.get().getFirst() ? 1 : 0;
      }
      assertThat(passed).isEqualTo(2);
    }
  }

  @Test
  void tryingOnePasswordOnManyAccountsIsSlowedDownByItsSource() {
    Source sprayer = new Source("203.0.113.7");
    List<Counted> source = List.of(Counted.source(sprayer));
    for (int i = 0; i < Brake.FREE_PER_SOURCE; i++) {
      brake.begin(source);
    }
    String email = stage.emailOf(stage.person(Role.STATEMENT_EDITOR));

    Refusal refusal =
        catchThrowableOfType(Refusal.class, () -> signIn.check(email, Stage.PASSWORD, sprayer));

    assertThat(refusal.reasons().getFirst().code()).isEqualTo("sign-in.wait");
    assertThat(signIn.check(email, Stage.PASSWORD, new Source("203.0.113.8"))).isNotNull();
  }

  @Test
  void successesOfManyPeopleBehindOneAddressDoNotAddUp() {
    Source office = new Source("203.0.113.9");
    String email = stage.emailOf(stage.person(Role.STATEMENT_EDITOR));
    for (int i = 0; i < Brake.FREE_PER_SOURCE + 2; i++) {
      brake.begin(List.of(Counted.source(office)));
      brake.succeeded(Counted.account(email), office);
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

    assertThat(change(editor, Stage.PASSWORD, source)).isEqualTo("sign-in.wait");
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
