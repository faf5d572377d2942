package dev.akashi.identity.web;

import dev.akashi.directory.Actor;
import dev.akashi.identity.Account;
import dev.akashi.identity.Source;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API tokens. */
@RestController
class TokenApi {

  private final Account account;

  TokenApi(Account account) {
    this.account = account;
  }

  /** Credentials of a person. */
  record Credentials(@Nullable String email, @Nullable String password) {
    @Override
    public String toString() {
      return "Credentials[" + email + "]";
    }
  }

  /** The token, shown once. */
  record Token(String token, Instant expiresAt) {}

  /** Who the token belongs to. */
  record Me(
      String id, String name, String organisationId, String organisation, List<String> roles) {}

  @PostMapping("/api/v1/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  @OpenToAll
  Token create(@RequestBody Credentials credentials, HttpServletRequest request) {
    ApiInput input = new ApiInput();
    String email = input.required("email", credentials.email(), 200);
    String password = input.required("password", credentials.password(), 200);
    input.refuseIfBad();
    Account.NewToken made = account.newToken(email, password, Source.of(request.getRemoteAddr()));
    return new Token(made.token(), made.expiresAt());
  }

  @GetMapping("/api/v1/me")
  @SignedIn
  Me me(Actor actor) {
    return new Me(
        actor.person().toString(),
        actor.name(),
        actor.organisationId().toString(),
        actor.organisation().name().ja(),
        actor.roles().stream().map(Enum::name).sorted().toList());
  }
}
