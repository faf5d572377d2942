package dev.akashi.crosswalk;

import dev.akashi.kernel.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * The files that come with the program: sources of which we give numbers and short titles only, and
 * our own mapping of the reference baseline to them.
 */
final class ShippedSources {

  private static final String FOLDER = "/crosswalk/";
  private static final String BASELINE = "2022-04-01";

  private ShippedSources() {}

  /** A source with its controls. */
  record Shipped(Catalogue catalogue, List<CatalogueControl> controls) {}

  /** One line of our mapping. */
  record Line(String requirement, String source, String control, Relation relation) {}

  static List<Shipped> sources() {
    return List.of(
        source("iso-27002-2013", SourceLanguage.BOTH),
        source("iso-27002-2022", SourceLanguage.BOTH),
        source("nist-sp-800-53-r5", SourceLanguage.EN));
  }

  static CatalogueKey baseline() {
    return CatalogueKey.ofBaseline(BASELINE);
  }

  private static Shipped source(String key, SourceLanguage language) {
    Properties words = properties(key);
    List<CatalogueControl> controls = new ArrayList<>();
    EitherText group = EitherText.NONE;
    for (String[] row : rows(key + ".tsv")) {
      if (row[0].startsWith("#")) {
        group = new EitherText(row[1], row[2]);
        continue;
      }
      controls.add(
          new CatalogueControl(
              row[0],
              language == SourceLanguage.EN ? row[0].toUpperCase(Language.EN.locale()) : row[0],
              new EitherText(row[1], row[2]),
              EitherText.NONE,
              List.of(group),
              controls.size(),
              false));
    }
    Catalogue catalogue =
        new Catalogue(
            CatalogueKey.of(key),
            words.getProperty("short-name"),
            new EitherText(words.getProperty("title-ja"), words.getProperty("title-en")),
            words.getProperty("version"),
            language,
            words.getProperty("licence"),
            new EitherText(words.getProperty("note-ja"), words.getProperty("note-en")),
            true,
            true,
            controls.size(),
            0,
            1,
            0);
    return new Shipped(catalogue, controls);
  }

  /**
   * Our mapping: the objective, then for each source the numbers; {@code =} marks what is equal.
   */
  static List<Line> mapping() {
    List<Line> lines = new ArrayList<>();
    for (String[] row : rows("baseline-" + BASELINE + ".tsv")) {
      if (row[0].startsWith("#")) {
        continue;
      }
      add(lines, row[0], "iso-27002-2013", row[1]);
      add(lines, row[0], "iso-27002-2022", row[2]);
      add(lines, row[0], "nist-sp-800-53-r5", row[3]);
    }
    return lines;
  }

  private static void add(List<Line> lines, String requirement, String source, String controls) {
    Arrays.stream(controls.split(" ", -1))
        .filter(control -> !control.equals("-"))
        .map(control ->
            control.startsWith("=")
                ? new Line(requirement, source, control.substring(1), Relation.EQUAL)
                : new Line(requirement, source, control, Relation.INTERSECTS))
        .forEach(lines::add);
  }

  private static List<String[]> rows(String name) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
      return in.lines().filter(line -> !line.isBlank()).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties properties(String name) {
    Properties words = new Properties();
    try (InputStreamReader in =
        new InputStreamReader(open(name + ".properties"), StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(ShippedSources.class.getResourceAsStream(FOLDER + name), name);
  }
}
