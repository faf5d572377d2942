package dev.akashi.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A public Ed25519 key that verifies notes, as C2SP signed-note writes it: name+id+key. */
public final class NoteKey {

  static final byte ED25519 = 1;
  private static final int LENGTH = 32;
  private static final int ID_BYTES = 4;
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  private final String name;
  private final byte[] raw;
  private final PublicKey key;

  private NoteKey(String name, byte[] raw) {
    this.name = name;
    this.raw = raw;
    byte[] encoded = Arrays.copyOf(X509, X509.length + LENGTH);
    System.arraycopy(raw, 0, encoded, X509.length, LENGTH);
    try {
      key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no Ed25519 key", e);
    }
  }

  /** A key as the JDK holds it. */
  static NoteKey of(String name, PublicKey key) {
    byte[] encoded = key.getEncoded();
    return new NoteKey(name, Arrays.copyOfRange(encoded, X509.length, encoded.length));
  }

  /** Reads the form {@code name+id+key}. */
  public static NoteKey parse(String text) throws NotANoteException {
    int second = text.indexOf('+', text.indexOf('+') + 1);
    int first = text.indexOf('+');
    if (first <= 0 || second < 0 || text.substring(0, first).chars().anyMatch(c -> c <= ' ')) {
      throw new NotANoteException("no key: " + text);
    }
    try {
      byte[] typed = Base64.getDecoder().decode(text.substring(second + 1));
      if (typed.length != LENGTH + 1 || typed[0] != ED25519) {
        throw new NotANoteException("no Ed25519 key: " + text);
      }
      NoteKey key =
          new NoteKey(text.substring(0, first), Arrays.copyOfRange(typed, 1, typed.length));
      if (!key.idText().equals(text.substring(first + 1, second))) {
        throw new NotANoteException("the id is not that of the key: " + text);
      }
      return key;
    } catch (IllegalArgumentException e) {
      throw new NotANoteException("no key: " + text, e);
    }
  }

  /** As {@link #parse}, for what people type; empty when it is none. */
  public static Optional<NoteKey> read(String text) {
    try {
      return Optional.of(parse(text));
    } catch (NotANoteException e) {
      return Optional.empty();
    }
  }

  public String name() {
    return name;
  }

  /** The id in eight hexadecimal digits. */
  public String idText() {
    return HexFormat.of().formatHex(idBytes());
  }

  /** The 32 bytes of the key itself. */
  public byte[] publicKey() {
    return raw.clone();
  }

  /** Whether the note bears a signature of this key, and it is right. */
  public boolean signed(SignedNote note) {
    int id = ByteBuffer.wrap(idBytes()).getInt();
    return note.signatures().stream()
        .filter(signature -> signature.name().equals(name) && signature.keyId() == id)
        .anyMatch(signature -> verifies(note.text(), signature.signed()));
  }

  boolean verifies(String text, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false; // no signature at all by its form
    }
  }

  byte[] idBytes() {
    MessageDigest digest = Merkle.digest();
    digest.update(name.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    digest.update(ED25519);
    return Arrays.copyOf(digest.digest(raw), ID_BYTES);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoteKey that && name.equals(that.name) && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }

  /** The form {@code name+id+key}. */
  @Override
  public String toString() {
    byte[] typed = new byte[LENGTH + 1];
    typed[0] = ED25519;
    System.arraycopy(raw, 0, typed, 1, LENGTH);
    return name + "+" + idText() + "+" + Base64.getEncoder().encodeToString(typed);
  }
}
