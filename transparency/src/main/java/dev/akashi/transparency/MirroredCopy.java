package dev.akashi.transparency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a log and keeps what it reads in a directory. Tiles that are kept already are not asked for
 * again; the checkpoint is written last, so that the directory is a whole log at any time.
 */
public final class MirroredCopy implements LogCopy {

  private final LogCopy from;
  private final DirectoryCopy into;
  private final List<String> written = new ArrayList<>();
  private final Map<String, byte[]> atLast = new LinkedHashMap<>();

  public MirroredCopy(LogCopy from, DirectoryCopy into) {
    this.from = from;
    this.into = into;
  }

  @Override
  public Optional<byte[]> read(String path, int most) throws IOException {
    boolean tile = path.startsWith("tile/");
    Optional<byte[]> kept = tile ? into.read(path, most) : Optional.empty();
    if (kept.isPresent()) {
      return kept;
    }
    Optional<byte[]> read = from.read(path, most);
    if (read.isPresent() && tile) {
      into.write(path, read.get());
      written.add(path);
    } else if (read.isPresent()) {
      atLast.put(path, read.get());
    }
    return read;
  }

  /** Takes back what was written, when something that was read did not hold. */
  public void undo() throws IOException {
    for (String path : written) {
      into.delete(path);
    }
  }

  /** Writes the keys and the checkpoint, when all that was read held. */
  public void finish() throws IOException {
    for (Map.Entry<String, byte[]> file : atLast.entrySet()) {
      into.write(file.getKey(), file.getValue());
    }
  }
}
