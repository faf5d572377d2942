package dev.akashi.comment.web;

import dev.akashi.comment.Disposition;
import dev.akashi.comment.Moderation;
import dev.akashi.comment.Opinion;
import dev.akashi.comment.OpinionId;
import dev.akashi.comment.web.CommentJson.OpinionJson;
import dev.akashi.comment.web.CommentJson.Opinions;
import dev.akashi.comment.web.CommentJson.RoundJson;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Public comment for the programme office over the API, with the same rules as on the pages. */
@RestController
class ModerationApi {

  private static final String COMMENTS = "/api/v1/programme/baselines/{id}/comments";

  private final Moderation moderation;

  ModerationApi(Moderation moderation) {
    this.moderation = moderation;
  }

  record DaysRequest(
      @Nullable String opensOn, @Nullable String closesOn, @Nullable Integer revision) {}

  record AnswerText(@Nullable String ja, @Nullable String en) {}

  record AnswerRequest(
      @Nullable String disposition, @Nullable AnswerText answer, @Nullable Integer revision) {}

  record HideRequest(@Nullable String reason, @Nullable Integer revision) {}

  record RevisionRequest(@Nullable Integer revision) {}

  @GetMapping(COMMENTS)
  @Requires(Permission.EDIT_BASELINE)
  Opinions list(
      Actor actor,
      @PathVariable DraftId id,
      @RequestParam(defaultValue = "0") BigInteger after,
      @RequestParam(defaultValue = "false") boolean unanswered) {
    List<Opinion> found =
        moderation.opinions(
            actor, id, CommentApi.after(after), unanswered, ModerationView.ROWS + 1);
    return Opinions.of(round(actor, id), moderation.counts(actor, id), found, ModerationView.ROWS);
  }

  @GetMapping(COMMENTS + "/{opinion}")
  @Requires(Permission.EDIT_BASELINE)
  OpinionJson opinion(Actor actor, @PathVariable DraftId id, @PathVariable OpinionId opinion) {
    return OpinionJson.of(moderation.opinion(actor, id, opinion));
  }

  @PutMapping(COMMENTS + "/days")
  @Requires(Permission.EDIT_BASELINE)
  RoundJson days(Actor actor, @PathVariable DraftId id, @RequestBody DaysRequest request) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> opens = input.requiredDate("opensOn", request.opensOn());
    Optional<LocalDate> closes = input.requiredDate("closesOn", request.closesOn());
    input.refuseIfBad();
    moderation.setDays(
        actor,
        id,
        opens.orElseThrow(),
        closes.orElseThrow(),
        ApiInput.revision(request.revision()));
    return round(actor, id).orElseThrow();
  }

  @PostMapping(COMMENTS + "/publish")
  @Requires(Permission.EDIT_BASELINE)
  RoundJson publish(Actor actor, @PathVariable DraftId id, @RequestBody RevisionRequest request) {
    moderation.publish(actor, id, ApiInput.revision(request.revision()));
    return round(actor, id).orElseThrow();
  }

  @PostMapping(COMMENTS + "/{opinion}/answer")
  @Requires(Permission.EDIT_BASELINE)
  OpinionJson answer(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable OpinionId opinion,
      @RequestBody AnswerRequest request) {
    ApiInput input = new ApiInput();
    Optional<Disposition> disposition =
        input.choice("disposition", request.disposition(), Disposition.class);
    AnswerText text = request.answer();
    DraftText answer =
        new DraftText(
            input.required(
                "answer", text == null ? null : text.ja(), ModerationPages.LONGEST_ANSWER),
            input.optional(
                "answer", text == null ? null : text.en(), ModerationPages.LONGEST_ANSWER));
    input.refuseIfBad();
    moderation.answer(
        actor,
        id,
        opinion,
        disposition.orElseThrow(),
        answer,
        ApiInput.revision(request.revision()));
    return opinion(actor, id, opinion);
  }

  @PostMapping(COMMENTS + "/{opinion}/hide")
  @Requires(Permission.EDIT_BASELINE)
  OpinionJson hide(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable OpinionId opinion,
      @RequestBody HideRequest request) {
    ApiInput input = new ApiInput();
    String reason = input.required("reason", request.reason(), ModerationPages.LONGEST_REASON);
    input.refuseIfBad();
    moderation.hide(actor, id, opinion, reason, ApiInput.revision(request.revision()));
    return opinion(actor, id, opinion);
  }

  @PostMapping(COMMENTS + "/{opinion}/unhide")
  @Requires(Permission.EDIT_BASELINE)
  OpinionJson unhide(
      Actor actor,
      @PathVariable DraftId id,
      @PathVariable OpinionId opinion,
      @RequestBody RevisionRequest request) {
    moderation.unhide(actor, id, opinion, ApiInput.revision(request.revision()));
    return opinion(actor, id, opinion);
  }

  private Optional<RoundJson> round(Actor actor, DraftId id) {
    return moderation.round(actor, id).map(RoundJson::of);
  }
}
