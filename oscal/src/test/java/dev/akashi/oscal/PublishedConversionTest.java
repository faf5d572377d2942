package dev.akashi.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.Differences.Difference;
import dev.akashi.oscal.markup.Markdown;
import dev.akashi.oscal.model.Datatype;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Published documents mean the same in every notation. Where the text of their prose comes back
 * from XML in another writing, it is our canonical Markdown for the same meaning, and nothing is
 * left of the difference but what the reasons below take away.
 */
class PublishedConversionTest {

  private static final Path REV5 = Path.of("nist.gov/SP800-53/rev5");

  /** Why a text is written in another way than its publisher did; each takes its part away. */
  private enum Reason {
    /** White space around a paragraph or line means nothing. */
    OUTER_SPACE("(?m)^[ \\t]+|[ \\t]+$", ""),
    /** Brackets, quotation marks, stars and the like are escaped where a reader may err. */
    ESCAPES("\\\\(\\p{Punct})", "$1"),
    /** Lists are marked with - and count on from their first number. */
    LIST_MARKS("(?m)^(?:[*+-]|\\d+[.)])[ ]+", "- "),
    /** The cells of tables are not padded. */
    TABLE_CELLS(" *\\| *|(?<=-)--+", "|"),
    /** Blocks are one blank line apart. */
    BLANK_LINES("\\n\\n+", "\n\n");

    private final Pattern part;
    private final String instead;

    Reason(String part, String instead) {
      this.part = Pattern.compile(part);
      this.instead = instead;
    }

    private String takenAway(String text) {
      return part.matcher(text).replaceAll(instead);
    }
  }

  /** Whether nothing is left of a difference when the reasons are taken away. */
  private static boolean isExplained(Difference difference, Set<Reason> reasons) {
    String first = String.valueOf(difference.first());
    String second = String.valueOf(difference.second());
    for (Reason reason : reasons) {
      first = reason.takenAway(first);
      second = reason.takenAway(second);
    }
    return first.strip().equals(second.strip());
  }

  private static OscalDocument read(Path file) throws OscalException {
    Format format = Format.ofName(file.toString()).orElseThrow();
    return OscalReader.read(Published.bytes(file), format, Limits.USUAL, false).orThrow();
  }

  private static OscalDocument through(OscalDocument document, Format format)
      throws OscalException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(OscalWriter.write(document, format, out)).isEqualTo(Written.WHOLE);
    return OscalReader.read(out.toByteArray(), format, Limits.USUAL, false).orThrow();
  }

  private static boolean isOurWriting(Difference difference) {
    return difference.property().datatype() != null
        && difference.first() instanceof String text
        && canonical(difference.property().textType(), text).equals(difference.second());
  }

  private static String canonical(Datatype type, String text) {
    return switch (type) {
      case MARKUP_LINE -> Markdown.canonicalLine(text);
      case MARKUP_MULTILINE -> Markdown.canonical(text);
      default -> text;
    };
  }

  @Test
  void everyDocumentMeansTheSameAfterXml() throws OscalException {
    List<Difference> all = new ArrayList<>();
    for (Path file : Published.files(".json")) {
      OscalDocument document = read(file);
      OscalDocument back = through(document, Format.XML);
      all.addAll(Differences.of(document, back));

      assertThat(through(back, Format.XML).root()).isEqualTo(back.root());
      assertThat(through(through(back, Format.JSON), Format.YAML).root()).isEqualTo(back.root());
    }
    EnumSet<Reason> reasons = EnumSet.allOf(Reason.class);

    assertThat(all)
        .filteredOn(difference -> !isOurWriting(difference) || !isExplained(difference, reasons))
        .isEmpty();
    for (Reason reason : reasons) {
      assertThat(all)
          .as("%s explains nothing", reason)
          .anyMatch(
              difference -> !isExplained(difference, EnumSet.complementOf(EnumSet.of(reason))));
    }
  }

  /** What the second has otherwise than the first, counted by property. */
  private static Map<String, Long> otherwise(Path first, Path second) throws OscalException {
    OscalDocument one = read(Published.folder().resolve(first));
    Path file = Published.folder().resolve(second);
    Format format = Format.ofName(file.toString()).orElseThrow();
    Reading two = OscalReader.read(Published.bytes(file), format, Limits.USUAL, false);
    two.problems().forEach(problem -> assertThat(problem.rule()).isEqualTo("markup.unknown"));
    return Differences.of(one, two.document()).stream()
        .filter(difference -> !isOurWriting(difference))
        .filter(difference -> !isOuterSpace(difference))
        .collect(
            Collectors.groupingBy(
                difference ->
                    difference.property() + (difference.first() == null ? " added" : " changed"),
                Collectors.counting()));
  }

  /** The white space around a line of prose is kept as it is; converters of others cut it off. */
  private static boolean isOuterSpace(Difference difference) {
    Function<Object, String> stripped =
        text -> canonical(difference.property().textType(), String.valueOf(text)).strip();
    return difference.first() instanceof String first
        && difference.second() instanceof String second
        && stripped.apply(first).equals(stripped.apply(second));
  }

  @Test
  void theCatalogOfNistIsTheSameInXml() throws OscalException {
    // The XML states the namespace that JSON leaves to its default; where the Markdown names keys
    // in angle brackets (<BREAK>), its converter made elements of them, which cannot be undone.
    assertThat(
            otherwise(
                REV5.resolve("json/NIST_SP-800-53_rev5_catalog.json"),
                REV5.resolve("xml/NIST_SP-800-53_rev5_catalog.xml")))
        .containsOnlyKeys("ns added", "prose changed")
        .containsEntry("prose changed", 1L);
  }

  @Test
  void theOtherDocumentsAreTheSameInXmlAndYaml() throws OscalException {
    Path profile = REV5.resolve("json/NIST_SP-800-53_rev5_MODERATE-baseline_profile.json");

    assertThat(
            otherwise(
                REV5.resolve("json/NIST_SP-800-53_rev5_catalog.json"),
                REV5.resolve("yaml/NIST_SP-800-53_rev5_catalog.yaml")))
        .isEmpty();
    assertThat(
            otherwise(
                profile, REV5.resolve("xml/NIST_SP-800-53_rev5_MODERATE-baseline_profile.xml")))
        .isEmpty();
    assertThat(
            otherwise(
                profile, REV5.resolve("yaml/NIST_SP-800-53_rev5_MODERATE-baseline_profile.yaml")))
        .isEmpty();
    // One paragraph of the ISM speaks of character references: its JSON has lost them.
    assertThat(otherwise(Path.of("ism/ISM_catalog.json"), Path.of("ism/ISM_catalog.xml")))
        .isEqualTo(Map.of("prose changed", 1L));
  }
}
