package dev.akashi.transparency;

import dev.akashi.transparency.Finding.What;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the tiles of a copy and says which one is missing, cut or too long. */
final class TileFiles {

  private static final int LONGEST_BUNDLE = Tile.FULL * (EntryBundle.LONGEST + 2);

  private final LogCopy copy;
  private final long size;

  TileFiles(LogCopy copy, long size) {
    this.copy = copy;
    this.size = size;
  }

  /** The hashes of the tile, exactly as many as it is wide. */
  byte[] hashes(Tile tile) throws IOException, BadCopyException {
    int length = tile.width() * Hash.LENGTH;
    Optional<byte[]> exact = copy.read(tile.path(), Tile.FULL * Hash.LENGTH);
    byte[] bytes = exact.isPresent() ? exact.get() : grown(tile, Tile.FULL * Hash.LENGTH);
    if (bytes.length < length) {
      throw new BadCopyException(
          What.TRUNCATED,
          tile.path(),
          bytes.length,
          length,
          tile.firstEntry(),
          tile.lastEntry(size));
    }
    if (exact.isPresent() && bytes.length > length) {
      throw new BadCopyException(What.TOO_LONG, tile.path());
    }
    return Arrays.copyOf(bytes, length);
  }

  /** The hashes of the entries of the bundle, exactly as many as it is wide. */
  List<Hash> leaves(Tile bundle) throws IOException, BadCopyException {
    Optional<byte[]> exact = copy.read(bundle.path(), LONGEST_BUNDLE);
    byte[] bytes = exact.isPresent() ? exact.get() : grown(bundle, LONGEST_BUNDLE);
    List<Hash> leaves = EntryBundle.leaves(bytes, bundle.width());
    if (leaves.size() < bundle.width()) {
      throw new BadCopyException(
          What.ENTRY_CUT, bundle.path(), bundle.firstEntry() + leaves.size());
    }
    if (exact.isPresent() && bytes.length > EntryBundle.lengthOf(bytes, bundle.width())) {
      throw new BadCopyException(What.TOO_LONG, bundle.path());
    }
    return leaves;
  }

  /** The full tile in place of a partial one: the log may have grown since its checkpoint. */
  private byte[] grown(Tile tile, int most) throws IOException, BadCopyException {
    Tile full = new Tile(tile.level(), tile.index(), Tile.FULL);
    Optional<byte[]> bytes = tile.isFull() ? Optional.empty() : copy.read(full.path(), most);
    return bytes.orElseThrow(() ->
        new BadCopyException(What.MISSING, tile.path(), tile.firstEntry(), tile.lastEntry(size)));
  }
}
