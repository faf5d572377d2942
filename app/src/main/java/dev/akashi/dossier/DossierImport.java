package dev.akashi.dossier;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.dossier.PlannedAnswer.Choice;
import dev.akashi.dossier.db.PendingStore;
import dev.akashi.dossier.files.DossierReader;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.LineReader;
import dev.akashi.risk.RiskEdit;
import dev.akashi.risk.RiskIntake;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerIntake;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileEdit;
import dev.akashi.statement.ProfileIntake;
import dev.akashi.statement.ProfileOutcome;
import dev.akashi.statement.StatementAction;
import dev.akashi.statement.StatementChecks;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementLifeCycle;
import dev.akashi.statement.StatementSheet;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the workbook of a statement back in: it is kept for some hours for whoever sent it,
 * compared answer by answer with the statement as it is, and then taken in whole or not at all.
 */
@Service
public class DossierImport {

  /** The largest file that is taken. */
  public static final int MOST_BYTES = 8 << 20;

  private static final int MOST_WAITING = 5;
  private static final int LONGEST_NAME = 200;
  private static final Duration KEPT = Duration.ofHours(12);

  private final DossierExport export;
  private final OwnStatements own;
  private final PendingStore store;
  private final AnswerIntake intake;
  private final ProfileIntake profiles;
  private final RiskIntake risks;
  private final StatementChecks checks;
  private final Texts texts;
  private final Trail trail;
  private final Today today;

  DossierImport(
      DossierExport export,
      OwnStatements own,
      PendingStore store,
      AnswerIntake intake,
      ProfileIntake profiles,
      RiskIntake risks,
      StatementChecks checks,
      Texts texts,
      Trail trail,
      Today today) {
    this.export = export;
    this.own = own;
    this.store = store;
    this.intake = intake;
    this.profiles = profiles;
    this.risks = risks;
    this.checks = checks;
    this.texts = texts;
    this.trail = trail;
    this.today = today;
  }

  /** What waits for the person. */
  @Transactional(readOnly = true)
  public List<Pending> waiting(Actor actor, StatementId id) {
    return store.waiting(own.head(actor, id).id(), actor.person(), today.now());
  }

  /** A file that waits for the person; those of others are unknown. */
  @Transactional(readOnly = true)
  public Pending pending(Actor actor, StatementId id, PendingId pending) {
    own.head(actor, id);
    return store.find(id, pending, actor.person(), today.now()).orElseThrow(DossierImport::gone);
  }

  /** Keeps a workbook until it is decided; refused when it cannot be one of this statement. */
  @Transactional
  public PendingId keep(Actor actor, StatementId id, String fileName, byte[] content) {
    DossierBook now = export.book(actor, id);
    StatementLifeCycle.require(now.sheet().head().state(), StatementAction.EDIT);
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    refuseUnlessUsable(name, content);
    read(content, now);
    makeRoom(actor, id);
    Instant at = today.now();
    Pending pending =
        new Pending(
            PendingId.random(),
            id,
            name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name,
            at,
            at.plus(KEPT));
    store.add(pending, content, actor.person());
    record(actor, "dossier.file-uploaded", pending);
    return pending.id();
  }

  /** Where many wait already, the oldest that cannot be taken in gives way. */
  private void makeRoom(Actor actor, StatementId id) {
    List<Pending> waiting = store.waiting(id, actor.person(), today.now());
    if (waiting.size() < MOST_WAITING) {
      return;
    }
    Pending useless =
        waiting.reversed().stream()
            .filter(pending -> !preview(actor, id, pending.id()).plan().canBeTaken())
            .findFirst()
            .orElseThrow(() ->
                Refusal.input(Reason.atField("file", "dossier.too-many-waiting", MOST_WAITING)));
    discard(actor, id, useless.id());
  }

  private static void refuseUnlessUsable(String name, byte[] content) {
    if (name.isBlank()) {
      throw Refusal.input(Reason.atField("file", "dossier.no-file"));
    }
    if (content.length == 0) {
      throw Refusal.input(Reason.atField("file", "dossier.empty-file", name));
    }
    if (content.length > MOST_BYTES) {
      throw Refusal.input(Reason.atField("file", "dossier.too-large", MOST_BYTES >> 20));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) {
      throw Refusal.input(Reason.atField("file", "dossier.not-a-workbook", name));
    }
  }

  private DossierFile read(byte[] content, DossierBook now) {
    DossierFile file = DossierReader.read(content, texts, now);
    file.origin()
        .ifPresent(origin -> {
          if (!origin.statement().equalsIgnoreCase(now.sheet().id().toString())) {
            throw Refusal.input(Reason.atField("file", "dossier.other-statement"));
          }
          if (!origin.baseline().isEmpty() && !origin.baseline().equals(now.baseline().version())) {
            throw Refusal.input(
                Reason.atField(
                    "file", "dossier.other-baseline", origin.baseline(), now.baseline().version()));
          }
        });
    return file;
  }

  /**
   * What taking a workbook in would do.
   *
   * @param errorsNow how many errors the pre-check finds today
   * @param errorsThen how many it would find
   * @param findings what it would find anew at the answers that change
   */
  public record Preview(
      Pending pending,
      DossierBook book,
      DossierPlan plan,
      int errorsNow,
      int errorsThen,
      List<StatementFinding> findings) {}

