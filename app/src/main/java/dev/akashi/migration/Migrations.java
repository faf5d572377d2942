package dev.akashi.migration;

import dev.akashi.amendment.Amendments;
import dev.akashi.amendment.Comparison;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.migration.MigrationPlan.Move;
import dev.akashi.migration.db.MigrationStore;
import dev.akashi.platform.Today;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.DraftBaseline;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the draft of a statement to a newer version of the baseline, and back. */
@Service
public class Migrations {

  private static final Parameter<Integer> UNDO_DAYS = Parameter.number("migration.undo-days");

  /** How many steps back the words of an answer are looked for. */
  private static final int LOOKED_BACK = 20;

  private static final Parameter<Integer> MOST = Parameter.number("migration.most-per-statement");

  private final OwnStatements own;
  private final DraftBaseline drafts;
  private final Baselines baselines;
  private final Amendments amendments;
  private final MigrationStore store;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  Migrations(
      OwnStatements own,
      DraftBaseline drafts,
      Baselines baselines,
      Amendments amendments,
      MigrationStore store,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.own = own;
    this.drafts = drafts;
    this.baselines = baselines;
    this.amendments = amendments;
    this.store = store;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /** The last step of a statement that was not undone. */
  @Transactional(readOnly = true)
  public Optional<Migration> last(Actor actor, StatementId id) {
    return store.last(own.sheet(actor, id).id());
  }

  /** The last day on which a step of today could be undone. */
  public LocalDate undoUntil() {
    LocalDate day = today.day();
    return day.plusDays(parameters.on(day, UNDO_DAYS));
  }

  /** What the step to that version would make of a draft. */
  @Transactional(readOnly = true)
  public Preview preview(Actor actor, StatementId id, String to) {
    return preview(draft(actor, id), to);
  }

  /**
   * How the version of a draft differs from those it was migrated from, the first before the last,
   * each with what waits since then. Empty when it was never migrated.
   */
  @Transactional(readOnly = true)
  public List<Behind> behind(Actor actor, StatementId id) {
    String now = own.sheet(actor, id).content().baselineVersion();
    List<Behind> behind = new ArrayList<>();
    for (Migration step : store.newest(id, LOOKED_BACK)) {
      Set<RequirementId> open = toLookAt(step);
      Set<RequirementId> since = behind.isEmpty() ? open : behind.getLast().waitingIn(open);
      if (since.isEmpty()) {
        break;
      }
      behind.add(new Behind(amendments.compare(step.from(), now), since));
    }
    return behind.reversed();
  }

  private Set<RequirementId> toLookAt(Migration step) {
    return store.open(step.id()).entrySet().stream()
        .filter(mark -> mark.getValue() == AnswerMark.LOOK_AGAIN)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private Preview preview(StatementSheet sheet, String to) {
    String from = sheet.content().baselineVersion();
    if (from.equals(to)) {
      throw Refusal.rule(Reason.of("migration.not-newer").with(to, from));
    }
    Comparison comparison = amendments.compare(from, to);
    return new Preview(sheet, comparison, MigrationPlan.of(comparison, sheet.content()));
  }

  /**
   * Puts a draft on that version.
   *
   * @param seen the revision of the draft that was looked at
   */
  @Transactional
  public Migration apply(Actor actor, StatementId id, String to, int seen) {
    draft(actor, id);
    StatementSheet sheet = drafts.hold(actor, id, seen);
    refuseTooMany(id);
    Preview preview = preview(sheet, to);
    MigrationPlan plan = preview.plan();
    Map<RequirementId, AnswerMark> marks =
        Marks.of(
            plan,
            preview.comparison(),
            store.last(id).map(last -> store.open(last.id())).orElse(Map.of()));
    Migration made =
        new Migration(
            MigrationId.random(),
            id,
            store.count(id) + 1,
            plan.from(),
            plan.to(),
            actor.name(),
            today.now(),
            today.day(),
            undoUntil(),
            Optional.empty());
    store.add(made, actor.person(), plan.moves().stream().map(FormerAnswer::of).toList(), marks);
    Map<RequirementId, RequirementId> numbers = Renumbering.of(preview.comparison(), places(plan));
    store.renumbered(made.id(), Renumbering.changed(preview.comparison().before(), numbers));
    drafts.put(actor, sheet, preview.comparison().after(), plan.answers().values(), numbers);
    record(actor, made, plan);
    return made;
  }

  private static Map<RequirementId, Optional<RequirementId>> places(MigrationPlan plan) {
    return plan.moves().stream().collect(Collectors.toMap(Move::former, Move::now));
  }

  /** Every step keeps all answers for good, so those of a statement are counted, undone or not. */
  private void refuseTooMany(StatementId id) {
    int most = parameters.on(today.day(), MOST);
    if (store.countOwn(id) >= most) {
      throw Refusal.rule(Reason.of("migration.too-many").with(most));
    }
  }

  private void record(Actor actor, Migration made, MigrationPlan plan) {
    Map<Fate, Integer> counts = plan.counts();
    trail.record(
        actor,
        "migration.applied",
        subject(made.statement()),
        Map.of(
            "from", made.from(),
            "to", made.to(),
            "carriedOver", counts.get(Fate.CARRIED_OVER),
            "alongLineage", counts.get(Fate.ALONG_LINEAGE),
            "lookAgain", counts.get(Fate.LOOK_AGAIN),
            "kept", counts.get(Fate.KEPT),
            "newAnswers", plan.newAnswers().size(),
            "undoUntil", made.undoUntil().toString()));
  }

  /**
   * Takes the last step back: the answers are as they were before it, and what was written since is
   * kept beside them.
   *
   * @param seen the revision of the draft that was looked at
   * @return how many answers written since are kept
   */
  @Transactional
  public int undo(Actor actor, StatementId id, int seen) {
    draft(actor, id);
    StatementSheet sheet = drafts.hold(actor, id, seen);
    Migration last =
        store
            .last(id)
            .filter(step -> step.carriedFrom().isEmpty())
            .orElseThrow(() -> Refusal.notFound(Reason.of("migration.none")));
    if (!last.canBeUndone(today.day())) {
      throw Refusal.rule(Reason.of("migration.undo-too-late").with(last.undoUntil()));
    }
    List<FormerAnswer> former = store.former(last.id());
    Baseline before = baselines.version(last.from());
    List<Answer> setAside =
        drafts.putBack(
            actor,
            sheet,
            before,
            former.stream().map(FormerAnswer::answer).toList(),
            Renumbering.back(before, store.renumbered(last.id())));
    Collection<Answer> since = since(former, sheet, setAside);
    store.undo(last.id(), actor.person(), actor.name(), today.now(), since);
    trail.record(
        actor,
        "migration.undone",
        subject(id),
        Map.of("from", last.to(), "to", last.from(), "writtenSince", since.size()));
    return since.size();
  }

  /** What was written since a step; what was set aside since as it was before that. */
  private static Collection<Answer> since(
      List<FormerAnswer> former, StatementSheet sheet, List<Answer> setAside) {
    Map<RequirementId, Answer> since = new TreeMap<>();
    FormerAnswer.writtenSince(former, sheet.content().answers().values())
        .forEach(answer -> since.put(answer.requirement(), answer));
    setAside.forEach(answer -> since.put(answer.requirement(), answer));
    return since.values();
  }

  /** The own statement, refused when it is declared: what is sealed never changes. */
  private StatementSheet draft(Actor actor, StatementId id) {
    StatementSheet sheet = own.sheet(actor, id);
    StatementHead head = sheet.head();
    if (!head.isDraft()) {
      throw Refusal.rule(
          Reason.of("migration.declared", "FRM-34").with(head.version(), head.state()));
    }
    return sheet;
  }

  static Subject subject(StatementId id) {
    return new Subject("statement", id.toString());
  }
}
