package dev.akashi.sampling;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to draw samples again, as a file of JSON lines: one object with the facts, one
 * text for every key of the population in canonical order, and one object with the SHA-256 of all
 * lines before it.
 *
 * @param freeze what the seed is made of
 * @param seed the seed as it was kept
 * @param about further facts on the population, which nothing is recomputed from
 */
public record SamplePackage(
    Freeze freeze, String seed, Map<String, String> about, List<DrawnSample> samples) {

  static final String FORMAT = "akashi-sample-package-1";

  public SamplePackage {
    samples = List.copyOf(samples);
  }

  /** Writes the file. */
  public void write(Population population, OutputStream to) throws IOException {
    MessageDigest digest = Sha256.digest();
    DigestOutputStream counted = new DigestOutputStream(to, digest);
    StringBuilder line = new StringBuilder();
    Json.write(json(), line);
    counted.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    for (String key : population) {
      line.setLength(0);
      Json.quote(key, line);
      counted.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }
    counted.on(false);
    counted.write(last(digest).getBytes(StandardCharsets.UTF_8));
    counted.flush();
  }

  /** The last line, for what was digested before it. */
  static String last(MessageDigest before) {
    return "{\"sha256\":\"" + Sha256.hex(before.digest()) + "\"}\n";
  }

  private Map<String, Object> json() {
    Map<String, Object> frozen = new LinkedHashMap<>();
    frozen.put("publicValue", freeze.publicValue());
    frozen.put("logRow", freeze.logRow());
    frozen.put("engagement", freeze.engagement());
    frozen.put("requirement", freeze.requirement());
    frozen.put("line", freeze.line());
    frozen.put("frozenAt", freeze.frozenAt());
    frozen.put("rows", freeze.rows());
    frozen.put("sha256", freeze.sha256());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", FORMAT);
    all.put("freeze", frozen);
    all.put("seed", seed);
    all.put("about", about);
    all.put("samples", samples.stream().map(SamplePackage::json).toList());
    return all;
  }

  private static Map<String, Object> json(DrawnSample sample) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", sample.id());
    one.put("requirement", sample.requirement());
    one.put("line", sample.line());
    one.put("about", sample.about());
    one.put("items", sample.items());
    return one;
  }

  /** Reads the first line; an illegal argument when it is none of a package. */
  static SamplePackage read(String line) {
    Map<?, ?> all = object(Json.read(line));
    if (!FORMAT.equals(all.get("format"))) {
      throw new IllegalArgumentException("not of the format " + FORMAT);
    }
    Map<?, ?> frozen = object(all.get("freeze"));
    Freeze freeze =
        new Freeze(
            text(frozen, "publicValue"),
            number(frozen, "logRow"),
            text(frozen, "engagement"),
            text(frozen, "requirement"),
            text(frozen, "line"),
            text(frozen, "frozenAt"),
            Math.toIntExact(number(frozen, "rows")),
            text(frozen, "sha256"));
    List<DrawnSample> samples = new ArrayList<>();
    for (Object one : list(all.get("samples"))) {
      Map<?, ?> sample = object(one);
      List<String> items = list(sample.get("items")).stream().map(String.class::cast).toList();
      samples.add(
          new DrawnSample(
              text(sample, "id"),
              text(sample, "requirement"),
              text(sample, "line"),
              items,
              texts(sample.get("about"))));
    }
    return new SamplePackage(freeze, text(all, "seed"), texts(all.get("about")), samples);
  }

  private static Map<?, ?> object(@Nullable Object value) {
    if (value instanceof Map<?, ?> object) {
      return object;
    }
    throw new IllegalArgumentException("an object is missing");
  }

  private static List<?> list(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException("a list is missing");
  }

  private static String text(Map<?, ?> object, String name) {
    if (object.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("a text is missing: " + name);
  }

  private static long number(Map<?, ?> object, String name) {
    if (object.get(name) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException("a number is missing: " + name);
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new LinkedHashMap<>();
    object(value).forEach((name, one) -> texts.put((String) name, (String) one));
    return texts;
  }
}
