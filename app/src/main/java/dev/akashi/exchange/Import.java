package dev.akashi.exchange;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.exchange.Upload.UploadKind;
import dev.akashi.exchange.db.UploadStore;
import dev.akashi.exchange.files.OscalIncoming;
import dev.akashi.exchange.files.SheetIncoming;
import dev.akashi.exchange.files.YamlIncoming;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oscal.UnicodeText;
import dev.akashi.platform.Today;
import dev.akashi.platform.workbook.WorkbookReader;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import dev.akashi.workshop.BaselineDraft;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftIntake;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.Workshop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files into drafts (FRM-14, FRM-22): a file is kept for a day, compared with the draft row
 * by row, and then taken in whole, as one edit that can be undone, or not at all.
 */
@Service
public class Import {

  /** The largest file that is taken. */
  public static final int MOST_BYTES = 3 << 20;

  private static final int MOST_WAITING = 10;
  private static final int LONGEST_NAME = 200;
  private static final Duration KEPT = Duration.ofDays(1);

  private final UploadStore uploads;
  private final Workshop workshop;
  private final DraftIntake intake;
  private final Trail trail;
  private final Today today;

  Import(UploadStore uploads, Workshop workshop, DraftIntake intake, Trail trail, Today today) {
    this.uploads = uploads;
    this.workshop = workshop;
    this.intake = intake;
    this.trail = trail;
    this.today = today;
  }

  /** The files that wait for a draft, the newest first. */
  @Transactional(readOnly = true)
  public List<Upload> waiting(Actor actor, DraftId draft) {
    workshop.draft(actor, draft);
    return uploads.newest(draft, MOST_WAITING);
  }

  @Transactional(readOnly = true)
  public Upload upload(Actor actor, DraftId draft, UploadId id) {
    workshop.draft(actor, draft);
    return uploads
        .find(draft, id)
        .filter(upload -> upload.expiresAt().isAfter(today.now()))
        .orElseThrow(() -> Refusal.notFound(Reason.of("exchange.upload-gone")));
  }

  /** Keeps a file until it is decided; refused when it cannot be read at all. */
  @Transactional
  public UploadId keep(Actor actor, DraftId draft, String fileName, byte[] content) {
    BaselineDraft into = workshop.draft(actor, draft);
    refuseUnlessEditable(into);
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    if (name.isBlank()) {
      throw Refusal.input(Reason.atField("file", "exchange.no-file"));
    }
    if (content.length == 0) {
      throw Refusal.input(Reason.atField("file", "exchange.empty-file", name));
    }
    if (content.length > MOST_BYTES) {
      throw Refusal.input(Reason.atField("file", "exchange.too-large", MOST_BYTES >> 20));
    }
    if (uploads.waiting(draft) >= MOST_WAITING) {
      throw Refusal.input(Reason.atField("file", "exchange.too-many-waiting", MOST_WAITING));
    }
    UploadKind kind = kind(name, content);
    Instant now = today.now();
    Upload upload =
        new Upload(
            UploadId.random(),
            draft,
            name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name,
            kind,
            Optional.empty(),
            now,
            now.plus(KEPT));
    if (kind == UploadKind.WORKBOOK) {
      WorkbookReader.sheetNames(content);
    } else {
      read(actor, upload, content);
    }
    uploads.add(upload, content, actor.person());
    record(actor, "exchange.file-uploaded", upload, Map.of("file", upload.fileName()));
    return upload.id();
  }

  private static UploadKind kind(String name, byte[] content) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".xlsx") || lower.endsWith(".xlsm") || lower.endsWith(".xls")) {
      return UploadKind.WORKBOOK;
    }
    if (lower.endsWith(".json") || lower.endsWith(".xml")) {
      return UploadKind.OSCAL;
    }
    if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
      requireText(content);
      return YamlIncoming.isChapter(new String(content, StandardCharsets.UTF_8))
          ? UploadKind.CHAPTER
          : UploadKind.OSCAL;
    }
    throw Refusal.input(Reason.atField("file", "exchange.wrong-type", name));
  }

  private static void requireText(byte[] content) {
    if (!UnicodeText.is(content)) {
      throw Refusal.input(Reason.atField("file", "exchange.not-text"));
    }
  }

  private static void refuseUnlessEditable(BaselineDraft draft) {
    DraftAction.requireEditable(draft.state());
  }

  /** What taking the file in would do. */
  public record Preview(Upload upload, ImportPlan plan, int skipped, int lastEdit) {}

  @Transactional(readOnly = true)
  public Preview preview(Actor actor, DraftId draft, UploadId id) {
    Upload upload = upload(actor, draft, id);
    int lastEdit = workshop.draft(actor, draft).lastEdit();
    DraftSheet sheet = workshop.sheet(actor, draft);
    Incoming incoming = read(actor, upload, content(id));
    return new Preview(upload, ImportPlan.of(incoming, sheet), incoming.skipped(), lastEdit);
  }

  /**
   * Takes the whole file in as one edit and forgets it; refused when any row of it is wrong.
   *
   * @param seen the number of the last edit of the draft that the file was compared with
   */
  @Transactional
  public int take(Actor actor, DraftId draft, UploadId id, int seen) {
    actor.require(Permission.EDIT_BASELINE);
    Preview preview = preview(actor, draft, id);
    refuseUnlessEditable(workshop.draft(actor, draft));
    preview.plan().refuseUnlessWhole();
    intake.take(actor, draft, preview.upload().fileName(), seen, preview.plan().changes());
    uploads.remove(id);
    Map<ImportVerdict, Long> counts = preview.plan().counts();
    record(
        actor,
        "exchange.file-taken",
        preview.upload(),
        Map.of(
            "file",
            preview.upload().fileName(),
            "added",
            counts.getOrDefault(ImportVerdict.ADDED, 0L),
            "changed",
            counts.getOrDefault(ImportVerdict.CHANGED, 0L)));
    return preview.plan().changes().size();
  }

  /** Forgets a file without taking it in. */
  @Transactional
  public void discard(Actor actor, DraftId draft, UploadId id) {
    Upload upload = upload(actor, draft, id);
    if (uploads.remove(id)) {
      record(actor, "exchange.file-discarded", upload, Map.of("file", upload.fileName()));
    }
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  @Transactional
  public void forgetExpired() {
    int gone = uploads.removeExpired(today.now());
    if (gone > 0) {
      trail.recordSystem(
          "exchange.files-expired", new Subject("baseline-draft", "-"), Map.of("files", gone));
    }
  }

  private Incoming read(Actor actor, Upload upload, byte[] content) {
    return switch (upload.kind()) {
      case WORKBOOK -> {
        SheetChoice choice =
            upload.choice().orElseThrow(() -> Refusal.input(Reason.of("exchange.choose-first")));
        yield SheetIncoming.read(WorkbookReader.sheet(content, choice.sheet()), choice);
      }
      case OSCAL ->
          OscalIncoming.read(
              upload.fileName(),
              content,
              Book.of(
                  workshop.draft(actor, upload.draft()),
                  workshop.sheet(actor, upload.draft()),
                  today.now()));
      case CHAPTER ->
          YamlIncoming.read(upload.fileName(), new String(content, StandardCharsets.UTF_8));
    };
  }

  private byte[] content(UploadId id) {
    return uploads
        .content(id)
        .orElseThrow(() -> Refusal.notFound(Reason.of("exchange.upload-gone")));
  }

  private void record(Actor actor, String action, Upload upload, Map<String, ?> detail) {
    trail.record(actor, action, new Subject("baseline-draft", upload.draft().toString()), detail);
  }
}
