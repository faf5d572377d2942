package dev.akashi.registrylog;

import dev.akashi.registry.RegistryKey;
import dev.akashi.transparency.Frontier;
import dev.akashi.transparency.Hash;
import dev.akashi.transparency.KeyHistory;
import dev.akashi.transparency.NoteSigner;
import dev.akashi.transparency.Tile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps the log. Reading needs no transaction; appending runs in the caller's. */
public interface LogStore {

  /** What the log is now; empty before its first entry. */
  Optional<LogHead> head();

  /** The same, and makes others who append wait until the transaction ends. */
  Optional<LogHead> lock();

  /** Begins a log; one that has begun stays as it is. */
  void begin(String origin, NoteSigner signer, String note, Instant at);

  void setHead(Frontier frontier, String note);

  void add(long index, ListEvent event);

  /** Puts a hash at the end of a tile that is not full. */
  void addHash(int level, long tile, Hash hash);

  /** The hashes of a tile as far as there are any, whatever its width says. */
  Optional<byte[]> hashes(int level, long tile);

  /** The hashes of tiles, and the entries of bundles, cut to the width; empty when not there. */
  Optional<byte[]> file(Tile tile);

  Optional<LogEntry> entry(long index);

  /** The newest entries below the index, newest first. */
  List<LogEntry> below(long index, int most);

  /** The newest entries about a service, newest first. */
  List<LogEntry> about(RegistryKey key, int most);

  /** A published state by its hash. */
  Optional<String> state(String hash);

  /** The keys of the log in the order of their use. */
  List<LogKey> keys();

  /** The key that signs now. */
  NoteSigner signer();

  /** Puts a key in the place of the one that signs, whose secret is deleted. */
  void replaceKey(KeyHistory.Use use, NoteSigner signer, Instant at);

  /** The newest entry of each service in a log of that size, in the order of keys. */
  List<LogEntry> newestOfEach(long size);

  /** Keeps the snapshot of a day; false when there is one. */
  boolean addSnapshot(Snapshot snapshot);

  Optional<Snapshot> snapshot(LocalDate day);

  /** The newest snapshots. */
  List<Snapshot> snapshots(int most);
}
