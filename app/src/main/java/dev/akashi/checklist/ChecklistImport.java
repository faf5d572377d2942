package dev.akashi.checklist;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.PlannedLine.KeptSide;
import dev.akashi.checklist.db.WaitingFileRows;
import dev.akashi.checklist.files.ChecklistReader;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a filled-in workbook back into its checklist: it is kept for some hours for whoever sent
 * it, compared answer by answer, and then taken in whole or not at all (TMP-12).
 */
@Service
public class ChecklistImport {

  /** The largest file that is taken. */
  public static final int MOST_BYTES = 4 << 20;

  private static final int MOST_WAITING = 5;
  private static final int LONGEST_NAME = 200;
  private static final Duration KEPT = Duration.ofHours(12);

  private final ChecklistDesk desk;
  private final WaitingFileRows store;
  private final ChecklistAnswering answering;
  private final ChecklistHandOvers handOvers;
  private final Texts texts;
  private final Trail trail;
  private final Today today;

  ChecklistImport(
      ChecklistDesk desk,
      WaitingFileRows store,
      ChecklistAnswering answering,
      ChecklistHandOvers handOvers,
      Texts texts,
      Trail trail,
      Today today) {
    this.desk = desk;
    this.store = store;
    this.answering = answering;
    this.handOvers = handOvers;
    this.texts = texts;
    this.trail = trail;
    this.today = today;
  }

  /**
   * What taking a workbook in would do.
   *
   * @param answeredThen how many questions would have an answer
   */
  public record Preview(
      WaitingFile waiting, ChecklistSheet sheet, ChecklistPlan plan, int answeredThen) {}

  /** What waits for the person. */
  @Transactional(readOnly = true)
  public List<WaitingFile> waiting(Actor actor, ChecklistId id) {
    desk.sheet(actor, ChecklistParty.AGENCY, id);
    return store.waiting(id, actor.person(), today.now());
  }

  /** Keeps a workbook until it is decided; refused when it cannot be one of this checklist. */
  @Transactional
  public WaitingFileId keep(Actor actor, ChecklistId id, String fileName, byte[] content) {
    ChecklistSheet now = desk.writable(actor, ChecklistParty.AGENCY, id);
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    refuseUnlessUsable(name, content);
    if (store.waiting(id, actor.person(), today.now()).size() >= MOST_WAITING) {
      throw Refusal.input(Reason.atField("file", "checklist.too-many-waiting", MOST_WAITING));
    }
    read(content, now);
    Instant at = today.now();
    WaitingFile waiting =
        new WaitingFile(
            WaitingFileId.random(),
            id,
            name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name,
            at,
            at.plus(KEPT));
    store.add(waiting, content, actor.person());
    trail.record(actor, "checklist.file-sent", ChecklistDesk.subject(id), Map.of("file", name));
    return waiting.id();
  }

  private static void refuseUnlessUsable(String name, byte[] content) {
    if (name.isBlank()) {
      throw Refusal.input(Reason.atField("file", "checklist.no-file"));
    }
    if (content.length == 0) {
      throw Refusal.input(Reason.atField("file", "checklist.empty-file", name));
    }
    if (content.length > MOST_BYTES) {
      throw Refusal.input(Reason.atField("file", "checklist.too-large", MOST_BYTES >> 20));
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt")) {
      throw Refusal.input(Reason.atField("file", "checklist.not-a-workbook", name));
    }
  }

  private ChecklistFile read(byte[] content, ChecklistSheet now) {
    ChecklistFile file = ChecklistReader.read(content, texts, new ChecklistBook(now, today.day()));
    file.origin()
        .ifPresent(origin -> {
          if (!origin.checklist().equalsIgnoreCase(now.head().id().toString())) {
            throw Refusal.input(Reason.atField("file", "checklist.other-checklist"));
          }
          if (!origin.baseline().isEmpty() && !origin.baseline().equals(now.head().baseline())) {
            throw Refusal.input(
                Reason.atField(
                    "file", "checklist.other-baseline", origin.baseline(), now.head().baseline()));
          }
        });
    if (file.origin().isEmpty()) {
      throw Refusal.input(Reason.atField("file", "checklist.no-origin"));
    }
    return file;
  }

  @Transactional(readOnly = true)
  public Preview preview(Actor actor, ChecklistId id, WaitingFileId file) {
    return preview(desk.sheet(actor, ChecklistParty.AGENCY, id), actor, file);
  }

  private Preview preview(ChecklistSheet now, Actor actor, WaitingFileId file) {
    WaitingFile waiting =
        store
            .find(now.head().id(), file, actor.person(), today.now())
            .orElseThrow(ChecklistImport::gone);
    byte[] content = store.content(file).orElseThrow(ChecklistImport::gone);
    ChecklistPlan plan = ChecklistPlan.of(read(content, now), now);
    int more =
        plan.rows().stream().mapToInt(row -> isAnswer(row.then()) - isAnswer(row.now())).sum();
    return new Preview(waiting, now, plan, now.result().answered() + more);
  }

  private static int isAnswer(Said said) {
    return said.verdict() == ChecklistVerdict.UNANSWERED ? 0 : 1;
  }

  /**
   * Takes the whole workbook in and forgets it; what the provider had out as a workbook is back
   * with it.
   *
   * @param seen the revision of the answers that the person looked at
   * @param choices how the conflicts were decided; each of them has to be
   * @return how many answers changed
   */
  @Transactional
  public int take(
      Actor actor,
      ChecklistId id,
      WaitingFileId file,
      int seen,
      Map<RequirementId, KeptSide> choices) {
    ChecklistSheet now = desk.writable(actor, ChecklistParty.AGENCY, id);
    Preview preview = preview(now, actor, file);
    ChecklistPlan plan = preview.plan();
    if (plan.seen() != seen) {
      throw Refusal.stale(Reason.of("checklist.answers-changed"));
    }
    int errors = plan.of(Weight.ERROR).size();
    if (errors > 0) {
      throw Refusal.input(Reason.of("checklist.has-errors").with(errors));
    }
    List<RequirementId> undecided = plan.undecided(choices);
    if (!undecided.isEmpty()) {
      throw Refusal.input(
          Reason.atField(
              "choice-" + undecided.getFirst(),
              "checklist.undecided",
              undecided.getFirst().value(),
              undecided.size()));
    }
    Map<RequirementId, Said> given = plan.given(choices);
    if (given.isEmpty()) {
      throw Refusal.input(Reason.of("checklist.nothing-to-take"));
    }
    answering.take(actor, id, given, preview.waiting().fileName());
    handOvers.takenIn(actor, now, preview.waiting().fileName());
    store.remove(file);
    return given.size();
  }

  /** Forgets a workbook without taking it in. */
  @Transactional
  public void discard(Actor actor, ChecklistId id, WaitingFileId file) {
    desk.sheet(actor, ChecklistParty.AGENCY, id);
    WaitingFile waiting =
        store.find(id, file, actor.person(), today.now()).orElseThrow(ChecklistImport::gone);
    store.remove(file);
    trail.record(
        actor,
        "checklist.file-dropped",
        ChecklistDesk.subject(id),
        Map.of("file", waiting.fileName()));
  }

  /** Forgets what waited too long. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void forgetExpired() {
    int gone = store.removeExpired(today.now());
    if (gone > 0) {
      trail.recordSystem(
          "checklist.files-expired", new Subject("checklist", "-"), Map.of("files", gone));
    }
  }

  private static Refusal gone() {
    return Refusal.notFound(Reason.of("checklist.gone"));
  }
}
