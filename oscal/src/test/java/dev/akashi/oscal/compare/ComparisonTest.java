package dev.akashi.oscal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.text.JsonNotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final String CATALOG =
      """
      {'catalog': {'uuid': '7a2f5f0e-5c80-4f5b-8f4b-1f7f4e1a9c10',
        'metadata': {'title': 'T', 'last-modified': '2025-01-01T00:00:00Z', 'version': '1',
                     'oscal-version': '1.1.3'},
        'groups': [
          {'id': 'a', 'title': 'A', 'controls': [
            {'id': 'a-1', 'title': 'A1', 'props': [{'name': 'label', 'value': 'A 1'}]},
            {'id': 'a-2', 'title': 'A2',
             'parts': [{'id': 'a-2_s', 'name': 'statement', 'prose': 'Old words.'}]}]},
          {'id': 'b', 'title': 'B', 'controls': [{'id': 'b-1', 'title': 'B1'}]}]}}\
      """;

  private static OscalDocument read(String json) throws OscalException {
    return JsonNotation.read(
            json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
            Model.of(Release.V1_1),
            Limits.USUAL,
            false)
        .orThrow();
  }

  private static List<String> changes(String from, String to) throws OscalException {
    return Comparison.of(read(CATALOG), read(CATALOG.replace(from, to))).stream()
        .map(c -> c.kind() + " " + c.subject() + " | " + c.before() + " | " + c.after())
        .toList();
  }

  @Test
  void aDocumentDoesNotDifferFromItself() throws OscalException {
    assertThat(changes("x", "x")).isEmpty();
  }

  @Test
  void aTextThatChangedIsToldWithItsOwner() throws OscalException {
    assertThat(changes("Old words.", "New words."))
        .containsExactly("CHANGED part a-2_s | Old words. | New words.");
    assertThat(changes("'value': 'A 1'", "'value': 'A-1'"))
        .containsExactly("CHANGED control a-1 | A 1 | A-1");
  }

  @Test
  void whatIsNewAndWhatIsGoneIsToldOnce() throws OscalException {
    assertThat(
            changes(
                "{'id': 'b-1', 'title': 'B1'}",
                "{'id': 'b-2', 'title': 'B2', 'parts': [{'name': 'statement'}]}"))
        .containsExactlyInAnyOrder("ADDED control b-2 |  | B2", "REMOVED control b-1 | B1 | ");
    assertThat(changes("'props': [{'name': 'label', 'value': 'A 1'}]", "'class': 'k'"))
        .containsExactlyInAnyOrder(
            "ADDED control a-1 |  | k",
            "REMOVED control a-1: prop label | name: label, value: A 1 | ");
  }

  @Test
  void aControlBelowAnotherGroupHasMoved() throws OscalException {
    String moved =
        CATALOG
            .replace(", 'controls': [{'id': 'b-1', 'title': 'B1'}]", "")
            .replace("'A2',", "'A2', 'controls': [{'id': 'b-1', 'title': 'New B1'}],");

    assertThat(changes(CATALOG, moved))
        .containsExactly(
            "MOVED control b-1 | group b | control a-2", "CHANGED control b-1 | B1 | New B1");
  }

  @Test
  void anotherOrderIsNoDifference() throws OscalException {
    String last = "{'id': 'b', 'title': 'B', 'controls': [{'id': 'b-1', 'title': 'B1'}]}";
    String swapped =
        CATALOG
            .replaceFirst(",\\s+" + Pattern.quote(last), "")
            .replace("'groups': [", "'groups': [" + last + ",");

    assertThat(swapped).isNotEqualTo(CATALOG);
    assertThat(changes(CATALOG, swapped)).isEmpty();
  }

  @Test
  void statisticsCountObjectsAndCharacters() throws OscalException {
    Statistics statistics = Statistics.of(read(CATALOG));

    assertThat(statistics.objects())
        .containsEntry("control", 3)
        .containsEntry("group", 2)
        .containsEntry("part", 1)
        .containsEntry("prop", 1);
    assertThat(statistics.depth()).isEqualTo(3);
    assertThat(statistics.characters()).isGreaterThan(100);
  }
}
