package dev.akashi.programme;

import dev.akashi.platform.StartRefused;
import dev.akashi.platform.Today;
import dev.akashi.platform.yaml.BadSourceFiles;
import dev.akashi.platform.yaml.SourceFile;
import dev.akashi.programme.db.ParameterStore;
import dev.akashi.programme.files.ParameterFiles;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The parameter values of the database, kept in memory for a moment: a value entered on another
 * node is seen within {@link #FRESH_MILLIS}, one entered here at once.
 */
@Service
class StoredParameters implements ProgrammeParameters, SmartInitializingSingleton {

  private static final long FRESH_MILLIS = 2_000;

  private final ParameterStore store;
  private final Trail trail;
  private final Today today;
  private final TransactionTemplate transaction;
  private final ParameterSet shipped;
  private volatile @Nullable Snapshot snapshot;

  private record Snapshot(ParameterSet set, long readAt) {}

  StoredParameters(
      ParameterStore store, Trail trail, Today today, TransactionTemplate transaction) {
    this.store = store;
    this.trail = trail;
    this.today = today;
    this.transaction = transaction;
    this.shipped = shipped();
  }

  /** Takes in the first values of parameters that this database does not know yet. */
  @Override
  public void afterSingletonsInstantiated() {
    transaction.executeWithoutResult(status -> {
      List<ParameterValue> added =
          shipped.timelines().stream()
              .flatMap(timeline -> timeline.values().stream())
              .filter(value -> store.introduce(value.key()))
              .toList();
      added.forEach(
          value -> store.add(new ParameterEntry(value, 0, today.now(), Optional.empty())));
      if (!added.isEmpty()) {
        trail.recordSystem(
            "programme.parameters-loaded",
            new Subject("parameters", "first-start"),
            Map.of("count", added.size()));
      }
    });
  }

  @Override
  public <T> T on(LocalDate day, Parameter<T> parameter) {
    return current().on(day, parameter);
  }

  @Override
  public String versionOn(LocalDate day) {
    return current().versionOn(day);
  }

  ParameterSet current() {
    Snapshot known = snapshot;
    long now = System.nanoTime() / 1_000_000;
    if (known == null || now - known.readAt() > FRESH_MILLIS) {
      known = new Snapshot(read(), now);
      snapshot = known;
    }
    return known.set();
  }

  /** Reads anew with the next question. */
  void forget() {
    snapshot = null;
  }

  /** The values as the database has them now. */
  ParameterSet read() {
    Map<String, Map<LocalDate, ParameterValue>> values = new LinkedHashMap<>();
    for (ParameterEntry entry : store.all()) {
      values
          .computeIfAbsent(entry.value().key(), key -> new LinkedHashMap<>())
          .put(entry.value().validFrom(), entry.value());
    }
    return ParameterSet.of(
        shipped.timelines().stream()
            .map(timeline ->
                Optional.ofNullable(values.get(timeline.definition().key()))
                    .map(v -> ParameterTimeline.of(timeline.definition(), v.values()))
                    .orElse(timeline))
            .toList());
  }

  private static ParameterSet shipped() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:parameters/*.yaml");
      return ParameterFiles.load(
          Arrays.stream(files)
              .map(file -> Objects.requireNonNull(file.getFilename()))
              .sorted()
              .map(name -> SourceFile.onClassPath("parameters/" + name))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BadSourceFiles e) {
      throw new StartRefused(String.valueOf(e.getMessage()));
    }
  }
}
