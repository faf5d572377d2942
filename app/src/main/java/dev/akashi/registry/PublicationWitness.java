package dev.akashi.registry;

/** Is told of every state that is published, in the transaction that publishes it. */
public interface PublicationWitness {

  /** The state shows on the list when the transaction ends; an exception takes it back. */
  void published(PublishedState state);
}
