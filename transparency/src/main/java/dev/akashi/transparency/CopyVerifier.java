package dev.akashi.transparency;

import dev.akashi.transparency.Finding.What;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Checks a whole copy of a log: its keys, its checkpoint and every entry, in one stream. */
public final class CopyVerifier {

  private static final int LONGEST_NOTE = 1 << 20;

  private final LogCopy copy;
  private final Optional<NoteKey> known;
  private final Optional<String> earlier;

  /**
   * A verifier of a copy.
   *
   * @param known a key of the log that was had from elsewhere; without one the copy is believed
   *     whose keys are those of the log
   * @param earlier a checkpoint of the log that was kept, which the copy must continue
   */
  public CopyVerifier(LogCopy copy, Optional<NoteKey> known, Optional<String> earlier) {
    this.copy = copy;
    this.known = known;
    this.earlier = earlier;
  }

  /** Reads and checks everything; an exception when the copy cannot be reached. */
  public Verification verify() throws IOException {
    Optional<Checkpoint> checkpoint = Optional.empty();
    Optional<NoteKey> signer = Optional.empty();
    try {
      SignedNote note = note();
      checkpoint = Optional.of(checkpoint(note));
      KeyHistory keys = keys();
      signer = keys.signer(note, checkpoint.get());
      if (signer.isEmpty()) {
        throw new BadCopyException(What.FORGED_CHECKPOINT, checkpoint.get().size());
      }
      entries(checkpoint.get(), earlier(keys, checkpoint.get()));
      return new Verification(checkpoint, signer, Optional.empty());
    } catch (BadCopyException e) {
      return new Verification(checkpoint, signer, Optional.of(e.finding()));
    }
  }

  private void entries(Checkpoint checkpoint, Map<Long, Hash> earlier)
      throws IOException, BadCopyException {
    Hash root = new TreeCheck(copy, checkpoint.size()).root(earlier);
    if (!root.equals(checkpoint.root())) {
      throw new BadCopyException(What.ROOT, checkpoint.size());
    }
  }

  private SignedNote note() throws IOException, BadCopyException {
    try {
      return SignedNote.parse(text(LogCopy.CHECKPOINT, What.NO_CHECKPOINT));
    } catch (NotANoteException e) {
      throw new BadCopyException(What.NO_CHECKPOINT);
    }
  }

  private static Checkpoint checkpoint(SignedNote note) throws BadCopyException {
    try {
      return Checkpoint.parse(note.text());
    } catch (NotANoteException e) {
      throw new BadCopyException(What.NO_CHECKPOINT);
    }
  }

  private KeyHistory keys() throws IOException, BadCopyException {
    KeyHistory all;
    try {
      all = KeyHistory.parse(text(LogCopy.KEYS, What.NO_KEYS));
    } catch (NotANoteException e) {
      throw new BadCopyException(What.NO_KEYS);
    }
    if (known.isEmpty()) {
      return all;
    }
    NoteKey key = known.get();
    return all.from(key).orElseThrow(() -> new BadCopyException(What.OTHER_KEY, key.idText()));
  }

  private Map<Long, Hash> earlier(KeyHistory keys, Checkpoint now) throws BadCopyException {
    if (earlier.isEmpty()) {
      return Map.of();
    }
    try {
      SignedNote note = SignedNote.parse(earlier.get());
      Checkpoint then = Checkpoint.parse(note.text());
      if (keys.signer(note, then).isEmpty()) {
        throw new BadCopyException(What.FORGED_EARLIER);
      }
      if (then.size() > now.size()) {
        throw new BadCopyException(What.SHORTER, now.size(), then.size());
      }
      return Map.of(then.size(), then.root());
    } catch (NotANoteException e) {
      throw new BadCopyException(What.FORGED_EARLIER);
    }
  }

  private String text(String path, What missing) throws IOException, BadCopyException {
    byte[] bytes = copy.read(path, LONGEST_NOTE).orElseThrow(() -> new BadCopyException(missing));
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
