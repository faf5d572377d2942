package dev.akashi.oscal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.random.RandomDocuments;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for the resolution of any catalog; the catalogs are made up at random. */
class ResolutionPropertiesTest {

  private static final String ALL = "'imports': [{'href': '%s', 'include-all': {}}]%s";
  private static final String AS_IS = ", 'merge': {'as-is': true}";

  private static List<OscalDocument> catalogs() {
    Model model = Model.of(Release.V1_1);
    int first = List.copyOf(model.roots().keySet()).indexOf("catalog");
    return IntStream.range(0, 200)
        .mapToObj(i -> RandomDocuments.document(model, first + i * model.roots().size()))
        .map(ResolutionPropertiesTest::withOneMajorVersion)
        .toList();
  }

  private static OscalDocument withOneMajorVersion(OscalDocument document) {
    Node metadata = document.root().node("metadata");
    return new OscalDocument(
        document.model(),
        metadata == null
            ? document.root()
            : document.root().with("metadata", metadata.with("oscal-version", "1.1.3")));
  }

  private static Node unmarked(Node catalog) {
    return catalog.with("metadata", null).with("uuid", null);
  }

  @Test
  void aResolvedCatalogResolvesToItself() throws OscalException {
    for (OscalDocument catalog : catalogs()) {
      Shelf shelf =
          new Shelf()
              .put("c", catalog)
              .profile("once", ALL.formatted("c", AS_IS))
              .profile("twice", ALL.formatted("once", AS_IS));

      Node once = shelf.resolve("once").catalog().root();

      assertThat(unmarked(shelf.resolve("twice").catalog().root())).isEqualTo(unmarked(once));
    }
  }

  @Test
  void everyControlIsIncludedOnceWhicheverTheStructure() throws OscalException {
    for (OscalDocument catalog : catalogs()) {
      Shelf shelf =
          new Shelf()
              .put("c", catalog)
              .profile("as-is", ALL.formatted("c", AS_IS))
              .profile("flat", ALL.formatted("c", ""));
      List<String> ids = ids(catalog.root());

      assertThat(ids(shelf.resolve("as-is").catalog().root()))
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(Outline.names(shelf.resolve("flat").catalog().root().nodes("controls")))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  private static List<String> ids(Node owner) {
    List<String> ids = new ArrayList<>();
    owner.nodes("groups").forEach(group -> ids.addAll(ids(group)));
    for (Node control : owner.nodes("controls")) {
      ids.add(String.valueOf(control.text("id")));
      ids.addAll(ids(control));
    }
    return ids;
  }
}
