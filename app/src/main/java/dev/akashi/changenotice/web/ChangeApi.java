package dev.akashi.changenotice.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.changenotice.AffectedControl;
import dev.akashi.changenotice.ChangeId;
import dev.akashi.changenotice.ChangeNotice;
import dev.akashi.changenotice.ChangeNotice.Proposal;
import dev.akashi.changenotice.ChangeNotices;
import dev.akashi.changenotice.ChangeRulings;
import dev.akashi.changenotice.ChangeState;
import dev.akashi.changenotice.ServiceChangeKind;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Change notices as data. */
@RestController
class ChangeApi {

  private static final String OWN = "/api/v1/provider/changes";
  private static final String DESK = "/api/v1/review/changes";

  private final ChangeNotices notices;
  private final ChangeRulings rulings;

  ChangeApi(ChangeNotices notices, ChangeRulings rulings) {
    this.notices = notices;
    this.rulings = rulings;
  }

  /** A control that the change touches. */
  record ControlDocument(String requirement, String before, String after) {}

  /** What was proposed, and whether it holds. */
  record RulingDocument(
      boolean significant,
      String reason,
      Optional<LocalDate> reAuditDue,
      String publicText,
      String proposedBy,
      LocalDate proposedOn,
      Optional<String> confirmedBy,
      Optional<LocalDate> ruledOn) {

    static RulingDocument of(ChangeNotice notice, Proposal made) {
      return new RulingDocument(
          made.ruling().significant(),
          made.ruling().reason(),
          made.ruling().reAuditDue(),
          made.ruling().publicText(),
          made.by(),
          made.on(),
          notice.ruled().map(ChangeNotice.Ruled::by),
          notice.ruled().map(ChangeNotice.Ruled::on));
    }
  }

  /**
   * A notice.
   *
   * @param ruling for its provider only once it holds
   */
  record NoticeDocument(
      String id,
      String service,
      String serviceName,
      String statement,
      ServiceChangeKind kind,
      String description,
      boolean planned,
      LocalDate changesOn,
      LocalDate dueOn,
      boolean significant,
      String significanceReason,
      List<ControlDocument> controls,
      ChangeState state,
      Optional<LocalDate> filedOn,
      Optional<RulingDocument> ruling,
      int revision) {

    static NoticeDocument of(ChangeNotice notice, boolean desk) {
      return new NoticeDocument(
          notice.id().toString(),
          notice.key().value(),
          notice.serviceName().ja(),
          notice.statement().toString(),
          notice.content().kind(),
          notice.content().description(),
          notice.content().planned(),
          notice.content().changesOn(),
          notice.dueOn(),
          notice.content().significant(),
          notice.content().significanceReason(),
          notice.controls().stream()
              .map(control ->
                  new ControlDocument(
                      control.requirement().value(), control.before(), control.after()))
              .toList(),
          notice.state(),
          notice.filed().map(ChangeNotice.Filed::on),
          notice
              .proposal()
              .filter(made -> desk || notice.ruled().isPresent())
              .map(made -> RulingDocument.of(notice, made)),
          notice.revision());
    }
  }

  /** What everybody is told. */
  record PublicDocument(String text, LocalDate on, Optional<LocalDate> reAuditDue) {}

  /** A list. */
  record Items<T>(List<T> items) {}

  /** A control as it is sent. */
  record ControlRequest(
      @Nullable String requirement,
      @Nullable String before,
      @Nullable String after,
      @Nullable Integer revision) {}

  /** A step that needs nothing but the revision that was seen. */
  record Step(@Nullable Integer revision) {}

  /** A proposal sent back. */
  record Back(@Nullable String reason, @Nullable Integer revision) {}

  @GetMapping(OWN)
  @Requires(Permission.EDIT_STATEMENT)
  Items<NoticeDocument> ofOwn(
      Actor actor,
      @RequestParam(defaultValue = "0") String start,
      @RequestParam(defaultValue = "100") String size) {
    Paging part = Paging.of(start, size);
    return new Items<>(
        notices.ofOwn(actor, part.start(), part.size()).items().stream()
            .map(each -> NoticeDocument.of(each, false))
            .toList());
  }

  @PostMapping(OWN)
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  NoticeDocument begin(Actor actor, @RequestBody ChangeInput.ContentRequest sent) {
    ApiInput input = new ApiInput();
    String service = input.required("service", sent.service(), 60);
    input.refuseIfBad();
    ChangeId id = notices.begin(actor, ProviderChangePages.key(service), ChangeInput.content(sent));
    return get(actor, id);
  }

  @GetMapping(OWN + "/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  NoticeDocument get(Actor actor, @PathVariable ChangeId id) {
    return NoticeDocument.of(notices.get(actor, id), false);
  }

  @PutMapping(OWN + "/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  NoticeDocument change(
      Actor actor, @PathVariable ChangeId id, @RequestBody ChangeInput.ContentRequest sent) {
    notices.change(actor, id, ChangeInput.content(sent), ApiInput.revision(sent.revision()));
    return get(actor, id);
  }

