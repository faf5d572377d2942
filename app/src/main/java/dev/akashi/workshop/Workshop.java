package dev.akashi.workshop;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.BaselineRegister;
import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import dev.akashi.workshop.BaselineDraft.Decided;
import dev.akashi.workshop.BaselineDraft.Promulgated;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.db.DraftStore;
import dev.akashi.workshop.db.PieceStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts as a whole: beginning one, and its way to a promulgated version. */
@Service
public class Workshop {

  /** The longest name of a version. */
  public static final int LONGEST_VERSION = 40;

  private final DraftStore drafts;
  private final PieceStore pieces;
  private final Proposals proposals;
  private final Baselines baselines;
  private final BaselineRegister register;
  private final Trail trail;
  private final ApplicationEventPublisher events;
  private final List<BesideDraft> beside;
  private final Today today;

  Workshop(
      DraftStore drafts,
      PieceStore pieces,
      Proposals proposals,
      Baselines baselines,
      BaselineRegister register,
      Trail trail,
      ApplicationEventPublisher events,
      List<BesideDraft> beside,
      Today today) {
    this.drafts = drafts;
    this.pieces = pieces;
    this.proposals = proposals;
    this.baselines = baselines;
    this.register = register;
    this.trail = trail;
    this.events = events;
    this.beside = List.copyOf(beside);
    this.today = today;
  }

  /** The newest drafts, so many after the first ones. */
  @Transactional(readOnly = true)
  public List<BaselineDraft> newest(Actor actor, int from, int limit) {
    actor.require(Permission.EDIT_BASELINE);
    return drafts.newest(from, limit);
  }

  @Transactional(readOnly = true)
  public BaselineDraft draft(Actor actor, DraftId id) {
    actor.require(Permission.EDIT_BASELINE);
    return drafts.find(id).orElseThrow(() -> Refusal.notFound(Reason.of("workshop.draft-unknown")));
  }

  /** All pieces of a draft. */
  @Transactional(readOnly = true)
  public DraftSheet sheet(Actor actor, DraftId id) {
    draft(actor, id);
    return pieces.all(id);
  }

  /** The newest drafts that may still become a version. */
  @Transactional(readOnly = true)
  public List<BaselineDraft> open(Actor actor, int limit) {
    actor.require(Permission.EDIT_BASELINE);
    return drafts.open(limit);
  }

  /**
   * A draft as the version it would become, so that it can be compared before it is promulgated.
   * Texts may still be missing; its numbers have to be in order.
   */
  @Transactional(readOnly = true)
  public ProposedVersion proposed(Actor actor, DraftId id) {
    return proposals.of(draft(actor, id));
  }

  /**
   * Begins a draft, as a copy of a promulgated version or empty (FRM-22).
   *
   * @param version the version it is to become
   */
  @Transactional
  public DraftId begin(Actor actor, String version, Optional<String> basedOn, DraftText title) {
    actor.require(Permission.EDIT_BASELINE);
    if (version.length() > LONGEST_VERSION || !version.matches("[0-9A-Za-z][0-9A-Za-z.-]*")) {
      throw Refusal.input(Reason.atField("version", "workshop.bad-version", version));
    }
    Optional<Baseline> base = basedOn.map(baselines::version);
    DraftId id = DraftId.random();
    boolean taken =
        baselines.all().stream().anyMatch(baseline -> baseline.version().equals(version));
    DraftText wording = base.flatMap(Baseline::wording).map(DraftText::of).orElse(DraftText.EMPTY);
    if (taken
        || !drafts.add(
            id, version, basedOn, title, wording, actor.person(), today.day(), today.now())) {
      throw Refusal.input(Reason.atField("version", "workshop.version-taken", version));
    }
    base.ifPresent(baseline -> pieces.begin(id, copied(baseline)));
    trail.record(
        actor,
        "workshop.draft-begun",
        subject(id),
        Map.of("version", version, "basedOn", basedOn.orElse("")));
    return id;
  }

  /** Changes the title of a draft and what it says about whose words its texts are. */
  @Transactional
  public void describe(Actor actor, DraftId id, DraftText title, DraftText wording, int revision) {
    BaselineDraft draft = draft(actor, id);
    DraftAction.requireEditable(draft.state());
    if (!drafts.describe(id, title, wording, revision)) {
      throw stale();
    }
    trail.record(actor, "workshop.draft-described", subject(id), Map.of("title", title.ja()));
  }

  /** Takes a draft a step that needs nothing but the click. */
  @Transactional
  public void step(Actor actor, DraftId id, DraftAction action, int revision) {
    if (action == DraftAction.DECIDE || action == DraftAction.PROMULGATE) {
      throw Refusal.input(Reason.atField("action", "input.not-a-choice", action.name()));
    }
    BaselineDraft draft = draft(actor, id);
    actor.require(action.permission());
    action.after(draft.state());
    List<Reason> wrong =
        action == DraftAction.OPEN_COMMENT ? proposals.againstComment(draft) : List.of();
    Refusal.rulesUnlessEmpty(Stream.concat(against(draft, action), wrong.stream()).toList());
    store(actor, draft, action, Optional.empty(), Optional.empty(), revision);
    if (action == DraftAction.OPEN_COMMENT) {
      events.publishEvent(new DraftPutOut(actor, draft(actor, id)));
    }
  }

