package dev.akashi.amendment;

import dev.akashi.amendment.db.AmendmentStore;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftPromulgated;
import dev.akashi.workshop.ProposedVersion;
import dev.akashi.workshop.ProposedVersion.Renumbered;
import dev.akashi.workshop.Workshop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes between two versions, and what the programme office says of it. */
@Service
public class Amendments {

  private static final Parameter<Integer> CLARIFICATION_PERCENT =
      Parameter.number("amendment.clarification-percent");

  /** What stands before the id of a draft where a version can stand. */
  private static final String DRAFT = "draft:";

  private static final int DRAFTS = 50;
  private static final int LINEAGE_FIRST = 0;

  private final Baselines baselines;
  private final Workshop workshop;
  private final AmendmentStore store;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Texts texts;
  private final Today today;

  Amendments(
      Baselines baselines,
      Workshop workshop,
      AmendmentStore store,
      ProgrammeParameters parameters,
      Trail trail,
      Texts texts,
      Today today) {
    this.baselines = baselines;
    this.workshop = workshop;
    this.store = store;
    this.parameters = parameters;
    this.trail = trail;
    this.texts = texts;
    this.today = today;
  }

  /** What changes from one promulgated version to another. */
  @Transactional(readOnly = true)
  public Comparison compare(String before, String after) {
    return compare(baselines.version(before), baselines.version(after));
  }

  /** How a draft is named where a version can stand. */
  public static String nameOf(DraftId draft) {
    return DRAFT + draft;
  }

  /** Whether a draft is meant and not a version. */
  public static boolean isDraft(String name) {
    return name.startsWith(DRAFT);
  }

  /** The drafts that the actor can compare, the newest first. */
  @Transactional(readOnly = true)
  public List<BaselineDraft> drafts(Optional<Actor> actor) {
    return actor
        .filter(someone -> someone.may(Permission.EDIT_BASELINE))
        .map(someone -> workshop.open(someone, DRAFTS))
        .orElse(List.of());
  }

  /**
   * What changes from a version to another one or to a draft. A draft is there for those who work
   * on it; for all others it does not exist.
   *
   * @param after a version, or a draft by its {@link #nameOf}
   */
  @Transactional(readOnly = true)
  public Comparison compare(Optional<Actor> actor, String before, String after) {
    if (!isDraft(after)) {
      return compare(before, after);
    }
    Actor editor =
        actor
            .filter(someone -> someone.may(Permission.EDIT_BASELINE))
            .orElseThrow(Amendments::draftUnknown);
    ProposedVersion proposed = workshop.proposed(editor, draftId(after));
    return proposed.isPromulgated()
        ? compare(before, proposed.draft().version())
        : compare(baselines.version(before), proposed);
  }

  /** The draft's own lineage says what was renumbered; nobody rules on what may still change. */
  private Comparison compare(Baseline before, ProposedVersion proposed) {
    Baseline after = proposed.baseline();
    List<Baseline> path =
        proposed
            .draft()
            .basedOn()
            .map(base -> path(before, baselines.version(base)))
            .orElse(List.of());
    if (path.isEmpty()) {
      return BaselineComparing.compare(before, after, Lineage.NONE, weighing());
    }
    List<LineageLink> links = new ArrayList<>(store.links(versions(path)));
    links.addAll(
        links(path.getLast().version(), after.version(), proposed.renumbered(), /* reason= */ ""));
    List<Baseline> all = new ArrayList<>(path);
    all.add(after);
    return BaselineComparing.compare(before, after, Lineage.across(all, links), weighing());
  }

  /** The versions from one to another in the order of their days; nothing when that is no way. */
  private List<Baseline> path(Baseline from, Baseline to) {
    if (from.inForceFrom().isAfter(to.inForceFrom())) {
      return List.of();
    }
    List<Baseline> between =
        baselines.all().stream()
            .filter(version -> version.inForceFrom().isAfter(from.inForceFrom()))
            .filter(version -> version.inForceFrom().isBefore(to.inForceFrom()))
            .toList()
            .reversed();
    List<Baseline> path = new ArrayList<>(List.of(from));
    path.addAll(between);
    if (!from.version().equals(to.version())) {
      path.add(to);
    }
    return path;
  }

  private static List<String> versions(List<Baseline> path) {
    return path.stream().map(Baseline::version).toList();
  }

  /** What was said of the steps between two versions, whichever is the newer one. */
  private Lineage lineage(Baseline before, Baseline after) {
    boolean back = before.inForceFrom().isAfter(after.inForceFrom());
    List<Baseline> path = back ? path(after, before) : path(before, after);
    Lineage lineage = Lineage.across(path, store.links(versions(path)));
    return back ? lineage.reversed() : lineage;
  }

