package dev.akashi.transparency;

import dev.akashi.transparency.Finding.What;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hashes a log from its entries up, tile by tile, and holds each tile against what is below it. It
 * keeps one tile of each level, however long the log is.
 */
final class TreeCheck {

  private final TileFiles files;
  private final long size;

  /** For each level the hashes of the tile that is not full yet. */
  private final List<List<Hash>> open = new ArrayList<>();

  TreeCheck(LogCopy copy, long size) {
    this.files = new TileFiles(copy, size);
    this.size = size;
    open.add(new ArrayList<>());
  }

  /**
   * Checks the entries up to the size.
   *
   * @param earlier sizes of the log, and the roots it must have had then
   */
  Hash root(Map<Long, Hash> earlier) throws IOException, BadCopyException {
    for (long bundle = 0; bundle < Tile.count(size, Tile.ENTRIES); bundle++) {
      Tile entries = Tile.in(size, Tile.ENTRIES, bundle);
      List<Hash> leaves = files.leaves(entries);
      Tile tile = Tile.in(size, 0, bundle);
      byte[] stated = files.hashes(tile);
      for (int i = 0; i < leaves.size(); i++) {
        if (!leaves.get(i).standsIn(stated, i)) {
          throw new BadCopyException(
              What.ENTRY, entries.firstEntry() + i, entries.path(), tile.path());
        }
      }
      remember(entries.firstEntry(), leaves, earlier);
      open.set(0, leaves);
      close(tile);
    }
    for (int level = 1; level < open.size(); level++) {
      if (!open.get(level).isEmpty()) {
        compare(Tile.in(size, level, Tile.count(size, level) - 1), level);
      }
    }
    return root(open.getFirst());
  }

  private void remember(long first, List<Hash> leaves, Map<Long, Hash> earlier)
      throws BadCopyException {
    for (Map.Entry<Long, Hash> one : earlier.entrySet()) {
      long within = one.getKey() - first;
      if (within > 0
          && within <= leaves.size()
          && !root(leaves.subList(0, (int) within)).equals(one.getValue())) {
        throw new BadCopyException(What.REWRITTEN, one.getKey());
      }
    }
  }

  /** Takes the root of a full tile to the level above, and that tile, when it is full now, too. */
  private void close(Tile leaves) throws IOException, BadCopyException {
    Tile tile = leaves;
    for (int level = 0; open.get(level).size() == Tile.FULL; level++) {
      if (level > 0) {
        compare(tile, level);
      }
      if (open.size() == level + 1) {
        open.add(new ArrayList<>());
      }
      open.get(level + 1).add(Merkle.root(open.get(level)));
      open.set(level, new ArrayList<>());
      tile = new Tile(Math.min(level + 1, Tile.HIGHEST), tile.index() / Tile.FULL, Tile.FULL);
    }
  }

  private void compare(Tile tile, int level) throws IOException, BadCopyException {
    byte[] stated = files.hashes(tile);
    List<Hash> hashes = open.get(level);
    for (int i = 0; i < hashes.size(); i++) {
      if (!hashes.get(i).standsIn(stated, i)) {
        Tile below = new Tile(level - 1, tile.index() * Tile.FULL + i, Tile.FULL);
        throw new BadCopyException(
            What.TILE, below.path(), tile.path(), below.firstEntry(), below.lastEntry(size));
      }
    }
  }

  /** The root of all that was read, with these leaves in place of the open ones. */
  private Hash root(List<Hash> leaves) {
    List<Hash> row = leaves;
    for (int level = 1; level < open.size(); level++) {
      List<Hash> above = new ArrayList<>(open.get(level));
      if (!row.isEmpty()) {
        above.add(Merkle.root(row));
      }
      row = above;
    }
    return Merkle.root(row);
  }
}
