package dev.akashi.registry;

import java.util.Set;

/**
 * Tells which documents of public facts everybody can have at {@code
 * /services/<key>/documents/<hash>}. Told by the module that hands them out.
 */
public interface PublishedDocuments {

  /** The hashes of the documents of a service; none where nothing is kept of it. */
  Set<String> of(RegistryKey key);
}
