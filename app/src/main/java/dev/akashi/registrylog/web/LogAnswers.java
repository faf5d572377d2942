package dev.akashi.registrylog.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that anybody may keep and that pages of other hosts may read. */
final class LogAnswers {

  private static final Duration LONG = Duration.ofDays(365);
  private static final int TAG_BYTES = 12;

  private LogAnswers() {}

  /** What never changes again. */
  static ResponseEntity<byte[]> lasting(MediaType type, byte[] bytes) {
    return answer(type, bytes, CacheControl.maxAge(LONG).cachePublic().immutable());
  }

  /** What the next publication may change. */
  static ResponseEntity<byte[]> passing(MediaType type, byte[] bytes) {
    return answer(type, bytes, CacheControl.noCache().cachePublic());
  }

  private static ResponseEntity<byte[]> answer(MediaType type, byte[] bytes, CacheControl cache) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(cache)
        .header("Access-Control-Allow-Origin", "*")
        .eTag('"' + tag(bytes) + '"')
        .body(bytes);
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
