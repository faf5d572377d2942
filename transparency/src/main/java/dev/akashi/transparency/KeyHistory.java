package dev.akashi.transparency;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a log, one after the other. A key signs the checkpoints of the log from the size on
 * at which it was taken into use up to the size at which the next was, and vouches for that next
 * one; so whoever knows one key can follow all later ones, and old checkpoints stay verifiable.
 */
public final class KeyHistory {

  private static final int FIRST = 2;
  private static final int LATER = 3;

  private final String origin;
  private final List<Use> uses;

  private KeyHistory(String origin, List<Use> uses) {
    this.origin = origin;
    this.uses = List.copyOf(uses);
  }

  /**
   * A key in use.
   *
   * @param from the size of the log at which its use began
   * @param voucher the signature of the key before it in base64; empty for the first key
   */
  public record Use(NoteKey key, long from, String voucher) {}

  /** The keys of a log in the order of their use. */
  public static KeyHistory of(String origin, List<Use> uses) {
    return new KeyHistory(origin, uses);
  }

  /** The use of a first key. */
  public static Use first(NoteKey key) {
    return new Use(key, 0, "");
  }

  /** The use of a key that the one before it vouches for. */
  public static Use next(String origin, NoteSigner before, NoteKey key, long from) {
    byte[] voucher = before.signed(vouched(origin, key, from));
    return new Use(key, from, Base64.getEncoder().encodeToString(voucher));
  }

  private static String vouched(String origin, NoteKey key, long from) {
    return origin + "\nnext key\n" + key + "\n" + from + "\n";
  }

  /** Reads what {@link #format()} writes, and checks that each key vouches for the next. */
  public static KeyHistory parse(String text) throws NotANoteException {
    List<String> lines = text.lines().toList();
    if (lines.size() < 2 || lines.getFirst().isEmpty()) {
      throw new NotANoteException("no keys");
    }
    String origin = lines.getFirst();
    List<Use> uses = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      Use use = use(line, uses.isEmpty() ? FIRST : LATER);
      if (!uses.isEmpty() && !follows(origin, uses.getLast(), use)) {
        throw new NotANoteException("no key vouches for " + use.key());
      }
      uses.add(use);
    }
    return new KeyHistory(origin, uses);
  }

  private static Use use(String line, int words) throws NotANoteException {
    List<String> parts = List.of(line.split(" ", -1));
    if (parts.size() != words) {
      throw new NotANoteException("no key: " + line);
    }
    try {
      return new Use(
          NoteKey.parse(parts.getFirst()),
          Long.parseLong(parts.get(1)),
          words == LATER ? parts.getLast() : "");
    } catch (NumberFormatException e) {
      throw new NotANoteException("no size: " + line, e);
    }
  }

  private static boolean follows(String origin, Use before, Use next) {
    try {
      byte[] voucher = Base64.getDecoder().decode(next.voucher());
      return next.from() >= before.from()
          && before.key().verifies(vouched(origin, next.key(), next.from()), voucher);
    } catch (IllegalArgumentException e) {
      return false; // no base64
    }
  }

  public String origin() {
    return origin;
  }

  public List<Use> uses() {
    return uses;
  }

  /** The same history from that key on; empty when it is none of the log's. */
  public Optional<KeyHistory> from(NoteKey known) {
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i).key().equals(known)) {
        return Optional.of(new KeyHistory(origin, uses.subList(i, uses.size())));
      }
    }
    return Optional.empty();
  }

  /** The key of the log that rightly signed the checkpoint; empty when none did. */
  public Optional<NoteKey> signer(SignedNote note, Checkpoint checkpoint) {
    for (int i = 0; i < uses.size(); i++) {
      long until = i + 1 < uses.size() ? uses.get(i + 1).from() : Long.MAX_VALUE;
      if (checkpoint.origin().equals(origin)
          && uses.get(i).from() <= checkpoint.size()
          && checkpoint.size() <= until
          && uses.get(i).key().signed(note)) {
        return Optional.of(uses.get(i).key());
      }
    }
    return Optional.empty();
  }

  /** A line for the origin, then one for each key: the key, the size, the voucher. */
  public String format() {
    StringBuilder text = new StringBuilder(origin).append('\n');
    for (Use use : uses) {
      text.append(use.key()).append(' ').append(use.from());
      if (!use.voucher().isEmpty()) {
        text.append(' ').append(use.voucher());
      }
      text.append('\n');
    }
    return text.toString();
  }
}
