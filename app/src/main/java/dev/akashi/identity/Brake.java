package dev.akashi.identity;

import dev.akashi.directory.PersonId;
import dev.akashi.identity.db.BrakeStore;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down, on all nodes together: after some failures each further one costs twice the
 * wait of the last. An attempt counts as failed from its beginning, so that many at once gain
 * nothing; {@link #succeeded} takes it back.
 */
@Service
class Brake {

  static final int FREE_PER_ACCOUNT = 5;
  static final int FREE_PER_SOURCE = 50;

  /** The waits grow to 2^8 seconds, a little more than four minutes. */
  private static final int DOUBLINGS = 8;

  private static final Duration REMEMBERED = Duration.ofMinutes(15);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final long LONGEST_WAIT_MINUTES = 5;

  private final BrakeStore store;
  private final Today today;

  Brake(BrakeStore store, Today today) {
    this.store = store;
    this.today = today;
  }

  /** Whose failures count together, and how many cost nothing. */
  record Counted(String key, int free) {

    static Counted account(String email) {
      return of("account", email.strip().toLowerCase(Locale.ROOT), FREE_PER_ACCOUNT);
    }

    static Counted source(Source source) {
      return of("source", source.text(), FREE_PER_SOURCE);
    }

    static Counted ownPassword(PersonId person) {
      return of("own-password", person.toString(), FREE_PER_ACCOUNT);
    }

    private static Counted of(String kind, String whose, int free) {
      return new Counted(Secrets.hash(kind + " " + whose), free);
    }
  }

  /** Counts an attempt, or refuses it because it comes too soon after failures. */
  @Transactional
  public void begin(List<Counted> all) {
    for (Counted one : all) {
      if (!store.count(
          one.key(), new BrakeStore.Pace(one.free(), DOUBLINGS, REMEMBERED), today.now())) {
        throw Refusal.input(Reason.of("sign-in.wait").with(LONGEST_WAIT_MINUTES));
      }
    }
  }

  /** The attempt was right: it counts no more, and the failures before it are forgiven. */
  @Transactional
  public void succeeded(Counted whose, Source source) {
    store.forget(whose.key());
    store.takeBack(Counted.source(source).key());
  }

  /** The attempt was not made after all. */
  @Transactional
  public void notMade(List<Counted> all) {
    all.forEach(one -> store.takeBack(one.key()));
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void purge() {
    store.forgetBefore(today.now().minus(KEPT));
  }
}
