package dev.akashi.library;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.library.db.LibraryRows;
import dev.akashi.platform.Today;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library of the own organisation. */
@Service
public class Libraries {

  /** How many entries of a kind one library holds at most. */
  private static final int MOST = 2000;

  private final LibraryRows rows;
  private final CloudServices services;
  private final Trail trail;
  private final Today today;

  Libraries(LibraryRows rows, CloudServices services, Trail trail, Today today) {
    this.rows = rows;
    this.services = services;
    this.trail = trail;
    this.today = today;
  }

  /** All there is, with how many lines use each measure. */
  public record Library(
      List<LibraryMeasure> measures, Map<MeasureId, Integer> uses, List<LibraryReason> reasons) {}

  /** A measure with where it is used; the heads are those of the statements named there. */
  public record Used(
      LibraryMeasure measure, List<UsedAt> uses, Map<StatementId, StatementHead> statements) {}

  @Transactional(readOnly = true)
  public Library all(Actor actor) {
    actor.require(Permission.EDIT_STATEMENT);
    return new Library(
        rows.measures(actor.organisationId()),
        rows.useCounts(actor.organisationId()),
        rows.reasons(actor.organisationId()));
  }

  @Transactional(readOnly = true)
  public Used measure(Actor actor, MeasureId id) {
    LibraryMeasure measure = own(actor, id);
    return new Used(measure, rows.uses(id), heads(actor));
  }

  /** All statements of the own organisation. */
  private Map<StatementId, StatementHead> heads(Actor actor) {
    return services.statements(actor).values().stream()
        .flatMap(Collection::stream)
        .collect(Collectors.toMap(StatementHead::id, Function.identity()));
  }

  @Transactional
  public MeasureId add(Actor actor, LibraryMeasure.Content content) {
    actor.require(Permission.EDIT_STATEMENT);
    refuseFull(rows.measures(actor.organisationId()).size());
    MeasureId id = MeasureId.random();
    if (!rows.add(actor.organisationId(), new LibraryMeasure(id, content, 0), today.now())) {
      throw there();
    }
    trail.record(actor, "library.measure-added", subject(id), Map.of("name", content.text()));
    return id;
  }

  /** Changes a measure; the statements that use it keep their words until their author decides. */
  @Transactional
  public void change(Actor actor, MeasureId id, LibraryMeasure.Content content, int revision) {
    LibraryMeasure before = own(actor, id);
    if (rows.textTaken(actor.organisationId(), content.text(), id)) {
      throw there();
    }
    if (!rows.change(new LibraryMeasure(id, content, revision), today.now())) {
      throw Refusal.stale(Reason.of("library.changed-meanwhile"));
    }
    trail.record(
        actor,
        "library.measure-changed",
        subject(id),
        Map.of("before", before.content().text(), "after", content.text()));
  }

  /** Takes a measure out of the library; no statement changes. */
  @Transactional
  public void remove(Actor actor, MeasureId id) {
    LibraryMeasure before = own(actor, id);
    rows.remove(id);
    trail.record(
        actor, "library.measure-removed", subject(id), Map.of("name", before.content().text()));
  }

  @Transactional
  public ReasonTextId addReason(Actor actor, String text) {
    actor.require(Permission.EDIT_STATEMENT);
    refuseFull(rows.reasons(actor.organisationId()).size());
    ReasonTextId id = ReasonTextId.random();
    if (!rows.addReason(actor.organisationId(), new LibraryReason(id, text), today.now())) {
      throw there();
    }
    trail.record(
        actor,
        "library.reason-added",
        new Subject("library", id.toString()),
        Map.of("reason", text));
    return id;
  }

  @Transactional
  public void removeReason(Actor actor, ReasonTextId id) {
    actor.require(Permission.EDIT_STATEMENT);
    LibraryReason before =
        rows.reason(actor.organisationId(), id)
            .orElseThrow(() -> Refusal.notFound(Reason.of("library.unknown")));
    rows.removeReason(id);
    trail.record(
        actor,
        "library.reason-removed",
        new Subject("library", id.toString()),
        Map.of("reason", before.text()));
  }

  LibraryMeasure own(Actor actor, MeasureId id) {
    actor.require(Permission.EDIT_STATEMENT);
    return rows.measure(actor.organisationId(), id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("library.unknown")));
  }

  private static void refuseFull(int held) {
    if (held >= MOST) {
      throw Refusal.input(Reason.atField("text", "library.full", MOST));
    }
  }

  private static Refusal there() {
    return Refusal.input(Reason.atField("text", "library.there-already"));
  }

  private static Subject subject(MeasureId id) {
    return new Subject("library", id.toString());
  }
}
