package dev.akashi.comment.web;

import dev.akashi.comment.Opinion.Sender;
import dev.akashi.comment.PublicComment;
import dev.akashi.comment.PublicComment.Said;
import dev.akashi.comment.web.CommentJson.Chapter;
import dev.akashi.comment.web.CommentJson.Received;
import dev.akashi.comment.web.CommentJson.ResultJson;
import dev.akashi.comment.web.CommentJson.RoundJson;
import dev.akashi.comment.web.CommentJson.Rounds;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.workshop.DraftId;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Public comment for everybody's programs, without a token, as on the pages (FRM-25). */
@RestController
class CommentApi {

  private static final String DRAFTS = "/api/v1/baseline-drafts";
  private static final int LONGEST_NUMBER = 40;

  private final PublicComment comments;

  CommentApi(PublicComment comments) {
    this.comments = comments;
  }

  record CommentRequest(
      @Nullable String requirement,
      @Nullable String body,
      @Nullable String name,
      @Nullable String organisation,
      @Nullable String email,
      @Nullable Boolean publish) {}

  @GetMapping(DRAFTS)
  @OpenToAll
  Rounds rounds() {
    return new Rounds(comments.newest().stream().map(RoundJson::of).toList());
  }

  /** A round: its days, how many comments were received, what has become of the draft. */
  @GetMapping(DRAFTS + "/{id}")
  @OpenToAll
  RoundJson round(@PathVariable DraftId id) {
    return RoundJson.of(comments.shown(id), comments.earlierDays(id));
  }

  /** What can be commented in a chapter of a draft. */
  @GetMapping(DRAFTS + "/{id}/chapters/{chapter}")
  @OpenToAll
  Chapter chapter(@PathVariable DraftId id, @PathVariable int chapter) {
    return Chapter.of(comments.chapter(id, chapter));
  }

  @PostMapping(DRAFTS + "/{id}/comments")
  @OpenToAll
  @ResponseStatus(HttpStatus.CREATED)
  Received send(
      @PathVariable DraftId id,
      @RequestBody CommentRequest request,
      HttpServletRequest connection) {
    ApiInput input = new ApiInput();
    String requirement = input.optional("requirement", request.requirement(), LONGEST_NUMBER);
    String body = input.required("body", request.body(), PublicComment.LONGEST_BODY);
    Sender sender =
        new Sender(
            input.optional("name", request.name(), CommentPages.LONGEST_NAME),
            input.optional(
                "organisation", request.organisation(), CommentPages.LONGEST_ORGANISATION),
            input.optional("email", request.email(), CommentPages.LONGEST_EMAIL));
    CommentPages.wrongAddress(sender).ifPresent(input::note);
    if (request.publish() == null) {
      input.note(Reason.atField("publish", "input.required"));
    }
    input.refuseIfBad();
    return new Received(
        comments.send(
            id,
            new Said(
                Optional.of(requirement).filter(number -> !number.isEmpty()),
                body,
                sender,
                Boolean.TRUE.equals(request.publish())),
            connection.getRemoteAddr()));
  }

  /** The published result: the comments with numbers above the given one. */
  @GetMapping(DRAFTS + "/{id}/result")
  @OpenToAll
  ResultJson result(@PathVariable DraftId id, @RequestParam(defaultValue = "0") BigInteger after) {
    return ResultJson.of(comments.result(id, after(after), ResultView.ROWS + 1), ResultView.ROWS);
  }

  /** The number of a comment after which a list goes on. */
  static int after(BigInteger number) {
    ApiInput input = new ApiInput();
    int after = input.number("after", number, 0, Integer.MAX_VALUE).map(Long::intValue).orElse(0);
    input.refuseIfBad();
    return after;
  }
}
