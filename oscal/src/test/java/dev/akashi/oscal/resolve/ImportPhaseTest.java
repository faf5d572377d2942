package dev.akashi.oscal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPhaseTest {

  private static final String CATALOG =
      """
      'groups': [
        {'id': 'a', 'title': 'A', 'controls': [
          {'id': 'a-1', 'title': 'A1'},
          {'id': 'a-2', 'title': 'A2', 'controls': [
            {'id': 'a-2.1', 'title': 'A21', 'controls': [{'id': 'a-2.1.1', 'title': 'A211'}]},
            {'id': 'a-2.2', 'title': 'A22'}]}]},
        {'id': 'b', 'title': 'B', 'controls': [{'id': 'b-1', 'title': 'B1'}]}]\
      """;

  private static Shelf shelf(String importing) {
    return new Shelf()
        .catalog("c", CATALOG)
        .profile("p", "'imports': [{'href': 'c', " + importing + "}], 'merge': {'as-is': true}");
  }

  private static String resolved(String importing) throws OscalException {
    return Outline.of(shelf(importing).resolve("p").catalog().root());
  }

  private static String include(String selector) {
    return "'include-controls': [" + selector + "]";
  }

  @Test
  void everythingIsIncludedWhenAllIs() throws OscalException {
    assertThat(resolved("'include-all': {}")).isEqualTo("a(a-1 a-2[a-2.1[a-2.1.1] a-2.2]) b(b-1)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'with-ids': ['a-1', 'b-1']} | a(a-1) b(b-1)",
        "{'with-ids': ['a-2']} | a(a-2)",
        "{'with-ids': ['a-2'], 'with-child-controls': 'no'} | a(a-2)",
        "{'with-ids': ['a-2'], 'with-child-controls': 'yes'} | a(a-2[a-2.1[a-2.1.1] a-2.2])",
        "{'matching': [{'pattern': 'a-2*'}]} | a(a-2[a-2.1[a-2.1.1] a-2.2])",
        "{'matching': [{'pattern': '?-1'}]} | a(a-1) b(b-1)",
        "{'matching': [{'pattern': '[!a]-1'}]} | b(b-1)",
        "{'matching': [{'pattern': 'a-2.[12]'}]} | a(a-2.1 a-2.2)",
        "{'with-ids': ['a-1', 'a-1']}, {'matching': [{'pattern': 'a-1'}]} | a(a-1)",
      })
  void controlsAreIncludedByIdAndByPattern(String selector, String outline) throws OscalException {
    assertThat(resolved(include(selector.strip()))).isEqualTo(outline);
  }

  @Test
  void aPatternThatIsNotThereMatchesNothing() throws OscalException {
    assertThat(resolved(include("{'matching': [{}]}, {'with-ids': ['b-1']}"))).isEqualTo("b(b-1)");
  }

  @Test
  void aControlWhoseParentIsNotIncludedMovesUp() throws OscalException {
    assertThat(resolved(include("{'with-ids': ['a-2', 'a-2.1.1']}"))).isEqualTo("a(a-2[a-2.1.1])");
    assertThat(resolved(include("{'with-ids': ['a-2.1.1']}"))).isEqualTo("a(a-2.1.1)");
  }

  @Test
  void whatIsIncludedAndExcludedIsExcluded() throws OscalException {
    assertThat(
            resolved(
                include("{'with-ids': ['a-1', 'b-1']}")
                    + ", 'exclude-controls': [{'matching': [{'pattern': 'a*'}]}]"))
        .isEqualTo("b(b-1)");
    assertThat(
            resolved(
                "'include-all': {}, 'exclude-controls':"
                    + " [{'with-ids': ['a-2.1'], 'with-child-controls': 'yes'}]"))
        .isEqualTo("a(a-1 a-2[a-2.2]) b(b-1)");
  }

  @Test
  void anIdThatTheCatalogDoesNotHaveIsTold() throws OscalException {
    List<Problem> warnings = shelf(include("{'with-ids': ['a-1', 'x-9']}")).resolve("p").warnings();

    assertThat(warnings)
        .singleElement()
        .satisfies(warning -> {
          assertThat(warning.rule()).isEqualTo("resolve.no-control");
          assertThat(warning.args()).containsExactly("x-9", "c");
          assertThat(warning.place().jsonPointer()).isEqualTo("/profile/imports/0");
        });
  }

  @Test
  void anImportedProfileIsResolvedFirst() throws OscalException {
    Shelf shelf =
        shelf(include("{'with-ids': ['a-1', 'a-2']}"))
            .profile(
                "q", "'imports': [{'href': 'p', 'include-all': {}}], 'merge': {'as-is': true}");

    assertThat(Outline.of(shelf.resolve("q").catalog().root())).isEqualTo("a(a-1 a-2)");
  }

  @Test
  void anImportMayGoByAResource() throws OscalException {
    Shelf shelf =
        new Shelf()
            .catalog("c", CATALOG)
            .profile(
                "p",
                """
                'imports': [{'href': '#5b1f7c4e-93d9-4f0e-8a44-6f9f1f0a7b11', 'include-all': {}}],
                'back-matter': {'resources': [{'uuid': '5b1f7c4e-93d9-4f0e-8a44-6f9f1f0a7b11',
                  'rlinks': [{'href': 'elsewhere'}, {'href': 'c'}]}]}\
                """);

    assertThat(Outline.of(shelf.resolve("p").catalog().root())).startsWith("a-1 a-2");
  }

  private static void assertRefused(Shelf shelf, String rule) {
    assertThatThrownBy(() -> shelf.resolve("p"))
        .isInstanceOfSatisfying(
            OscalException.class,
            e -> assertThat(e.problems()).extracting(Problem::rule).containsExactly(rule));
  }

  @Test
  void whatCannotBeFoundOrImportedEndsTheResolution() {
    String all = "', 'include-all': {}}]";
    assertRefused(
        new Shelf().profile("p", "'imports': [{'href': 'c" + all), "resolve.import-missing");
    assertRefused(
        new Shelf().profile("p", "'imports': [{'href': '#c" + all), "resolve.no-resource");
    assertRefused(shelf("'exclude-controls': [{'with-ids': ['a-1']}]"), "resolve.no-selection");
    assertRefused(new Shelf().catalog("p", CATALOG), "resolve.not-a-profile");
  }

  @Test
  void aProfileThatComesBackToItselfIsRefused() {
    assertRefused(
        new Shelf().profile("p", "'imports': [{'href': 'p', 'include-all': {}}]"),
        "resolve.circular");
    assertRefused(
        new Shelf()
            .profile("p", "'imports': [{'href': 'q', 'include-all': {}}]")
            .profile("q", "'imports': [{'href': 'r', 'include-all': {}}]")
            .profile("r", "'imports': [{'href': 'p', 'include-all': {}}]"),
        "resolve.circular");
  }

  @Test
  void theSameProfileTwiceIsNotCircular() throws OscalException {
    Shelf shelf =
        shelf(include("{'with-ids': ['a-1']}"))
            .profile(
                "q",
                """
                'imports': [{'href': 'p', 'include-all': {}}, {'href': 'p', 'include-all': {}}],
                'merge': {'combine': {'method': 'use-first'}, 'as-is': true}\
                """);

    assertThat(Outline.of(shelf.resolve("q").catalog().root())).isEqualTo("a(a-1)");
  }
}
