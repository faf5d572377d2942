package dev.akashi.identity;

import dev.akashi.directory.PersonId;
import dev.akashi.identity.db.BrakeStore;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Today;
import dev.akashi.platform.TooBusy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down, on all nodes together: after some failures each further one costs twice the
 * wait of the last. Attempts under way count like failures, so that many at once gain nothing; one
 * that turns out right leaves no trace at its source.
 */
@Service
class Brake {

  static final int FREE_PER_ACCOUNT = 5;
  static final int FREE_PER_SOURCE = 50;

  /** The waits grow to 2^8 seconds, a little more than four minutes. */
  private static final int DOUBLINGS = 8;

  private static final Duration REMEMBERED = Duration.ofMinutes(15);

  /** The mistypings of a whole office behind one address do not add up over the day. */
  private static final Duration SOURCE_SPAN = Duration.ofHours(1);

  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1L << DOUBLINGS);

  private final BrakeStore store;
  private final TransactionTemplate transaction;
  private final Today today;

  Brake(BrakeStore store, TransactionTemplate transaction, Today today) {
    this.store = store;
    this.transaction = transaction;
    this.today = today;
  }

  /** Whose failures count together, how many cost nothing, and when they are forgotten at last. */
  record Counted(String key, int free, Duration span) {

    static Counted account(String email) {
      return of("account", email.strip().toLowerCase(Locale.ROOT), FREE_PER_ACCOUNT, KEPT);
    }

    static Counted source(Source source) {
      return of("source", source.text(), FREE_PER_SOURCE, SOURCE_SPAN);
    }

    static Counted ownPassword(PersonId person) {
      return of("own-password", person.toString(), FREE_PER_ACCOUNT, KEPT);
    }

    private static Counted of(String kind, String whose, int free, Duration span) {
      return new Counted(Secrets.hash(kind + " " + whose), free, span);
    }
  }

  /**
   * Makes an attempt that may be a guess. When it is right the failures before it are forgiven;
   * when it cannot be made it counts as none.
   *
   * @param attempt gives nothing when it was wrong
   * @throws TooBusy when it comes too soon after failures
   */
  public <T> Optional<T> attempt(Counted whose, Source source, Supplier<Optional<T>> attempt) {
    List<Counted> counted = List.of(whose, Counted.source(source));
    begin(counted);
    Optional<T> found;
    try {
      found = attempt.get();
    } catch (RuntimeException e) {
      transaction.executeWithoutResult(status -> counted.forEach(one -> store.takeBack(one.key())));
      throw e;
    }
    if (found.isPresent()) {
      succeeded(whose, source);
    } else {
      failed(counted);
    }
    return found;
  }

  private void begin(List<Counted> all) {
    transaction.executeWithoutResult(status -> {
      for (Counted one : all) {
        BrakeStore.Pace pace = new BrakeStore.Pace(one.free(), DOUBLINGS, REMEMBERED, one.span());
        if (!store.begin(one.key(), pace, today.now())) {
          throw new TooBusy(
              LONGEST_WAIT,
              Reason.of("sign-in.wait").with(LONGEST_WAIT.plusSeconds(59).toMinutes()));
        }
      }
    });
  }

  private void succeeded(Counted whose, Source source) {
    transaction.executeWithoutResult(status -> {
      store.forget(whose.key());
      store.takeBack(Counted.source(source).key());
    });
  }

  private void failed(List<Counted> all) {
    transaction.executeWithoutResult(
        status -> all.forEach(one -> store.failed(one.key(), today.now())));
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void purge() {
    store.forgetBefore(today.now().minus(KEPT));
  }
}
