package dev.akashi.classification;

import dev.akashi.directory.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the information systems are kept. */
public interface SystemRegister {

  Optional<InformationSystem> find(SystemId id);

  /** The systems with these ids, in one reading. */
  List<InformationSystem> findAll(Collection<SystemId> ids);

  /** The systems of an organisation by name. */
  List<InformationSystem> of(OrganisationId organisation);

  /** The systems of an organisation that wait in a state. */
  List<InformationSystem> inState(OrganisationId organisation, ClassificationState state);

  /** Adds a system; refuses a name that the organisation already uses. */
  void add(InformationSystem system);

  /** Replaces the system if it still has the revision the change was made on; else 409. */
  void save(InformationSystem changed);
}
