package dev.akashi.transparency;

import java.util.List;

/**
 * What a log is at one moment, as C2SP tlog-checkpoint writes it.
 *
 * @param origin the name of the log
 * @param size how many entries it has
 * @param root the root of its tree
 */
public record Checkpoint(String origin, long size, Hash root) {

  private static final int LINES = 3;

  /** Reads the text of a note; further lines belong to extensions and are passed over. */
  public static Checkpoint parse(String text) throws NotANoteException {
    List<String> lines = text.lines().toList();
    if (lines.size() < LINES || lines.getFirst().isEmpty()) {
      throw new NotANoteException("no checkpoint");
    }
    try {
      long size = Long.parseLong(lines.get(1));
      if (size < 0 || !lines.get(1).equals(Long.toString(size))) {
        throw new NotANoteException("no size: " + lines.get(1));
      }
      return new Checkpoint(lines.getFirst(), size, Hash.ofBase64(lines.get(2)));
    } catch (IllegalArgumentException e) {
      throw new NotANoteException("no checkpoint", e);
    }
  }

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }
}
