package dev.akashi.transparency;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures, as C2SP signed-note writes it.
 *
 * @param text what is signed; ends with a line feed
 * @param signatures in the order of the note
 */
public record SignedNote(String text, List<Signature> signatures) {

  private static final String DASH = "\u2014 ";
  private static final int ID_BYTES = 4;
  private static final int MOST_SIGNATURES = 100;

  /**
   * One signature.
   *
   * @param name the name of the key
   * @param value the base64 of the id of the key and of what the key signed
   */
  public record Signature(String name, String value) {

    int keyId() {
      byte[] bytes = bytes();
      int id = 0;
      for (int i = 0; i < ID_BYTES; i++) {
        id = id << Byte.SIZE | Byte.toUnsignedInt(bytes[i]);
      }
      return id;
    }

    byte[] signed() {
      byte[] bytes = bytes();
      byte[] signed = new byte[bytes.length - ID_BYTES];
      System.arraycopy(bytes, ID_BYTES, signed, 0, signed.length);
      return signed;
    }

    private byte[] bytes() {
      return Base64.getDecoder().decode(value);
    }
  }

  public SignedNote {
    signatures = List.copyOf(signatures);
  }

  /** Reads a note. */
  public static SignedNote parse(String note) throws NotANoteException {
    int end = note.lastIndexOf("\n\n");
    if (end < 0 || !note.endsWith("\n")) {
      throw new NotANoteException("no signatures");
    }
    String text = note.substring(0, end + 1);
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
      throw new NotANoteException("control characters");
    }
    List<Signature> signatures = new ArrayList<>();
    for (String line : note.substring(end + 2).lines().toList()) {
      signatures.add(signature(line));
    }
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new NotANoteException(signatures.size() + " signatures");
    }
    return new SignedNote(text, signatures);
  }

  private static Signature signature(String line) throws NotANoteException {
    int space = line.indexOf(' ', DASH.length());
    if (!line.startsWith(DASH) || space < 0) {
      throw new NotANoteException("no signature: " + line);
    }
    Signature signature =
        new Signature(line.substring(DASH.length(), space), line.substring(space + 1));
    try {
      if (signature.bytes().length <= ID_BYTES) {
        throw new NotANoteException("no signature: " + line);
      }
    } catch (IllegalArgumentException e) {
      throw new NotANoteException("no signature: " + line, e);
    }
    return signature;
  }

  /** The note as it is written down. */
  public String format() {
    StringBuilder note = new StringBuilder(text).append('\n');
    for (Signature signature : signatures) {
      note.append(DASH).append(signature.name()).append(' ').append(signature.value()).append('\n');
    }
    return note.toString();
  }
}
