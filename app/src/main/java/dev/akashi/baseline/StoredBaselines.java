package dev.akashi.baseline;

import dev.akashi.baseline.db.BaselineStore;
import dev.akashi.baseline.db.Promulgation;
import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.StartRefused;
import dev.akashi.platform.Today;
import dev.akashi.platform.yaml.BadSourceFiles;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The baselines in the database. At the start a version that is new is taken in from its files; a
 * version that was promulgated with other content is refused, because statements rest on it. A
 * version promulgated on another node is seen within {@link #FRESH_MILLIS}.
 */
@Service
class StoredBaselines implements Baselines, BaselineRegister, SmartInitializingSingleton {

  private static final long FRESH_MILLIS = 2_000;

  private static final List<String> SHIPPED = List.of("baseline/2022-04-01");
  private static final Comparator<Baseline> NEWEST_FIRST =
      Comparator.comparing(Baseline::inForceFrom).thenComparing(Baseline::version).reversed();

  private final BaselineStore store;
  private final Promulgation promulgation;
  private final Trail trail;
  private final Today today;
  private final TransactionTemplate transaction;
  private volatile List<Baseline> loaded = List.of();
  private volatile long lookedAt = System.nanoTime();

  StoredBaselines(
      BaselineStore store,
      Promulgation promulgation,
      Trail trail,
      Today today,
      TransactionTemplate transaction) {
    this.store = store;
    this.promulgation = promulgation;
    this.trail = trail;
    this.today = today;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      SHIPPED.stream().map(BaselineFiles::onClassPath).forEach(this::promulgate);
    } catch (BadSourceFiles e) {
      throw new StartRefused(String.valueOf(e.getMessage()));
    }
    loaded = fromStore();
  }

  /** Stores a version that is new; the same content again changes nothing. */
  void promulgate(Baseline baseline) {
    transaction.executeWithoutResult(status -> {
      promulgation.waitForTurn();
      String fingerprint = Fingerprint.of(baseline);
      Map<String, String> known = store.fingerprints();
      if (!known.containsKey(baseline.version())) {
        promulgation.store(baseline, fingerprint, today.now());
        trail.recordSystem(
            "baseline.promulgated",
            new Subject("baseline", baseline.version()),
            Map.of("requirements", baseline.requirements().size(), "fingerprint", fingerprint));
      } else if (!fingerprint.equals(known.get(baseline.version()))) {
        throw new StartRefused(
            "The files of baseline "
                + baseline.version()
                + " differ from the version that was promulgated in this database."
                + " A promulgated baseline is never changed: statements rest on it."
                + " Restore the files, or give the changed baseline a version of its own.");
      }
    });
  }

  @Override
  public void promulgate(Actor actor, Baseline baseline) {
    promulgation.waitForTurn();
    if (store.versions().contains(baseline.version())) {
      throw Refusal.rule(Reason.of("baseline.version-exists", "FRM-22").with(baseline.version()));
    }
    String fingerprint = Fingerprint.of(baseline);
    promulgation.store(baseline, fingerprint, today.now());
    trail.record(
        actor,
        "baseline.promulgated",
        new Subject("baseline", baseline.version()),
        Map.of("requirements", baseline.requirements().size(), "fingerprint", fingerprint));
    promulgation.whenDone(
        () -> lookedAt = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(2 * FRESH_MILLIS));
  }

  @Override
  public Baseline version(String version) {
    return find(version)
        .or(() -> reloadedIfStored(version))
        .orElseThrow(() -> Refusal.notFound(Reason.of("baseline.version-unknown").with(version)));
  }

  @Override
  public Baseline inForceOn(LocalDate day) {
    return all().stream()
        .filter(baseline -> !baseline.inForceFrom().isAfter(day))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("baseline.none-in-force").with(day)));
  }

  @Override
  public List<Baseline> all() {
    long now = System.nanoTime();
    if (TimeUnit.NANOSECONDS.toMillis(now - lookedAt) > FRESH_MILLIS) {
      lookedAt = now;
      Set<String> known = loaded.stream().map(Baseline::version).collect(Collectors.toSet());
      if (!store.versions().equals(known)) {
        loaded = fromStore();
      }
    }
    return loaded;
  }

  private Optional<Baseline> find(String version) {
    return loaded.stream().filter(baseline -> baseline.version().equals(version)).findFirst();
  }

  /** Another node may have stored a version since this one started. */
  private Optional<Baseline> reloadedIfStored(String version) {
    if (!store.versions().contains(version)) {
      return Optional.empty();
    }
    loaded = fromStore();
    return find(version);
  }

  private List<Baseline> fromStore() {
    return store.all().stream().sorted(NEWEST_FIRST).toList();
  }
}
