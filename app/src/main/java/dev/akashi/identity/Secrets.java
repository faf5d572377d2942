package dev.akashi.identity;

import dev.akashi.kernel.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** One-time secrets: made at random, kept only as a hash. */
public final class Secrets {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** A new secret for an address or a header. */
  public static String create() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of it: SHA-256 in lower-case hex. A 256-bit random secret needs no salt. */
  public static String hash(String secret) {
    return Sha256.hex(secret);
  }
}
