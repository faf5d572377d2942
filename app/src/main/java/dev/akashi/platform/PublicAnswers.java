package dev.akashi.platform;

import dev.akashi.kernel.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
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

  private static final class Answer {
    private final byte[] bytes;
    private final String tag;

    private Answer(byte[] bytes) {
      this.bytes = bytes;
      this.tag = EntityTag.of(bytes);
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
    return answer(
        request,
        edition,
        address,
        beside,
        HTML,
        () -> pages.render(template, parameters.get(), request, address));
  }

  /** Any other answer that depends on the edition and the address alone. */
  public ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      Edition edition,
      String address,
      MediaType type,
      Supplier<byte[]> make) {
    return answer(request, edition, address, List.of(), type, make);
  }

  private ResponseEntity<byte[]> answer(
      HttpServletRequest request,
      Edition edition,
      String address,
      List<?> beside,
      MediaType type,
      Supplier<byte[]> make) {
    Answer answer =
        kept.get(
            new Key(edition, pages.language(request), type, address, beside),
            () -> new Answer(make.get()));
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache().cachePublic())
        .header("Vary", "Cookie, Authorization, Accept-Language")
        .eTag(answer.tag)
        .body(answer.bytes);
  }
}
