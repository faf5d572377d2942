package dev.akashi.transparency;

import java.io.IOException;
import java.util.Optional;

/** The files of a log, wherever they are kept. */
public interface LogCopy {

  String CHECKPOINT = "checkpoint";
  String KEYS = "keys";

  /**
   * Reads a file.
   *
   * @param path where the layout has it, as {@code tile/0/000}
   * @param most how many bytes it may have; of a longer file one more is read
   * @return empty when there is none
   */
  Optional<byte[]> read(String path, int most) throws IOException;
}
