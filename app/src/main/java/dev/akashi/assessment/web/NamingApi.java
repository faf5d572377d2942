package dev.akashi.assessment.web;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.statement.StatementId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The provider names the assessor of its declared statement over the API. */
@RestController
class NamingApi {

  private static final int ID_LENGTH = 36;

  private final AssessorNaming naming;

  NamingApi(AssessorNaming naming) {
    this.naming = naming;
  }

  /** Which assessor is named. */
  record NamedRequest(@Nullable String assessor) {}

  @PutMapping("/api/v1/provider/statements/{id}/assessor")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_STATEMENT)
  void name(Actor actor, @PathVariable StatementId id, @RequestBody NamedRequest body) {
    ApiInput input = new ApiInput();
    String stated = input.required("assessor", body.assessor(), ID_LENGTH);
    Optional<OrganisationId> assessor =
        stated.isEmpty()
            ? Optional.empty()
            : input.read("assessor", stated, "input.not-an-id", OrganisationId::of);
    input.refuseIfBad();
    naming.name(actor, id, assessor.orElseThrow());
  }
}
