package dev.akashi.oscal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.tree.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePhaseTest {

  private static final String CATALOG =
      """
      'params': [{'id': 'used'}, {'id': 'unused'}],
      'groups': [{'id': 'a', 'title': 'A', 'params': [{'id': 'of-a'}],
        'props': [{'name': 'label', 'value': 'first'}],
        'controls': [
          {'id': 'a-1', 'title': 'A1', 'parts': [{'name': 'statement',
            'prose': 'By {{ insert: param, used }} and {{ insert: param, of-a }}'}]},
          {'id': 'a-2', 'title': 'A2', 'controls': [{'id': 'a-2.1', 'title': 'A21'}]}]}]\
      """;

  private static final String OTHER =
      """
      'groups': [{'id': 'a', 'title': 'Other', 'controls': [
        {'id': 'a-1', 'title': 'Other A1', 'controls': [{'id': 'a-1.1', 'title': 'A11'}]},
        {'id': 'a-3', 'title': 'A3'}]}]\
      """;

  private static Resolution resolved(String merge) throws OscalException {
    return new Shelf()
        .catalog("c", CATALOG)
        .catalog("d", OTHER)
        .profile(
            "p",
            "'imports': [{'href': 'c', 'include-all': {}}, {'href': 'd', 'include-all': {}}]"
                + merge)
        .resolve("p");
  }

  private static String outline(String merge) throws OscalException {
    return Outline.of(resolved(merge).catalog().root());
  }

  @Test
  void withoutAMergeEverythingIsFlatAndKept() throws OscalException {
    Resolution resolution = resolved("");

    assertThat(Outline.of(resolution.catalog().root())).isEqualTo("a-1 a-2 a-2.1 a-1 a-1.1 a-3");
    assertThat(resolution.warnings())
        .singleElement()
        .satisfies(warning -> assertThat(warning.args()).containsExactly("a-1"));
  }

  @Test
  void theFirstControlOfAnIdIsUsedWhenAskedFor() throws OscalException {
    Resolution resolution = resolved(", 'merge': {'combine': {'method': 'use-first'}, 'flat': {}}");

    assertThat(Outline.of(resolution.catalog().root())).isEqualTo("a-1 a-2 a-2.1 a-1.1 a-3");
    assertThat(Outline.control(resolution.catalog().root(), "a-1").text("title")).isEqualTo("A1");
    assertThat(resolution.warnings()).isEmpty();
  }

  @Test
  void groupsStayAsTheyAreAndOneIdIsOneGroup() throws OscalException {
    Node catalog =
        resolved(", 'merge': {'combine': {'method': 'use-first'}, 'as-is': true}").catalog().root();

    assertThat(Outline.of(catalog)).isEqualTo("a(a-1 a-2[a-2.1] a-1.1 a-3)");
    assertThat(catalog.nodes("groups").getFirst().text("title")).isEqualTo("A");
    assertThat(Outline.names(catalog.nodes("groups").getFirst().nodes("params")))
        .containsExactly("of-a");
  }

  @Test
  void aGroupThatHasNothingLeftGoes() throws OscalException {
    String sameControls =
        "'groups': [{'id': 'z', 'title': 'Z', 'controls': [{'id': 'a-1', 'title': 'A1'}]}]";
    Node catalog =
        new Shelf()
            .catalog("c", CATALOG)
            .catalog("d", sameControls)
            .profile(
                "p",
                """
                'imports': [{'href': 'c', 'include-all': {}}, {'href': 'd', 'include-all': {}}],
                'merge': {'combine': {'method': 'use-first'}, 'as-is': true}\
                """)
            .resolve("p")
            .catalog()
            .root();

    assertThat(Outline.of(catalog)).isEqualTo("a(a-1 a-2[a-2.1])");
  }

  @Test
  void groupsWithoutAnIdThatSayTheSameAreOne() throws OscalException {
    Shelf shelf =
        new Shelf()
            .catalog(
                "c",
                "'groups': [{'title': 'X', 'controls': [{'id': 'x-1', 'title': 'X1'}, {'id': 'x-2',"
                    + " 'title': 'X2'}]}, {'title': 'Y', 'controls': [{'id': 'y-1', 'title':"
                    + " 'Y'}]}]")
            .profile(
                "p",
                """
                'imports': [
                  {'href': 'c', 'include-controls': [{'with-ids': ['x-1', 'y-1']}]},
                  {'href': 'c', 'include-controls': [{'with-ids': ['x-2']}]}],
                'merge': {'as-is': true}\
                """);

    assertThat(Outline.of(shelf.resolve("p").catalog().root()))
        .isEqualTo("null(x-1 x-2) null(y-1)");
  }

  @Test
  void looseParametersStayWhenSomethingRefersToThem() throws OscalException {
    assertThat(
            Outline.names(resolved(", 'merge': {'as-is': true}").catalog().root().nodes("params")))
        .containsExactly("used");
    assertThat(Outline.names(resolved("").catalog().root().nodes("params")))
        .containsExactly("used", "of-a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'include-all': {}} | x(a-1 a-2[a-2.1] a-1.1 a-3)",
        "{'order': 'descending', 'include-all': {}} | x(a-3 a-2[a-2.1] a-1.1 a-1)",
        "{'order': 'ascending', 'include-controls': [{'with-ids': ['a-3', 'a-2']}]} | x(a-2 a-3)",
        "{'include-controls': [{'matching': [{'pattern': 'a-2*'}]}]} | x(a-2[a-2.1])",
        "{'include-controls': [{'with-ids': ['a-2'], 'with-child-controls': 'yes'}]}"
            + " | x(a-2[a-2.1])",
        "{'include-all': {}, 'exclude-controls': [{'with-ids': ['a-2']}]} | x(a-1 a-2.1 a-1.1 a-3)",
      })
  void aProfileMaySpellOutItsOwnGroups(String insert, String outline) throws OscalException {
    assertThat(
            outline(
                ", 'merge': {'combine': {'method': 'use-first'}, 'custom': {'groups':"
                    + " [{'id': 'x', 'title': 'X', 'insert-controls': ["
                    + insert.strip()
                    + "]}]}}"))
        .isEqualTo(outline);
  }

  @Test
  void aCustomGroupTakesOverTheContentOfTheGroupOfItsId() throws OscalException {
    Node group =
        resolved(
                """
                , 'merge': {'combine': {'method': 'use-first'}, 'custom': {
                  'insert-controls': [{'include-controls': [{'with-ids': ['a-3']}]}],
                  'groups': [{'id': 'a', 'title': 'Mine',
                    'props': [{'name': 'label', 'value': 'second'}],
                    'insert-controls': [{'include-controls': [{'with-ids': ['a-1']}]}]}]}}\
                """)
            .catalog()
            .root()
            .nodes("groups")
            .getFirst();

    assertThat(group.text("title")).isEqualTo("Mine");
    assertThat(Outline.names(group.nodes("props"))).containsExactly("first", "second");
    assertThat(Outline.names(group.nodes("params"))).containsExactly("of-a");
    assertThat(Outline.of(group)).isEqualTo("a-1");
  }

  @Test
  void aSelectionOfNothingIsToldAndPassedOver() throws OscalException {
    Resolution resolution =
        resolved(
            """
            , 'merge': {'combine': {'method': 'use-first'}, 'custom': {
              'insert-controls': [{'include-controls': [{'with-ids': ['zz']}]}]}}\
            """);

    assertThat(resolution.catalog().root().nodes("controls")).isEmpty();
    assertThat(resolution.warnings())
        .extracting(Problem::rule)
        .containsExactly("resolve.nothing-inserted");
  }

  @Test
  void twoStructuresAtOnceAreRefused() {
    assertThatThrownBy(() -> resolved(", 'merge': {'flat': {}, 'as-is': true}"))
        .isInstanceOfSatisfying(
            OscalException.class,
            e ->
                assertThat(e.problems().getFirst().rule()).isEqualTo("resolve.several-structures"));
  }
}
