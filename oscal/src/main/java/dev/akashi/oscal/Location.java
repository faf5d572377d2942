package dev.akashi.oscal;

/**
 * Where a document lies, as its library names it: the same document has the same location.
 *
 * @param path for a file its absolute, normalised path
 */
public record Location(String path) {

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return path;
  }
}
