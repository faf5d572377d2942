package dev.akashi.oscal.resolve;

import dev.akashi.oscal.Library;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds what an import means: a document of the library, directly or by way of a resource in the
 * profile's back-matter (req-uri-resolve, req-internal). One that is not found ends the resolution
 * (req-uri-error).
 */
final class Sources {

  /** A document and where it lies. */
  record Source(OscalDocument document, Location location) {}

  private final Library library;

  Sources(Library library) {
    this.library = library;
  }

  Source find(OscalDocument profile, Location base, String href, Place place)
      throws OscalException {
    List<String> tried = new ArrayList<>();
    for (String candidate : href.startsWith("#") ? links(profile, href, place) : List.of(href)) {
      Optional<Location> location = library.locate(base, candidate);
      if (location.isPresent()) {
        return new Source(library.open(location.get()), location.get());
      }
      tried.add(candidate);
    }
    throw new OscalException(
        Problem.error(place, "resolve.import-missing", href, String.join(", ", tried)));
  }

  /** The addresses of a resource; any of them will do (req-internal-resolve1). */
  private static List<String> links(OscalDocument profile, String href, Place place)
      throws OscalException {
    Node backMatter = profile.root().node("back-matter");
    Node resource =
        (backMatter == null ? List.<Node>of() : backMatter.nodes("resources"))
            .stream()
                .filter(node -> href.substring(1).equals(node.text("uuid")))
                .findFirst()
                .orElseThrow(
                    () -> new OscalException(Problem.error(place, "resolve.no-resource", href)));
    return resource.nodes("rlinks").stream()
        .map(link -> Objects.requireNonNullElse(link.text("href"), ""))
        .sorted(java.util.Comparator.comparing((String link) -> !link.endsWith(".json")))
        .toList();
  }
}
