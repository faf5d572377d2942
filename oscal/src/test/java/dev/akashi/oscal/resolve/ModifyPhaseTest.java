package dev.akashi.oscal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.tree.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModifyPhaseTest {

  private static final String CATALOG =
      """
      'params': [{'id': 'loose', 'label': 'old'}],
      'controls': [{'id': 'a-1', 'title': 'A1',
        'params': [
          {'id': 'p1', 'label': 'old', 'guidelines': [{'prose': 'g1'}],
           'props': [{'name': 'n', 'value': 'v1'}], 'select': {'choice': ['x', 'y']}},
          {'id': 'p2', 'values': ['1']}],
        'props': [
          {'name': 'label', 'value': 'A 1', 'class': 'short'},
          {'name': 'label', 'value': 'A-01', 'class': 'long'},
          {'name': 'level', 'value': 'high', 'ns': 'https://example.org/ns'}],
        'links': [{'href': 'https://example.org/1'}],
        'parts': [
          {'id': 's', 'name': 'statement', 'props': [{'name': 'label', 'value': 's'}],
           'parts': [{'id': 's.a', 'name': 'item'}, {'id': 's.b', 'name': 'item'}]},
          {'id': 'g', 'name': 'guidance'}],
        'controls': [{'id': 'a-1.1', 'title': 'A11',
          'parts': [{'id': 't', 'name': 'statement', 'props': [{'name': 'label', 'value': 't'}]}]}]}]\
      """;

  private static Resolution modified(String modify) throws OscalException {
    return new Shelf()
        .catalog("c", CATALOG)
        .profile(
            "p",
            "'imports': [{'href': 'c', 'include-all': {}}], 'merge': {'as-is': true}, 'modify': {"
                + modify
                + "}")
        .resolve("p");
  }

  private static Node set(String setting) throws OscalException {
    Node control =
        Outline.control(modified("'set-parameters': [" + setting + "]").catalog().root(), "a-1");
    return control.nodes("params").getFirst();
  }

  private static Node altered(String alter) throws OscalException {
    return Outline.control(
        modified("'alters': [{'control-id': 'a-1', " + alter + "}]").catalog().root(), "a-1");
  }

  @Test
  void whatAParameterHasOnceIsReplaced() throws OscalException {
    Node param = set("{'param-id': 'p1', 'label': 'new', 'class': 'k'}");

    assertThat(param.text("label")).isEqualTo("new");
    assertThat(param.text("class")).isEqualTo("k");
    assertThat(param.has("select")).isTrue();
  }

  @Test
  void whatAParameterHasManyOfIsAdded() throws OscalException {
    Node param =
        set(
            """
            {'param-id': 'p1', 'props': [{'name': 'n', 'value': 'v2'}],
             'constraints': [{'description': 'c'}], 'guidelines': [{'prose': 'g2'}]}\
            """);

    assertThat(Outline.names(param.nodes("props"))).containsExactly("v1", "v2");
    assertThat(param.nodes("guidelines")).hasSize(2);
    assertThat(param.nodes("constraints")).hasSize(1);
  }

  @Test
  void aConstraintAloneLeavesTheSelection() throws OscalException {
    assertThat(set("{'param-id': 'p1', 'constraints': [{'description': 'c'}]}").has("select"))
        .isTrue();
  }

  @Test
  void aValueTakesThePlaceOfTheSelection() throws OscalException {
    Node param = set("{'param-id': 'p1', 'values': ['z']}");

    assertThat(param.texts("values")).containsExactly("z");
    assertThat(param.has("select")).isFalse();
  }

  @Test
  void settingsOfOneParameterFollowEachOther() throws OscalException {
    Node param = set("{'param-id': 'p1', 'label': 'one'}, {'param-id': 'p1', 'label': 'two'}");

    assertThat(param.text("label")).isEqualTo("two");
  }

  @Test
  void aLooseParameterThatIsSetStays() throws OscalException {
    Node catalog =
        modified("'set-parameters': [{'param-id': 'loose', 'label': 'new'}]").catalog().root();

    assertThat(catalog.nodes("params"))
        .singleElement()
        .satisfies(param -> assertThat(param.text("label")).isEqualTo("new"));
  }

  @Test
  void whatIsNotThereIsToldAndPassedOver() throws OscalException {
    Resolution resolution =
        modified(
            """
            'set-parameters': [{'param-id': 'zz', 'label': 'x'}],
            'alters': [{'control-id': 'zz'},
              {'control-id': 'a-1', 'adds': [{'by-id': 'zz', 'props': [{'name': 'x', 'value': 'x'}]}]},
              {'control-id': 'a-1', 'adds': [{'by-id': 'a-1', 'props': [{'name': 'x', 'value': 'x'}]}]},
              {'control-id': 'a-1', 'removes': [{}]}]\
            """);

    assertThat(resolution.warnings())
        .extracting(Problem::rule)
        .containsExactly(
            "resolve.no-parameter",
            "resolve.no-control-to-alter",
            "resolve.no-place-for-addition",
            "resolve.no-place-for-addition",
            "resolve.removal-of-nothing");
    assertThat(Outline.control(resolution.catalog().root(), "a-1").nodes("props")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'position': 'starting' | new, A 1, A-01, high",
        "'position': 'before'   | new, A 1, A-01, high",
        "'position': 'ending'   | A 1, A-01, high, new",
        "'position': 'after'    | A 1, A-01, high, new",
        "'title': 'T'           | A 1, A-01, high, new",
      })
  void anAdditionWithoutAnIdGoesIntoTheControl(String position, String props)
      throws OscalException {
    Node control =
        altered("'adds': [{" + position + ", 'props': [{'name': 'x', 'value': 'new'}]}]");

    assertThat(String.join(", ", Outline.names(control.nodes("props")))).isEqualTo(props);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "before   | s.a | new, s.a, s.b |        | s",
        "after    | s.a | s.a, new, s.b |        | s",
        "starting | s.a | s.a, s.b      | new    | s",
        "ending   | s.a | s.a, s.b      | new    | s",
        "starting | s   | new, s.a, s.b |        | s",
        "ending   | s   | s.a, s.b, new |        | s",
      })
  void anAdditionWithAnIdGoesToThatObject(
      String position, String id, String inStatement, String inItem, String props)
      throws OscalException {
    Node control =
        altered(
            "'adds': [{'position': '%s', 'by-id': '%s', 'parts': [{'id': 'new', 'name': 'item'}]}]"
                .formatted(position, id));

    Node statement = control.nodes("parts").getFirst();
    assertThat(String.join(", ", Outline.names(statement.nodes("parts")))).isEqualTo(inStatement);
    List<Node> item =
        statement.nodes("parts").stream().filter(p -> "s.a".equals(p.text("id"))).toList();
    assertThat(String.join(", ", Outline.names(item.getFirst().nodes("parts"))))
        .isEqualTo(inItem == null ? "" : inItem);
    assertThat(Outline.names(statement.nodes("props"))).containsExactly(props);
  }

  @Test
  void whatComesBesideAnObjectStandsInTheOrderOfTheModel() throws OscalException {
    String added =
        """
        'params': [{'id': 'np'}], 'props': [{'name': 'x', 'value': 'new'}],
        'links': [{'href': 'https://example.org/2'}], 'parts': [{'id': 'new', 'name': 'x'}]\
        """;

    Node atPart = altered("'adds': [{'position': 'before', 'by-id': 's', " + added + "}]");
    Node atParam = altered("'adds': [{'position': 'after', 'by-id': 'p1', " + added + "}]");

    assertThat(Outline.names(atPart.nodes("parts"))).containsExactly("new", "s", "g");
    assertThat(Outline.names(atPart.nodes("props"))).endsWith("new");
    assertThat(Outline.names(atPart.nodes("params"))).containsExactly("p1", "p2", "np");
    assertThat(Outline.names(atParam.nodes("params"))).containsExactly("p1", "np", "p2");
    assertThat(Outline.names(atParam.nodes("props"))).startsWith("new");
    assertThat(Outline.names(atParam.nodes("parts"))).containsExactly("new", "s", "g");
    assertThat(atParam.nodes("links").getFirst().text("href")).endsWith("/2");
  }

  @Test
  void aNestedControlIsReachedThroughItsParent() throws OscalException {
    Node control =
        altered(
            """
            'adds': [
              {'position': 'ending', 'by-id': 'a-1.1', 'props': [{'name': 'x', 'value': 'below'}]},
              {'position': 'ending', 'by-id': 't', 'props': [{'name': 'x', 'value': 'deep'}]}]\
            """);

    Node below = control.nodes("controls").getFirst();
    assertThat(Outline.names(below.nodes("props"))).containsExactly("below");
    assertThat(Outline.names(below.nodes("parts").getFirst().nodes("props")))
        .containsExactly("t", "deep");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'by-name': 'label'                            | high      | s, g",
        "'by-name': 'label', 'by-class': 'long'        | A 1, high | s, g",
        "'by-class': 'short'                           | A-01, high | s, g",
        "'by-ns': 'https://example.org/ns'             | A 1, A-01 | s, g",
        "'by-id': 'g'                                  | A 1, A-01, high | s",
        "'by-item-name': 'prop'                        |           | s, g",
        "'by-item-name': 'part'                        | A 1, A-01, high |",
        "'by-item-name': 'part', 'by-name': 'guidance' | A 1, A-01, high | s",
        "'by-id': 'g', 'by-name': 'statement'          | A 1, A-01, high | s, g",
      })
  void aRemovalTakesWhatMeetsEveryCriterion(String criteria, String props, String parts)
      throws OscalException {
    Node control = altered("'removes': [{" + criteria.strip() + "}]");

    assertThat(String.join(", ", Outline.names(control.nodes("props"))))
        .isEqualTo(props == null ? "" : props);
    assertThat(String.join(", ", Outline.names(control.nodes("parts"))))
        .isEqualTo(parts == null ? "" : parts);
  }

  @Test
  void aRemovalReachesEverythingInsideTheControl() throws OscalException {
    Node control = altered("'removes': [{'by-name': 'label'}]");

    assertThat(control.nodes("parts").getFirst().nodes("props")).isEmpty();
    assertThat(control.nodes("controls").getFirst().nodes("parts").getFirst().nodes("props"))
        .isEmpty();
  }

  @Test
  void namespacesThatAreNotNamedAreThoseOfOscal() throws OscalException {
    Node control =
        altered("'removes': [{'by-item-name': 'prop', 'by-ns': 'http://csrc.nist.gov/ns/oscal'}]");

    assertThat(Outline.names(control.nodes("props"))).containsExactly("high");
  }

  @Test
  void theSourceIsNeverChanged() throws OscalException {
    Shelf shelf =
        new Shelf()
            .catalog("c", CATALOG)
            .profile(
                "p",
                """
                'imports': [{'href': 'c', 'include-all': {}}], 'modify': {
                  'alters': [{'control-id': 'a-1', 'removes': [{'by-item-name': 'prop'}]}]}\
                """);
    Node before = shelf.open(new dev.akashi.oscal.Location("c")).root();
    int hash = before.hashCode();

    shelf.resolve("p");

    assertThat(shelf.open(new dev.akashi.oscal.Location("c")).root().hashCode()).isEqualTo(hash);
  }
}
