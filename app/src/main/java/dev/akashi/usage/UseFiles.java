package dev.akashi.usage;

import dev.akashi.directory.OrganisationId;
import java.util.List;
import java.util.Optional;

/** Where applications to use services are kept. */
public interface UseFiles {

  Optional<UseFile> find(UseApplicationId id);

  /** The applications of an organisation, the newest change first. */
  List<UseFile> of(OrganisationId organisation);

  void add(UseFile file);

  /** Replaces the file if it still has the revision the change was made on; else 409. */
  void save(UseFile changed);
}
