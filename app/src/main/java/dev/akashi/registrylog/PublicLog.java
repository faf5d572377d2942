package dev.akashi.registrylog;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.RegistryKey;
import dev.akashi.transparency.Hash;
import dev.akashi.transparency.KeyHistory;
import dev.akashi.transparency.Merkle;
import dev.akashi.transparency.Proofs;
import dev.akashi.transparency.Tile;
import dev.akashi.transparency.TileReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The log for everybody to read; proofs are made from its tiles. */
@Service
public class PublicLog {

  private final LogStore store;
  private final TileReader tiles;

  PublicLog(LogStore store) {
    this.store = store;
    this.tiles =
        tile ->
            store
                .hashes(tile.level(), tile.index())
                .orElseThrow(() -> new IllegalStateException(tile.path()));
  }

  /**
   * That an entry stands in the log of some size.
   *
   * @param leaf the hash of the entry
   * @param proof the hashes that lead from it to the root, from below
   */
  public record Inclusion(LogEntry entry, long size, Hash leaf, List<Hash> proof, Hash root) {

    public Inclusion {
      proof = List.copyOf(proof);
    }
  }

  /** That the log of one size continues the one of another. */
  public record Consistency(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {

    public Consistency {
      proof = List.copyOf(proof);
    }
  }

  /** What the log is now; a refusal before its first entry. */
  public LogHead head() {
    return store.head().orElseThrow(() -> Refusal.notFound(Reason.of("log.empty")));
  }

  public KeyHistory keys() {
    List<KeyHistory.Use> uses = store.keys().stream().map(LogKey::use).toList();
    return KeyHistory.of(head().origin(), uses);
  }

  /** The keys with what else is known of them. */
  public List<LogKey> keyList() {
    return store.keys();
  }

  public Optional<byte[]> file(Tile tile) {
    return store.file(tile);
  }

  public LogEntry entry(long index) {
    return store
        .entry(index)
        .orElseThrow(() -> Refusal.notFound(Reason.of("log.no-entry").with(index)));
  }

  /** The newest entries below the index, newest first. */
  public List<LogEntry> below(long index, int most) {
    return store.below(index, most);
  }

  /** The newest entries about a service, newest first. */
  public List<LogEntry> about(RegistryKey key, int most) {
    return store.about(key, most);
  }

  public String state(String hash) {
    return store
        .state(hash)
        .orElseThrow(() -> Refusal.notFound(Reason.of("log.no-state").with(hash)));
  }

  /**
   * The proof of an entry.
   *
   * @param size of the log that it is to stand in; the present size when empty
   */
  public Inclusion inclusion(long index, Optional<Long> size) {
    long of = size(size);
    LogEntry entry = entry(index);
    if (index >= of) {
      throw Refusal.rule(Reason.atField("size", "log.entry-is-newer").with(index, of));
    }
    Hash leaf = Merkle.leaf(entry.text().getBytes(StandardCharsets.UTF_8));
    return new Inclusion(
        entry, of, leaf, Proofs.inclusion(index, of, tiles), Proofs.root(of, tiles));
  }

  /**
   * The proof that nothing of an earlier log was changed.
   *
   * @param to the later size; the present one when empty
   */
  public Consistency consistency(long from, Optional<Long> to) {
    long later = size(to);
    if (from > later) {
      throw Refusal.rule(Reason.atField("from", "log.from-after-to").with(from, later));
    }
    return new Consistency(
        from,
        Proofs.root(from, tiles),
        later,
        Proofs.root(later, tiles),
        Proofs.consistency(from, later, tiles));
  }

  private long size(Optional<Long> asked) {
    long now = head().size();
    long size = asked.orElse(now);
    if (size > now) {
      throw Refusal.rule(Reason.atField("size", "log.not-so-long").with(size, now));
    }
    return size;
  }
}
