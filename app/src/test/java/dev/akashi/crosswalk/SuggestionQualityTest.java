package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.crosswalk.ShippedSources.Line;
import dev.akashi.crosswalk.ShippedSources.Shipped;
import dev.akashi.crosswalk.SuggestionFigures.Measured;
import dev.akashi.crosswalk.search.CatalogueIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many of the controls of NIST SP 800-53 that our own mapping names the suggestions name too.
 * The texts are those of a composite of what NIST published; where it is not at hand the test is
 * skipped, and says so; what holds with texts of our own is shown by {@link SuggestionTest}.
 */
class SuggestionQualityTest {

  private static final Path COMPOSITE =
      Path.of(
          "../../shared/data/oscal/nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_catalog.json");
  private static final CatalogueKey NIST = CatalogueKey.of("nist-sp-800-53-r5");
  private static final CatalogueKey BASE = CatalogueKey.ofBaseline("2022-04-01");
  private static final int LENGTH = 10;

  /** Measured in the same way when the words of title and text alone were compared. */
  private static final SuggestionFigures WORDS_ALONE =
      new SuggestionFigures(121, 0.222, 0.297, 0.250);

  private final BaselineCatalogue baseline =
      new BaselineCatalogue(BaselineFiles.onClassPath("baseline/2022-04-01"));
  private final CatalogueIndex index = new CatalogueIndex();

  @BeforeEach
  void fill() throws IOException {
    assumeThat(COMPOSITE).as("../shared/data is not at hand: nothing is measured").exists();
    CatalogueFile file =
        CatalogueFile.read(Files.readAllBytes(COMPOSITE), "catalog.json", SourceLanguage.EN);
    index.put(NIST, file.controls());
    index.put(BASE, baseline.controls(0, Integer.MAX_VALUE));
    for (Shipped shipped : ShippedSources.sources()) {
      if (!shipped.catalogue().key().equals(NIST)) {
        index.put(shipped.catalogue().key(), shipped.controls());
      }
    }
  }

  @AfterEach
  void close() {
    index.close();
  }

  /** The floors are modest: they tell a change that breaks something from one that shifts it. */
  @Test
  void whatPeopleMappedStandsAmongTheFirstSuggestions() {
    SuggestionFigures english = measured(text -> new EitherText("", text.en()));
    SuggestionFigures japanese = measured(text -> new EitherText(text.ja(), ""));
    SuggestionFigures both = measured(UnaryOperator.identity());
    System.out.printf(
        """
        Suggestions for the objectives, measured against our own mapping to NIST SP 800-53:
        requirement in          n  first 5  first 10  reciprocal rank
        words alone, before   %s
        English               %s
        Japanese              %s
        both, as on the page  %s
        %n\
        """,
        WORDS_ALONE, english, japanese, both);

    assertThat(both.recallAt10()).isGreaterThan(0.6);
    assertThat(both.recallAt5()).isGreaterThan(0.5);
    assertThat(both.reciprocalRank()).isGreaterThan(0.55);
    assertThat(english.recallAt10()).isGreaterThan(0.55);
    assertThat(japanese.recallAt10()).isGreaterThan(0.5);
  }

  @Test
  void aShortTitleIsUnderstoodByTheTermsOfTheField() {
    assertThat(suggested("9.2.1", UnaryOperator.identity())).contains("ac-2", "ia-4");
    assertThat(suggested("8.3.2", text -> new EitherText(text.ja(), ""))).contains("mp-6");
  }

  private SuggestionFigures measured(UnaryOperator<EitherText> language) {
    Map<String, Set<String>> mapped =
        ShippedSources.mapping().stream()
            .filter(line -> line.source().equals(NIST.value()))
            .collect(
                Collectors.groupingBy(
                    Line::requirement,
                    LinkedHashMap::new,
                    Collectors.mapping(Line::control, Collectors.toSet())));
    return SuggestionFigures.of(
        mapped.entrySet().stream()
            .map(one -> new Measured(suggested(one.getKey(), language), one.getValue()))
            .toList());
  }

  private List<String> suggested(String objective, UnaryOperator<EitherText> language) {
    Sought sought = new Sought(baseline.find(objective).orElseThrow(), baseline.below(objective));
    Sought read =
        new Sought(
            language.apply(sought.title()),
            language.apply(sought.text()),
            sought.groups().stream().map(language).toList(),
            sought.below().stream().map(language).toList());
    return index.similar(read, NIST, Set.of(), LENGTH).stream().map(ControlRef::control).toList();
  }
}
