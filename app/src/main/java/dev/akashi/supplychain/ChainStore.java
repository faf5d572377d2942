package dev.akashi.supplychain;

import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where the dated edges are kept. */
public interface ChainStore {

  /** A value that is never the same before and after a change of the edges. */
  UUID edition();

  /** Every edge there ever was. */
  List<DatedEdge> all();

  /** The edges of a dependent whose end is not decided. */
  List<DatedEdge> openOf(RegistryKey dependent);

  /** Adds edges; one that was closed on the day it began is open again. */
  void add(Collection<DatedEdge> edges);

  /** From that day on the dependent no longer stands on these bases. */
  void close(RegistryKey dependent, Collection<RegistryKey> bases, LocalDate on);

  /** From that day on the dependent stands on nothing. */
  void closeAll(RegistryKey dependent, LocalDate on);
}
