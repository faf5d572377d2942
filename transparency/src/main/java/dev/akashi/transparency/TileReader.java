package dev.akashi.transparency;

/** Where the tiles of a log come from. */
@FunctionalInterface
public interface TileReader {

  /** The hashes of the tile, one behind the other, at least as many as it is wide. */
  byte[] read(Tile tile);
}
