package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Namesakes;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same over the API. */
@RestController
class NamesakeApi {

  private final Namesakes namesakes;

  NamesakeApi(Namesakes namesakes) {
    this.namesakes = namesakes;
  }

  /** Which member, and the explanation that was read. */
  record ConfirmationRequest(@Nullable String member, @Nullable String explanation) {}

  @PostMapping("/api/v1/provider/engagements/{id}/namesakes")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.DECLARE_STATEMENT)
  void confirm(Actor actor, @PathVariable EngagementId id, @RequestBody ConfirmationRequest body) {
    ApiInput input = new ApiInput();
    String member = input.required("member", body.member(), NamesakePages.NAME_LENGTH);
    String explanation =
        input.required("explanation", body.explanation(), NamesakePages.TEXT_LENGTH);
    input.refuseIfBad();
    namesakes.confirm(actor, id, member, explanation);
  }
}