  /** Notes that a draft was decided, when and with which document (FRM-25). */
  @Transactional
  public void decide(Actor actor, DraftId id, Decided decided, int revision) {
    BaselineDraft draft = draft(actor, id);
    actor.require(DraftAction.DECIDE.permission());
    DraftAction.DECIDE.after(draft.state());
    Refusal.rulesUnlessEmpty(
        Stream.concat(
                against(draft, DraftAction.DECIDE),
                DraftChecks.errors(draft, pieces.all(id)).stream())
            .toList());
    LocalDate first = firstDayOfDeciding(draft);
    if (decided.on().isAfter(today.day()) || decided.on().isBefore(first)) {
      throw Refusal.input(
          Reason.atField("decidedOn", "workshop.decided-outside", first, today.day()));
    }
    store(actor, draft, DraftAction.DECIDE, Optional.of(decided), Optional.empty(), revision);
  }

  private LocalDate firstDayOfDeciding(BaselineDraft draft) {
    return beside.stream()
        .flatMap(feature -> feature.firstDay(draft.id(), DraftAction.DECIDE).stream())
        .filter(draft.stateSince()::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(draft.stateSince());
  }

  private Stream<Reason> against(BaselineDraft draft, DraftAction step) {
    return beside.stream()
        .flatMap(feature -> feature.against(draft, step).stream())
        .map(BesideDraft.Obstacle::reason);
  }

  /** Promulgates a decided draft: from then on it is a version like any other and never changes. */
  @Transactional
  public void promulgate(Actor actor, DraftId id, Promulgated promulgated, int revision) {
    BaselineDraft draft = draft(actor, id);
    actor.require(DraftAction.PROMULGATE.permission());
    DraftAction.PROMULGATE.after(draft.state());
    Decided decision = draft.decision().orElseThrow();
    LocalDate from = promulgated.inForceFrom();
    if (from.isBefore(today.day()) || from.isBefore(decision.on())) {
      throw Refusal.input(
          Reason.atField("inForceFrom", "workshop.in-force-in-the-past", today.day()));
    }
    promulgated.applies().stream()
        .filter(rule -> rule.from().isBefore(from))
        .findFirst()
        .ifPresent(rule -> {
          throw Refusal.input(
              Reason.atField("from" + rule.kind(), "workshop.applies-too-early", from));
        });
    DraftSheet sheet = pieces.all(id);
    Refusal.rulesUnlessEmpty(
        Stream.concat(
                against(draft, DraftAction.PROMULGATE), DraftChecks.errors(draft, sheet).stream())
            .toList());
    store(actor, draft, DraftAction.PROMULGATE, Optional.of(decision), Optional.of(from), revision);
    Baseline version = sheet.promulgated(draft, from, decision.with(promulgated));
    register.promulgate(actor, version);
    events.publishEvent(
        new DraftPromulgated(actor, draft.basedOn(), version, proposals.renumbered(draft, sheet)));
  }

  private void store(
      Actor actor,
      BaselineDraft draft,
      DraftAction action,
      Optional<Decided> decision,
      Optional<LocalDate> inForceFrom,
      int revision) {
    DraftState next = action.after(draft.state());
    if (!drafts.step(draft, next, today.day(), decision, inForceFrom, revision)) {
      throw stale();
    }
    Map<String, Object> detail = new HashMap<>();
    detail.put("from", draft.state());
    detail.put("to", next);
    detail.put("version", draft.version());
    decision.ifPresent(d -> {
      detail.put("decidedOn", d.on().toString());
      detail.put("document", d.document());
    });
    inForceFrom.ifPresent(day -> detail.put("inForceFrom", day.toString()));
    trail.record(actor, "workshop.draft-moved", subject(draft.id()), detail);
  }

  private static Map<PieceId, Content> copied(Baseline baseline) {
    Map<PieceId, Content> all = new LinkedHashMap<>();
    baseline
        .groups()
        .forEach(group ->
            all.put(PieceId.random(), new HeadingContent(group.id(), DraftText.of(group.title()))));
    Map<String, PieceId> ids =
        baseline.requirements().stream()
            .collect(Collectors.toMap(r -> r.id().value(), r -> PieceId.random()));
    baseline
        .requirements()
        .forEach(r ->
            all.put(
                Objects.requireNonNull(ids.get(r.id().value())),
                new RequirementContent(
                    r.id().value(),
                    DraftText.of(r.title()),
                    DraftText.of(r.text()),
                    r.actor(),
                    r.details())));
    baseline
        .levels()
        .forEach(level ->
            all.put(
                PieceId.random(),
                new LevelContent(
                    level.level(),
                    DraftText.of(level.title()),
                    level.audit(),
                    level.parameters(),
                    level.selected().stream()
                        .map(id -> Objects.requireNonNull(ids.get(id.value())))
                        .collect(Collectors.toSet()))));
    return all;
  }

  static Subject subject(DraftId id) {
    return new Subject("baseline-draft", id.toString());
  }

  private static Refusal stale() {
    return Refusal.stale(Reason.of("workshop.draft-changed-meanwhile"));
  }
}
