package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.registration.ApplicationFiling;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.web.RegistrationJson.Detail;
import dev.akashi.registration.web.RegistrationJson.Items;
import dev.akashi.registration.web.RegistrationJson.Made;
import dev.akashi.registration.web.RegistrationJson.Summary;
import dev.akashi.statement.StatementId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The provider's applications over the API. */
@RestController
@RequestMapping("/api/v1/provider/applications")
class ProviderApplicationApi {

  private static final int REASON_LENGTH = 2000;

  private final ApplicationFiling filing;
  private final Texts texts;
  private final Pages pages;

  ProviderApplicationApi(ApplicationFiling filing, Texts texts, Pages pages) {
    this.filing = filing;
    this.texts = texts;
    this.pages = pages;
  }

  record NewApplication(@Nullable String statementId) {}

  record Filing(@Nullable Integer revision, @Nullable Integer level) {}

  record Withdrawal(@Nullable Integer revision, @Nullable String reason) {}

  @GetMapping
  @Requires(Permission.FILE_APPLICATION)
  Items<Summary> list(Actor actor) {
    return new Items<>(filing.own(actor).stream().map(Summary::of).toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.FILE_APPLICATION)
  Made prepare(Actor actor, @RequestBody NewApplication body) {
    ApiInput input = new ApiInput();
    Optional<StatementId> statement =
        input.read("statementId", body.statementId(), "input.not-an-id", StatementId::of);
    input.refuseIfBad();
    return new Made(filing.prepare(actor, statement.orElseThrow()).toString());
  }

  @GetMapping("/{id}")
  @Requires(Permission.FILE_APPLICATION)
  Detail show(Actor actor, @PathVariable ApplicationId id, HttpServletRequest request) {
    return Detail.of(texts, pages.language(request), filing.view(actor, id));
  }

  @PostMapping("/{id}/submit")
  @Requires(Permission.FILE_APPLICATION)
  Detail submit(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody Filing body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    int revision = Bodies.revision(input, body.revision());
    int level = Bodies.number(input, "level", body.level());
    input.refuseIfBad();
    filing.submit(actor, id, revision, level);
    return show(actor, id, request);
  }

  record Replacement(@Nullable Integer revision) {}

  @PostMapping("/{id}/papers")
  @Requires(Permission.FILE_APPLICATION)
  Detail replacePapers(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody Replacement body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    int revision = Bodies.revision(input, body.revision());
    input.refuseIfBad();
    filing.replacePapers(actor, id, revision);
    return show(actor, id, request);
  }

  @PostMapping("/{id}/withdraw")
  @Requires(Permission.FILE_APPLICATION)
  Detail withdraw(
      Actor actor,
      @PathVariable ApplicationId id,
      @RequestBody Withdrawal body,
      HttpServletRequest request) {
    ApiInput input = new ApiInput();
    String reason = input.required("reason", body.reason(), REASON_LENGTH);
    int revision = Bodies.revision(input, body.revision());
    input.refuseIfBad();
    filing.withdraw(actor, id, revision, reason);
    return show(actor, id, request);
  }
}