  /**
   * What kept its identity in the draft was formerly known by its old number. Whoever compares the
   * two versions when the promulgation is told comes after this.
   */
  @EventListener
  @Order(LINEAGE_FIRST)
  @Transactional(propagation = Propagation.MANDATORY)
  public void promulgated(DraftPromulgated told) {
    if (told.renumbered().isEmpty()) {
      return;
    }
    String reason = texts.text(Language.JA, "amendment.lineage.from-draft");
    store.link(
        links(told.basedOn(), told.version(), told.renumbered(), reason),
        told.actor(),
        today.now());
    trail.record(
        told.actor(),
        "amendment.lineage-from-draft",
        subject(told.basedOn(), told.version()),
        Map.of(
            "count",
            told.renumbered().size(),
            "pairs",
            told.renumbered().stream()
                .map(pair -> pair.was() + ">" + pair.is())
                .collect(Collectors.joining(" "))));
  }

  private static List<LineageLink> links(
      String from, String to, List<Renumbered> renumbered, String reason) {
    return renumbered.stream()
        .map(pair -> new LineageLink(from, pair.was(), to, pair.is(), /* same= */ true, reason))
        .toList();
  }

  private static DraftId draftId(String name) {
    try {
      return DraftId.of(name.substring(DRAFT.length()));
    } catch (IllegalArgumentException e) {
      throw draftUnknown();
    }
  }

  private static Refusal draftUnknown() {
    return Refusal.notFound(Reason.of("workshop.draft-unknown"));
  }

  private Weighing weighing() {
    return new Weighing(parameters.on(today.day(), CLARIFICATION_PERCENT));
  }

  /** What changes from one version to another; either may be a draft that is not promulgated. */
  @Transactional(readOnly = true)
  public Comparison compare(Baseline before, Baseline after) {
    if (before.version().equals(after.version())) {
      throw Refusal.rule(Reason.of("amendment.same-version", "AMD-01").with(after.version()));
    }
    return BaselineComparing.compare(before, after, lineage(before, after), weighing())
        .with(store.rulings(before.version(), after.version()));
  }

  /**
   * Rules what a change of wording is.
   *
   * @param revision of the ruling that was seen, empty when there was none
   */
  @Transactional
  public void rule(
      Actor actor,
      String before,
      String after,
      String change,
      ChangeKind kind,
      String reason,
      Optional<Integer> revision) {
    actor.require(Permission.EDIT_BASELINE);
    Change ruled =
        compare(before, after)
            .find(change)
            .orElseThrow(() -> Refusal.notFound(Reason.of("amendment.change-unknown")));
    if (!ruled.canBeRuledOn() || !kind.isWeight()) {
      throw Refusal.rule(Reason.of("amendment.not-a-wording", "AMD-01").with(ruled.proposed()));
    }
    if (!store.rule(before, after, change, kind, reason, actor, today.now(), revision)) {
      throw Refusal.stale(Reason.of("amendment.ruled-meanwhile"));
    }
    trail.record(
        actor,
        "amendment.ruled",
        subject(before, after),
        Map.of(
            "change",
            change,
            "before",
            ruled.kind().name(),
            "after",
            kind.name(),
            "reason",
            reason));
  }

  /**
   * Says whether a new requirement was formerly known as an old one, or only looks like it. Said
   * again of the same two it takes the place of what was said before.
   */
  @Transactional
  public void link(Actor actor, LineageLink link) {
    actor.require(Permission.EDIT_BASELINE);
    Baseline before = baselines.version(link.fromVersion());
    Baseline after = baselines.version(link.toVersion());
    if (before.find(link.from()).isEmpty()) {
      throw Refusal.input(
          Reason.atField(
              "from", "amendment.not-in-version", link.from().value(), before.version()));
    }
    if (after.find(link.to()).isEmpty()) {
      throw Refusal.input(
          Reason.atField("to", "amendment.not-in-version", link.to().value(), after.version()));
    }
    if (before.inForceFrom().isAfter(after.inForceFrom())) {
      throw Refusal.rule(Reason.of("amendment.backwards", "AMD-01"));
    }
    store.link(List.of(link), actor, today.now());
    trail.record(
        actor,
        "amendment.lineage-set",
        subject(link.fromVersion(), link.toVersion()),
        Map.of(
            "from", link.from().value(),
            "to", link.to().value(),
            "same", link.same(),
            "reason", link.reason()));
  }

  /** Takes back what was said of two requirements; their texts and numbers speak again. */
  @Transactional
  public void unlink(Actor actor, LineageLink link) {
    actor.require(Permission.EDIT_BASELINE);
    if (!store.unlink(link)) {
      throw Refusal.notFound(Reason.of("amendment.change-unknown"));
    }
    trail.record(
        actor,
        "amendment.lineage-taken-back",
        subject(link.fromVersion(), link.toVersion()),
        Map.of("from", link.from().value(), "to", link.to().value(), "same", link.same()));
  }

  /** What was said of requirements of these two versions. */
  @Transactional(readOnly = true)
  public List<LineageLink> links(String before, String after) {
    return store.links(before, after);
  }

  private static Subject subject(String before, String after) {
    return new Subject("amendment", before + ">" + after);
  }
}
