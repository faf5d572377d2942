package dev.akashi.platform;

import dev.akashi.directory.PersonId;
import java.util.Optional;

/** Knows whose API token a text is; the identity feature keeps the tokens. */
public interface BearerTokens {
  Optional<PersonId> owner(String token);
}
