package dev.akashi.transparency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes a log into a directory, from its first entry on. */
public final class LogWriter {

  private final DirectoryCopy into;
  private final String origin;
  private final Frontier frontier = new Frontier();
  private final List<byte[]> bundle = new ArrayList<>();
  private final List<List<Hash>> rows = new ArrayList<>();

  public LogWriter(DirectoryCopy into, String origin) {
    this.into = into;
    this.origin = origin;
    rows.add(new ArrayList<>());
  }

  /** Appends an entry; what is complete is written. */
  public void append(byte[] entry) throws IOException {
    Hash leaf = Merkle.leaf(entry);
    bundle.add(entry);
    frontier.append(leaf);
    rows.getFirst().add(leaf);
    if (bundle.size() == Tile.FULL) {
      into.write(last(Tile.ENTRIES).path(), EntryBundle.write(bundle));
      bundle.clear();
    }
    for (int level = 0; rows.get(level).size() == Tile.FULL; level++) {
      write(level);
      if (rows.size() == level + 1) {
        rows.add(new ArrayList<>());
      }
      rows.get(level + 1).add(Merkle.root(rows.get(level)));
      rows.get(level).clear();
    }
  }

  /** Writes what is not complete, the keys and a checkpoint, and gives the latter. */
  public Checkpoint finish(NoteSigner signer, KeyHistory keys) throws IOException {
    if (!bundle.isEmpty()) {
      into.write(last(Tile.ENTRIES).path(), EntryBundle.write(bundle));
    }
    for (int level = 0; level < rows.size(); level++) {
      if (!rows.get(level).isEmpty()) {
        write(level);
      }
    }
    Checkpoint checkpoint = new Checkpoint(origin, frontier.size(), frontier.root());
    into.write(LogCopy.KEYS, keys.format().getBytes(StandardCharsets.UTF_8));
    String note = signer.sign(checkpoint.text()).format();
    into.write(LogCopy.CHECKPOINT, note.getBytes(StandardCharsets.UTF_8));
    return checkpoint;
  }

  private void write(int level) throws IOException {
    byte[] bytes = new byte[rows.get(level).size() * Hash.LENGTH];
    int at = 0;
    for (Hash hash : rows.get(level)) {
      System.arraycopy(hash.raw(), 0, bytes, at, Hash.LENGTH);
      at += Hash.LENGTH;
    }
    into.write(last(level).path(), bytes);
  }

  private Tile last(int level) {
    return Tile.in(frontier.size(), level, Tile.count(frontier.size(), level) - 1);
  }
}
