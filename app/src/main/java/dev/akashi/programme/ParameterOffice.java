package dev.akashi.programme;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.db.ParameterStore;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Where officers of the programme look parameters up and add dated values. */
@Service
public class ParameterOffice {

  private final StoredParameters parameters;
  private final ParameterStore store;
  private final Trail trail;
  private final Today today;
  private final TransactionTemplate transaction;
  private final List<KnownValues> known;
  private final List<ParameterCheck> checks;

  ParameterOffice(
      StoredParameters parameters,
      ParameterStore store,
      Trail trail,
      Today today,
      TransactionTemplate transaction,
      List<KnownValues> known,
      List<ParameterCheck> checks) {
    this.parameters = parameters;
    this.store = store;
    this.trail = trail;
    this.today = today;
    this.transaction = transaction;
    this.known = known;
    this.checks = checks;
  }

  /** A parameter with everything that was ever entered for it, newest first. */
  public record History(ParameterTimeline timeline, List<ParameterEntry> entries) {

    /** The revision a change is based on. */
    public int revision() {
      return entries.isEmpty() ? 0 : entries.getFirst().revision();
    }

    /** Whether a later entry from the same day took the place of this one. */
    public boolean isReplaced(ParameterEntry entry) {
      return entries.stream()
          .anyMatch(other ->
              other.revision() > entry.revision()
                  && other.value().validFrom().equals(entry.value().validFrom()));
    }
  }

  @Transactional(readOnly = true)
  public ParameterSet all(Actor actor) {
    actor.require(Permission.MANAGE_PARAMETERS);
    return parameters.read();
  }

  @Transactional(readOnly = true)
  public History history(Actor actor, String key) {
    actor.require(Permission.MANAGE_PARAMETERS);
    return new History(timeline(key), store.of(key).reversed());
  }

  /** What speaks against a value, without adding it. */
  @Transactional(readOnly = true)
  public List<Reason> defects(Actor actor, ParameterRevision revision) {
    actor.require(Permission.MANAGE_PARAMETERS);
    return defects(revision, timeline(revision.key()));
  }

  /**
   * Adds a value from today or a later day on. Earlier days keep theirs (CBD-09).
   *
   * @param seen the revision the officer had in view
   */
  public void add(Actor actor, ParameterRevision revision, int seen) {
    actor.require(Permission.MANAGE_PARAMETERS);
    transaction.executeWithoutResult(status -> store(actor, revision, seen));
    parameters.forget();
  }

  private void store(Actor actor, ParameterRevision revision, int seen) {
    ParameterTimeline timeline = timeline(revision.key());
    Refusal.inputUnlessEmpty(defects(revision, timeline));
    if (!store.advance(revision.key(), seen)) {
      throw Refusal.stale(Reason.of("programme.changed-meanwhile"));
    }
    ParameterValue value = revision.value();
    store.add(new ParameterEntry(value, seen + 1, today.now(), Optional.of(actor.person())));
    trail.record(
        actor,
        "programme.parameter-added",
        new Subject("parameter", value.key()),
        Map.of(
            "before", timeline.find(value.validFrom()).map(ParameterValue::text).orElse(""),
            "after", value.text(),
            "validFrom", value.validFrom().toString(),
            "source", value.source().ja(),
            "basis", value.basis()));
  }

  private List<Reason> defects(ParameterRevision revision, ParameterTimeline timeline) {
    List<Reason> defects = new ArrayList<>(revision.defects(timeline, today.day()));
    known.stream()
        .filter(values -> values.key().equals(revision.key()))
        .filter(values -> !values.values().contains(revision.text().strip()))
        .map(values ->
            Reason.atField("text", "programme.text-unknown", revision.text(), values.values()))
        .forEach(defects::add);
    checks.stream()
        .filter(check -> check.key().equals(revision.key()))
        .flatMap(check -> check.defects(revision.text()).stream())
        .forEach(defects::add);
    return defects;
  }

  private ParameterTimeline timeline(String key) {
    return parameters
        .read()
        .find(key)
        .orElseThrow(() -> Refusal.notFound(Reason.of("programme.parameter-unknown").with(key)));
  }
}
