package dev.akashi.oscal.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.tree.Node;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FinishTest {

  private static final String A = "10a7f6d2-0b5e-4d6b-8c3a-8e8f5d1c0a01";
  private static final String B = "10a7f6d2-0b5e-4d6b-8c3a-8e8f5d1c0a02";
  private static final String C = "10a7f6d2-0b5e-4d6b-8c3a-8e8f5d1c0a03";
  private static final String D = "10a7f6d2-0b5e-4d6b-8c3a-8e8f5d1c0a04";

  private static final String KEEP = ", 'props': [{'name': 'keep', 'value': 'always'}]";

  private static String resource(String uuid, String title, String more) {
    return "{'uuid': '%s', 'title': '%s'%s}".formatted(uuid, title, more);
  }

  private static Node resolved(String prose, List<String> ofCatalog, List<String> ofProfile)
      throws OscalException {
    return new Shelf()
        .catalog(
            "c",
            "'controls': [{'id': 'a-1', 'title': 'A', 'parts': [{'name': 'statement', 'prose': '"
                + prose
                + "'}]}]"
                + backMatter(ofCatalog))
        .profile("p", "'imports': [{'href': 'c', 'include-all': {}}]" + backMatter(ofProfile))
        .resolve("p")
        .catalog()
        .root();
  }

  private static String backMatter(List<String> resources) {
    return resources.isEmpty()
        ? ""
        : ", 'back-matter': {'resources': [" + String.join(",", resources) + "]}";
  }

  private static List<String> titles(Node catalog) {
    Node backMatter = catalog.node("back-matter");
    return backMatter == null
        ? List.of()
        : backMatter.nodes("resources").stream().map(r -> String.valueOf(r.text("title"))).toList();
  }

  @Test
  void onlyResourcesThatSomethingRefersToStay() throws OscalException {
    Node catalog =
        resolved(
            "see [a](#" + A + ")",
            List.of(
                resource(A, "a", ", 'remarks': 'as in #" + B + "'"),
                resource(B, "b", ""),
                resource(C, "c", ""),
                resource(D, "d", KEEP)),
            List.of());

    assertThat(titles(catalog)).containsExactly("a", "b", "d");
  }

  @Test
  void resourcesThatOnlyReferToEachOtherGo() throws OscalException {
    Node catalog =
        resolved(
            "none",
            List.of(
                resource(A, "a", ", 'remarks': '#" + B + "'"),
                resource(B, "b", ", 'remarks': '#" + A + "'")),
            List.of());

    assertThat(catalog.has("back-matter")).isFalse();
  }

  @Test
  void theLaterResourceOfAUuidStaysUnlessTheEarlierAsksToBeKept() throws OscalException {
    assertThat(
            titles(
                resolved(
                    "#" + A, List.of(resource(A, "old", "")), List.of(resource(A, "new", "")))))
        .containsExactly("new");
    assertThat(
            titles(
                resolved(
                    "#" + A, List.of(resource(A, "old", KEEP)), List.of(resource(A, "new", "")))))
        .containsExactly("old");
    assertThat(
            titles(
                resolved(
                    "#" + A, List.of(resource(A, "old", KEEP)), List.of(resource(A, "new", KEEP)))))
        .containsExactly("new");
  }

  @Test
  void theCatalogSaysWhatItWasMadeFromAndWhen() throws OscalException {
    Node catalog = resolved("x", List.of(), List.of());
    Node metadata = Objects.requireNonNull(catalog.node("metadata"));

    assertThat(catalog.text("uuid")).isEqualTo(Shelf.STAMP.uuid().toString());
    assertThat(metadata.text("last-modified")).isEqualTo("2026-04-01T09:00:00+09:00");
    assertThat(metadata.text("oscal-version")).isEqualTo("1.1.3");
    assertThat(metadata.text("title")).isEqualTo("T");
    assertThat(Outline.names(metadata.nodes("props"))).containsExactly("test");
    assertThat(metadata.nodes("links"))
        .singleElement()
        .satisfies(link -> {
          assertThat(link.text("rel")).isEqualTo("source-profile");
          assertThat(link.text("href")).isEqualTo("p");
        });
  }

  @Test
  void theMostRecentOscalVersionOfAllCounts() throws OscalException {
    assertThat(Versions.newest(List.of("1.0.4", "1.1.10", "1.1.9"))).isEqualTo("1.1.10");
    assertThat(Versions.newest(List.of("1.9.0"))).isEqualTo(Versions.OWN);
  }

  @Test
  void anotherMajorVersionIsRefused() {
    Shelf shelf =
        new Shelf()
            .put(
                "c",
                """
                {'catalog': {'uuid': '7a2f5f0e-5c80-4f5b-8f4b-1f7f4e1a9c10', 'metadata':
                  {'title': 'T', 'last-modified': '2025-01-01T00:00:00Z', 'version': '1',
                   'oscal-version': '2.0.0'}, 'controls': [{'id': 'a', 'title': 'A'}]}}\
                """)
            .profile("p", "'imports': [{'href': 'c', 'include-all': {}}]");

    assertThatThrownBy(() -> shelf.resolve("p"))
        .isInstanceOfSatisfying(
            OscalException.class,
            e ->
                assertThat(e.problems().getFirst().rule())
                    .isEqualTo("resolve.other-major-version"));
  }

  @Test
  void aResolvedCatalogResolvesToItself() throws OscalException {
    Shelf shelf =
        new Shelf()
            .catalog(
                "c",
                """
                'groups': [{'id': 'g', 'title': 'G', 'controls': [{'id': 'a-1', 'title': 'A',
                  'controls': [{'id': 'a-1.1', 'title': 'AA'}]}]}]\
                """)
            .profile("p", "'imports': [{'href': 'c', 'include-all': {}}], 'merge': {'as-is': true}")
            .profile(
                "q", "'imports': [{'href': 'p', 'include-all': {}}], 'merge': {'as-is': true}");

    Node once = shelf.resolve("p").catalog().root();
    Node twice = shelf.resolve("q").catalog().root();

    assertThat(twice.with("metadata", null)).isEqualTo(once.with("metadata", null));
  }
}
