package dev.akashi.registry;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of the list starts: right after an entry, or right before it when one goes back. It
 * holds the entry's own values, so a page is found by the index and does not shift when entries
 * come in; outside it is an opaque text.
 *
 * @param value the entry's value in the order of the list; empty when ordered by number
 * @param no the entry's number in the order of listing
 * @param start how many entries lie before the page, to tell the reader
 */
public record PageToken(
    RegistrySort sort, boolean descending, String value, int no, int start, boolean back) {

  private static final int LONGEST = 1_000;
  private static final int PARTS = 5;

  /** The page that starts after the entry. */
  public static PageToken after(ListedService last, RegistryQuery query, int start) {
    return at(last, query, start, /* back= */ false);
  }

  /** The page that ends before the entry. */
  public static PageToken before(ListedService first, RegistryQuery query, int start) {
    return at(first, query, start, /* back= */ true);
  }

  private static PageToken at(ListedService service, RegistryQuery query, int start, boolean back) {
    return new PageToken(
        query.sort(),
        query.descending(),
        service.orderedBy(query.sort()),
        service.no(),
        start,
        back);
  }

  /** The text for addresses. */
  public String text() {
    String plain =
        String.join(
            "\n",
            sort.code(),
            (descending ? "d" : "u") + (back ? "b" : "f"),
            Integer.toString(no),
            Integer.toString(start),
            value);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a token; nothing when it is none that {@link #text} could have written. */
  public static Optional<PageToken> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String plain = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parts(plain.split("\n", -1)).filter(token -> token.text().equals(text));
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Whether it belongs to a list in this order. */
  public boolean fits(RegistrySort order, boolean down) {
    return sort == order && descending == down;
  }

  private static Optional<PageToken> parts(String[] parts) {
    if (parts.length != PARTS || !parts[1].matches("[du][bf]")) {
      return Optional.empty();
    }
    String value = parts[4];
    int no = Integer.parseInt(parts[2]);
    int start = Integer.parseInt(parts[3]);
    return RegistrySort.of(parts[0])
        .filter(sort -> no > 0 && start >= 0 && suits(sort, value))
        .map(sort ->
            new PageToken(
                sort,
                /* descending= */ parts[1].startsWith("d"),
                value,
                no,
                start,
                /* back= */ parts[1].endsWith("b")));
  }

  private static boolean suits(RegistrySort sort, String value) {
    return switch (sort) {
      case NO -> value.isEmpty();
      case NAME, APPLICANT -> value.codePoints().noneMatch(Character::isISOControl);
      case REGISTERED -> isDay(value);
    };
  }

  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value).toString().equals(value);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
