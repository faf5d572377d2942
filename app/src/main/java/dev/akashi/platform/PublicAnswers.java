package dev.akashi.platform;

import dev.akashi.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers to readers who have not signed in: the same for all of them, so they are made once and
 * kept while what they are made from does not change. The entity tag is made of the bytes, so an
 * answer that did not change is not sent again, whichever node gives it. Nobody gets a session for
 * reading.
 */
@Component
public class PublicAnswers {

  private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
  private static final long ROOM = 16L * 1024 * 1024;
  private static final long LEAST_BYTES = 1024;

  private final Pages pages;
  private final CurrentActor currentActor;
  private final Kept<Key, Answer> kept = new Kept<>(ROOM, Answer::weight);

  PublicAnswers(Pages pages, CurrentActor currentActor) {
    this.pages = pages;
    this.currentActor = currentActor;
  }

  private record Key(
      Edition edition, Language language, MediaType type, String address, List<?> beside) {}

  /** An answer as it was made. */
  public static final class Made {
    private final byte[] bytes;
    private final Optional<Instant> changed;

    /**
     * What is sent.
     *
     * @param changed when what it tells changed last, if that is known
     */
    public Made(byte[] bytes, Optional<Instant> changed) {
      this.bytes = bytes;
      this.changed = changed;
    }
  }

  private static final class Answer {
    private final byte[] bytes;
    private final String tag;
    private final Optional<Instant> changed;

    private Answer(Made made) {
      this.bytes = made.bytes;
      this.tag = EntityTag.of(made.bytes);
      this.changed = made.changed;
    }

    private long weight() {
      return LEAST_BYTES + bytes.length;
    }
  }

  /**
   * A page; kept for those who have not signed in.
   *
   * @param edition what the page is made from
   * @param address path and query of the page as it was understood: whatever else was asked changes
   *     nothing, and makes no copy of its own
   */
  public ResponseEntity<byte[]> page(
      HttpServletRequest request,
      Edition edition,
      String address,
      String template,
      Supplier<Map<String, Object>> parameters) {
    return page(request, edition, address, List.of(), template, parameters);
  }

  /**
   * A page that shows something beside its edition.
   *
   * @param beside what it shows; when that changes, the page is made anew
   */
  public ResponseEntity<byte[]> page(
      HttpServletRequest request,
      Edition edition,
      String address,
      List<?> beside,
      String template,
      Supplier<Map<String, Object>> parameters) {
    if (currentActor.of(request).isPresent()) {
      return ResponseEntity.ok()
          .contentType(HTML)
          .cacheControl(CacheControl.noStore())
          .body(pages.render(template, parameters.get(), request, address));
    }
    Answer answer =
        kept.get(
            new Key(edition, pages.language(request), HTML, address, beside),
            () -> new Answer(made(pages.render(template, parameters.get(), request, address))));
    return head(answer, HTML)
        .header(HttpHeaders.VARY, "Cookie, Authorization, Accept-Language")
        .body(answer.bytes);
  }

  /** {@link OpenData} that depends on the edition, the language and the address alone. */
  public ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      Edition edition,
      String address,
      MediaType type,
      Supplier<byte[]> make) {
    return answer(request, edition, address, List.of(), type, () -> made(make.get()));
  }

  /**
   * {@link OpenData} that tells something beside its edition, or when it changed last.
   *
   * @param beside what else it is made from
   */
  public ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      Edition edition,
      String address,
      List<?> beside,
      MediaType type,
      Supplier<Made> make) {
    Answer answer =
        kept.get(
            new Key(edition, pages.language(request), type, address, beside),
            () -> new Answer(make.get()));
    ResponseEntity.BodyBuilder head = head(answer, type);
    answer.changed.ifPresent(head::lastModified);
    return head.body(answer.bytes);
  }

  private static Made made(byte[] bytes) {
    return new Made(bytes, Optional.empty());
  }

  private static ResponseEntity.BodyBuilder head(Answer answer, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache().cachePublic())
        .eTag(answer.tag);
  }
}
