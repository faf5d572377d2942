package dev.akashi.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** A private Ed25519 key that signs notes. */
public final class NoteSigner {

  private final NoteKey key;
  private final PrivateKey secret;

  private NoteSigner(NoteKey key, PrivateKey secret) {
    this.key = key;
    this.secret = secret;
  }

  /** Makes a new key of that name. */
  public static NoteSigner create(String name) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new NoteSigner(NoteKey.of(name, pair.getPublic()), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes up a key again: its public form and what {@link #secret()} gave. */
  public static NoteSigner of(NoteKey key, byte[] secret) {
    try {
      PrivateKey read =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret));
      return new NoteSigner(key, read);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no private Ed25519 key", e);
    }
  }

  public NoteKey key() {
    return key;
  }

  /** The private key in PKCS #8. */
  public byte[] secret() {
    return secret.getEncoded();
  }

  /** The text with the signature of this key. */
  public SignedNote sign(String text) {
    return new SignedNote(text, List.of(signature(text)));
  }

  /** The signature alone, for a note that others sign too. */
  public SignedNote.Signature signature(String text) {
    byte[] signed = signed(text);
    byte[] id = key.idBytes();
    byte[] value = new byte[id.length + signed.length];
    System.arraycopy(id, 0, value, 0, id.length);
    System.arraycopy(signed, 0, value, id.length, signed.length);
    return new SignedNote.Signature(key.name(), Base64.getEncoder().encodeToString(value));
  }

  byte[] signed(String text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