  @PutMapping(OWN + "/{id}/controls")
  @Requires(Permission.EDIT_STATEMENT)
  NoticeDocument put(Actor actor, @PathVariable ChangeId id, @RequestBody ControlRequest sent) {
    ApiInput input = new ApiInput();
    String named = input.required("requirement", sent.requirement(), 40);
    Optional<RequirementId> requirement =
        named.isEmpty()
            ? Optional.empty()
            : input.read("requirement", named, "statement.not-a-requirement", RequirementId::of);
    String before = input.optional("before", sent.before(), ChangeInput.LONGEST);
    String after = input.optional("after", sent.after(), ChangeInput.LONGEST);
    input.refuseIfBad();
    notices.put(
        actor,
        id,
        new AffectedControl(requirement.orElseThrow(), before, after),
        ApiInput.revision(sent.revision()));
    return get(actor, id);
  }

  @DeleteMapping(OWN + "/{id}/controls/{requirement}")
  @Requires(Permission.EDIT_STATEMENT)
  NoticeDocument remove(
      Actor actor,
      @PathVariable ChangeId id,
      @PathVariable RequirementId requirement,
      @RequestParam(name = "revision", required = false) @Nullable Integer revision) {
    notices.remove(actor, id, requirement, ApiInput.revision(revision));
    return get(actor, id);
  }

  @PostMapping(OWN + "/{id}/controls/from-difference")
  @Requires(Permission.EDIT_STATEMENT)
  NoticeDocument takeDifference(Actor actor, @PathVariable ChangeId id, @RequestBody Step sent) {
    notices.takeDifference(actor, id, ApiInput.revision(sent.revision()));
    return get(actor, id);
  }

  @PostMapping(OWN + "/{id}/file")
  @Requires(Permission.FILE_APPLICATION)
  NoticeDocument file(Actor actor, @PathVariable ChangeId id, @RequestBody Step sent) {
    notices.file(actor, id, ApiInput.revision(sent.revision()));
    return get(actor, id);
  }

  @DeleteMapping(OWN + "/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void discard(
      Actor actor,
      @PathVariable ChangeId id,
      @RequestParam(name = "revision", required = false) @Nullable Integer revision) {
    notices.discard(actor, id, ApiInput.revision(revision));
  }

  @GetMapping(DESK)
  @Requires(Permission.REVIEW_APPLICATION)
  Items<NoticeDocument> desk(
      Actor actor,
      @RequestParam(defaultValue = "0") String start,
      @RequestParam(defaultValue = "100") String size) {
    Paging part = Paging.of(start, size);
    return new Items<>(
        rulings.desk(actor, part.start(), part.size()).items().stream()
            .map(each -> NoticeDocument.of(each, true))
            .toList());
  }

  @GetMapping(DESK + "/{id}")
  @Requires(Permission.REVIEW_APPLICATION)
  NoticeDocument filed(Actor actor, @PathVariable ChangeId id) {
    return NoticeDocument.of(rulings.get(actor, id), true);
  }

  @PostMapping(DESK + "/{id}/propose")
  @Requires(Permission.REVIEW_APPLICATION)
  NoticeDocument propose(
      Actor actor, @PathVariable ChangeId id, @RequestBody ChangeInput.RulingRequest sent) {
    rulings.propose(actor, id, ChangeInput.ruling(sent), ApiInput.revision(sent.revision()));
    return filed(actor, id);
  }

  @PostMapping(DESK + "/{id}/confirm")
  @Requires(Permission.REVIEW_APPLICATION)
  NoticeDocument confirm(Actor actor, @PathVariable ChangeId id, @RequestBody Step sent) {
    rulings.confirm(actor, id, ApiInput.revision(sent.revision()));
    return filed(actor, id);
  }

  @PostMapping(DESK + "/{id}/send-back")
  @Requires(Permission.REVIEW_APPLICATION)
  NoticeDocument sendBack(Actor actor, @PathVariable ChangeId id, @RequestBody Back sent) {
    ApiInput input = new ApiInput();
    String reason = input.required("reason", sent.reason(), ChangeInput.LONGEST);
    input.refuseIfBad();
    rulings.sendBack(actor, id, reason, ApiInput.revision(sent.revision()));
    return filed(actor, id);
  }

  @GetMapping("/api/v1/services/{key}/changes")
  @OpenToAll
  Items<PublicDocument> published(@PathVariable String key) {
    return new Items<>(
        rulings.published(ProviderChangePages.key(key)).stream()
            .flatMap(notice ->
                notice
                    .ruling()
                    .map(ruling ->
                        new PublicDocument(
                            ruling.publicText(),
                            notice.ruled().orElseThrow().on(),
                            ruling.reAuditDue()))
                    .stream())
            .toList());
  }
}
