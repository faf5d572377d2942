package dev.akashi.evidence;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.db.EvidenceRows;
import dev.akashi.filestore.Sha256;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The evidence of the actor's own organisation. That of others is as unknown as what is none. */
@Service
public class EvidenceItems {

  private final EvidenceRows rows;
  private final Intake intake;
  private final Trail trail;
  private final Today today;

  EvidenceItems(EvidenceRows rows, Intake intake, Trail trail, Today today) {
    this.rows = rows;
    this.intake = intake;
    this.trail = trail;
    this.today = today;
  }

  /** The own items, by title. */
  @Transactional(readOnly = true)
  public List<EvidenceItem> list(Actor actor, EvidenceFilter filter, int from, int most) {
    actor.require(Permission.EDIT_STATEMENT);
    return rows.list(actor.organisationId(), filter, from, most);
  }

  @Transactional(readOnly = true)
  public EvidenceItem get(Actor actor, EvidenceId id) {
    actor.require(Permission.EDIT_STATEMENT);
    return rows.find(id)
        .filter(item -> actor.belongsTo(item.provider()))
        .orElseThrow(EvidenceItems::unknown);
  }

  /** Takes in a new item with its first file. */
  public EvidenceId create(Actor actor, Details details, FileUpload upload) {
    return create(actor, details, upload, id -> {});
  }

  /**
   * The same for an item that something else names from the beginning.
   *
   * @param also writes what names it; called in the transaction that keeps it
   */
  public EvidenceId create(
      Actor actor, Details details, FileUpload upload, Consumer<EvidenceId> also) {
    actor.require(Permission.EDIT_STATEMENT);
    refuseNarrow(details);
    EvidenceId id = EvidenceId.random();
    intake.take(
        upload,
        sha256 -> {
          rows.add(id, actor.organisationId(), details, today.now());
          rows.addVersion(id, 1, upload, sha256, actor, today.now());
          trail.record(
              actor,
              "evidence.created",
              subject(id),
              Map.of(
                  "title",
                  details.title(),
                  "file",
                  upload.fileName(),
                  "contentHash",
                  sha256.value()));
          also.accept(id);
        });
    return id;
  }

  /**
   * Takes in a newer file; those before stay, and so does what names them.
   *
   * @return the number of the version
   */
  public int addVersion(Actor actor, EvidenceId id, FileUpload upload) {
    get(actor, id);
    int[] number = new int[1];
    intake.take(upload, sha256 -> number[0] = addVersion(actor, id, upload, sha256));
    return number[0];
  }

  private int addVersion(Actor actor, EvidenceId id, FileUpload upload, Sha256 sha256) {
    int number = rows.hold(id).orElseThrow(EvidenceItems::unknown) + 1;
    rows.addVersion(id, number, upload, sha256, actor, today.now());
    trail.record(
        actor,
        "evidence.version-added",
        subject(id),
        Map.of("version", number, "file", upload.fileName(), "contentHash", sha256.value()));
    return number;
  }

  @Transactional
  public void change(Actor actor, EvidenceId id, Details details, int revision) {
    EvidenceItem before = get(actor, id);
    refuseNarrow(details);
    if (!rows.change(id, details, revision)) {
      throw Refusal.stale(Reason.of("evidence.changed-meanwhile"));
    }
    trail.record(
        actor,
        "evidence.changed",
        subject(id),
        Map.of("before", told(before.details()), "after", told(details)));
  }

  private static void refuseNarrow(Details details) {
    if (!EvidenceItem.VISIBILITIES.contains(details.visibility())) {
      throw Refusal.input(
          Reason.of("evidence.assessor-sees-it", "FRM-39")
              .with(details.visibility())
              .at("visibility"));
    }
  }

  /** All that is said on one line, so that the log shows whatever was changed. */
  private static String told(Details details) {
    return Stream.of(
            details.title(),
            details.kind().name(),
            details.description(),
            details.owner(),
            details.visibility().name())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  static Subject subject(EvidenceId id) {
    return new Subject("evidence", id.toString());
  }

  static Refusal unknown() {
    return Refusal.notFound(Reason.of("evidence.unknown"));
  }
}
