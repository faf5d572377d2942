package dev.akashi.platform;

import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * The signed-in person of a request, read from the directory once per request: a role taken away is
 * gone with the next click.
 */
@Service
public class CurrentActor {

  private static final String ATTRIBUTE = CurrentActor.class.getName();

  private final People people;

  CurrentActor(People people) {
    this.people = people;
  }

  public Optional<Actor> of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Actor known) {
      return Optional.of(known);
    }
    Optional<Actor> actor = signedIn().flatMap(people::actor);
    actor.ifPresent(found -> request.setAttribute(ATTRIBUTE, found));
    return actor;
  }

  private static Optional<PersonId> signedIn() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !authentication.isAuthenticated()
        || authentication instanceof AnonymousAuthenticationToken) {
      return Optional.empty();
    }
    return Optional.of(PersonId.of(authentication.getName()));
  }
}