  @Transactional(readOnly = true)
  public Preview preview(Actor actor, StatementId id, PendingId pendingId) {
    DossierBook now = export.book(actor, id);
    Pending pending =
        store.find(id, pendingId, actor.person(), today.now()).orElseThrow(DossierImport::gone);
    byte[] content = store.content(pendingId).orElseThrow(DossierImport::gone);
    DossierFile file = read(content, now);
    DossierPlan read = Planning.of(file, now);
    Map<PlannedRow, ProfileEdit> edits = read.profileEdits();
    ProfileOutcome profile =
        profiles.outcome(with(now.sheet(), after(read)), List.copyOf(edits.values()));
    DossierPlan plan =
        read.noting(file.ofReadCells(problems(List.copyOf(edits.keySet()), profile)))
            .noting(PlanNames.problems(file, read, profile.sheet().content().profile().plans()));
    List<StatementFinding> before = checks.check(now.sheet()).errors();
    List<StatementFinding> after = checks.check(with(profile.sheet(), after(plan))).errors();
    return new Preview(
        pending,
        now,
        plan,
        before.size(),
        after.size(),
        after.stream()
            .filter(finding -> !before.contains(finding))
            .filter(finding -> finding.requirement().isPresent())
            .toList());
  }

  /** What keeps lines of the profile from being taken in, each at its cell. */
  private static List<CellNote> problems(List<PlannedRow> rows, ProfileOutcome outcome) {
    List<CellNote> notes = new ArrayList<>();
    outcome
        .problems()
        .forEach((index, reasons) ->
            reasons.forEach(reason ->
                notes.add(
                    CellNote.of(
                        CellNote.Weight.ERROR,
                        rows.get(index).cell(reason.field().orElse("")),
                        LineReader.beginning(
                            rows.get(index).after().getOrDefault(reason.field().orElse(""), "")),
                        reason.at(/* fieldName= */ null)))));
    return notes;
  }

  /** The answers as they would be when every change is taken in. */
  private static List<Answer> after(DossierPlan plan) {
    return plan.rows().stream().map(PlannedAnswer::then).toList();
  }

  /** The draft with answers: a plan that they no longer name may have another name. */
  private static StatementSheet with(StatementSheet sheet, List<Answer> answers) {
    return sheet.withAnswers(
        answers.stream().collect(Collectors.toMap(Answer::requirement, answer -> answer)));
  }

  /**
   * Takes the whole workbook in and forgets it.
   *
   * @param seen the revision of the answers that the person looked at
   * @param choices how the conflicts were decided; each of them has to be
   * @return how many answers and lines of the profile changed
   */
  @Transactional
  public int take(
      Actor actor, StatementId id, PendingId pendingId, int seen, Map<String, Choice> choices) {
    actor.require(Permission.EDIT_STATEMENT);
    Preview preview = preview(actor, id, pendingId);
    DossierPlan plan = preview.plan();
    if (plan.seen() != seen) {
      throw Refusal.stale(Reason.of("dossier.changed-meanwhile"));
    }
    int errors = plan.of(CellNote.Weight.ERROR).size();
    if (errors > 0) {
      throw Refusal.input(Reason.of("dossier.has-errors").with(errors));
    }
    List<String> undecided = plan.undecided(choices);
    if (!undecided.isEmpty()) {
      throw Refusal.input(
          Reason.atField(
              "choice-" + undecided.getFirst(),
              "dossier.undecided",
              undecided.getFirst(),
              undecided.size()));
    }
    List<Answer> given = plan.given(choices);
    List<ProfileEdit> edits = plan.edits(choices);
    List<RiskEdit> riskEdits = plan.riskEdits(choices);
    if (given.isEmpty() && edits.isEmpty() && riskEdits.isEmpty()) {
      throw Refusal.input(Reason.of("dossier.nothing-to-take"));
    }
    String file = preview.pending().fileName();
    if (!edits.isEmpty()) {
      profiles.take(actor, with(preview.book().sheet(), given), edits, file);
    }
    int changed = given.isEmpty() ? 0 : intake.take(actor, id, given, seen, file);
    if (!riskEdits.isEmpty()) {
      risks.take(actor, id, riskEdits, file);
    }
    store.remove(pendingId);
    return changed + edits.size() + riskEdits.size();
  }

  /** Forgets a workbook without taking it in. */
  @Transactional
  public void discard(Actor actor, StatementId id, PendingId pendingId) {
    Pending pending = pending(actor, id, pendingId);
    if (store.remove(pendingId)) {
      record(actor, "dossier.file-discarded", pending);
    }
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void forgetExpired() {
    int gone = store.removeExpired(today.now());
    if (gone > 0) {
      trail.recordSystem(
          "dossier.files-expired", new Subject("statement", "-"), Map.of("files", gone));
    }
  }

  private static Refusal gone() {
    return Refusal.notFound(Reason.of("dossier.gone"));
  }

  private void record(Actor actor, String action, Pending pending) {
    trail.record(
        actor,
        action,
        new Subject("statement", pending.statement().toString()),
        Map.of("file", pending.fileName()));
  }
}
