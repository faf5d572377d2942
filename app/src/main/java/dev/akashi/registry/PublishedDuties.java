package dev.akashi.registry;

/** Knows for which entries it is published who does what; the page of a service asks it. */
public interface PublishedDuties {

  /** Whether anything is published for the entry (FRM-02). */
  boolean arePublished(RegistryKey key);
}
