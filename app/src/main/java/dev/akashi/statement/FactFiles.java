package dev.akashi.statement;

import dev.akashi.directory.OrganisationId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/** The documents of certifications, by their hash. Told by the module that keeps them. */
public interface FactFiles {

  /** Which of the hashes are those of files that the provider attached. */
  Set<String> kept(OrganisationId provider, Collection<String> hashes);

  /** The same for the documents that facts name. */
  default Set<String> keptOf(OrganisationId provider, Collection<? extends ProfileFact> facts) {
    return kept(
        provider,
        facts.stream()
            .flatMap(fact ->
                fact instanceof ProfileFact.Certification held
                    ? Stream.of(held.sha256())
                    : Stream.empty())
            .filter(hash -> !hash.isEmpty())
            .toList());
  }
}
