package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.registration.RemovalCaseId;
import dev.akashi.registration.RemovalDecisions;
import dev.akashi.registration.RemovalProposals;
import dev.akashi.registration.web.RegistrationJson.Followers;
import dev.akashi.registration.web.RegistrationJson.Items;
import dev.akashi.registration.web.RegistrationJson.Made;
import dev.akashi.registration.web.RegistrationJson.Removal;
import dev.akashi.registry.RegistryKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Removals over the API: previewed and proposed by the programme office, read by the committee. */
@RestController
class RemovalApi {

  private static final int CLOSED = 50;
  private static final int REASON_LENGTH = 4000;

  private final RemovalProposals proposals;
  private final RemovalDecisions decisions;

  RemovalApi(RemovalProposals proposals, RemovalDecisions decisions) {
    this.proposals = proposals;
    this.decisions = decisions;
  }

  record Proposal(@Nullable String key, @Nullable String reason) {}

  @GetMapping("/api/v1/programme/removals")
  @Requires(Permission.PROPOSE_REMOVAL)
  Items<Removal> list(Actor actor) {
    return items(proposals.cases(actor, CLOSED));
  }

  @GetMapping("/api/v1/programme/removals/preview")
  @Requires(Permission.PROPOSE_REMOVAL)
  Followers preview(Actor actor, @RequestParam(required = false) @Nullable String key) {
    return Followers.of(proposals.preview(actor, key(key)).cascade());
  }

  @PostMapping("/api/v1/programme/removals")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.PROPOSE_REMOVAL)
  Made propose(Actor actor, @RequestBody Proposal body) {
    ApiInput input = new ApiInput();
    Optional<RegistryKey> key = input.read("key", body.key(), "input.not-an-id", RegistryKey::new);
    String reason = input.required("reason", body.reason(), REASON_LENGTH);
    input.refuseIfBad();
    return new Made(proposals.propose(actor, key.orElseThrow(), reason).toString());
  }

  @GetMapping("/api/v1/committee/removals")
  @Requires(Permission.READ_COMMITTEE)
  Items<Removal> cases(Actor actor) {
    return items(decisions.cases(actor, CLOSED));
  }

  @GetMapping("/api/v1/committee/removals/{id}")
  @Requires(Permission.READ_COMMITTEE)
  Removal show(Actor actor, @PathVariable RemovalCaseId id) {
    return Removal.of(decisions.view(actor, id).removalCase());
  }

  private static RegistryKey key(@Nullable String text) {
    ApiInput input = new ApiInput();
    Optional<RegistryKey> key = input.read("key", text, "input.not-an-id", RegistryKey::new);
    input.refuseIfBad();
    return key.orElseThrow();
  }

  private static Items<Removal> items(RemovalDecisions.Cases cases) {
    List<Removal> all =
        Stream.concat(cases.open().stream(), cases.closed().stream()).map(Removal::of).toList();
    return new Items<>(all);
  }
}
