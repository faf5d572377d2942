package dev.akashi.platform.oscal;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Parts that OSCAL documents of ours are made of, as members and values. */
public final class OscalParts {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private OscalParts() {}

  /** A property that OSCAL itself has no name for; the value becomes one line. */
  public static Map<String, Object> ours(String name, String value) {
    Map<String, Object> prop = new LinkedHashMap<>();
    prop.put("name", name);
    prop.put("ns", OscalNames.NS);
    prop.put("value", Prose.oneLine(value));
    return prop;
  }

  /** The word for a choice of ours in a document. */
  public static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The beginning of a day in Japan as OSCAL writes a moment. */
  public static String moment(LocalDate day) {
    return moment(day.atStartOfDay(JAPAN).toInstant());
  }

  public static String moment(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.atZone(JAPAN).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS));
  }

  /** The document of a model with that content. */
  public static OscalDocument document(String model, Map<String, Object> content) {
    byte[] json = JSON.writeValueAsBytes(Map.of(model, content));
    try {
      return OscalReader.read(json, Format.JSON, Limits.USUAL, false).orThrow();
    } catch (OscalException e) {
      throw new IllegalStateException(e);
    }
  }
}
