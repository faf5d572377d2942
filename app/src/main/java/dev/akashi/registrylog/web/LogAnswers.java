package dev.akashi.registrylog.web;

import dev.akashi.platform.EntityTag;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers that anybody may keep. */
final class LogAnswers {

  private static final Duration LONG = Duration.ofDays(365);

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
        .eTag(EntityTag.of(bytes))
        .body(bytes);
  }
}
