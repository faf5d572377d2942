package dev.akashi.oscal.resolve;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The metadata of the resolved catalog: what the profile says of itself, marked with tool, time and
 * source. The draft specification asks for a property {@code source-profile}; the model of catalogs
 * knows a link of that name instead and closes the list of properties, so the link is written.
 */
final class ResolvedMetadata {

  private static final List<String> OF_PROFILE =
      List.of(
          "title", "version", "roles", "locations", "parties", "responsible-parties", "remarks");
  private static final List<String> KEPT_OF_SOURCES = List.of("roles", "parties");

  private ResolvedMetadata() {}

  static Node of(OscalDocument profile, List<Node> sources, String href, Stamp stamp, Model model)
      throws OscalException {
    Node own =
        Objects.requireNonNullElseGet(
            profile.root().node("metadata"), () -> Node.empty(model.type("metadata:metadata")));
    List<Node> all = new ArrayList<>();
    all.add(own);
    for (Node source : sources) {
      Node metadata = source.node("metadata");
      if (metadata != null) {
        all.add(metadata);
      }
    }
    Node result = Node.empty(model.type("metadata:metadata"));
    for (String name : OF_PROFILE) {
      result = result.with(name, own.get(name));
    }
    for (String name : KEPT_OF_SOURCES) {
      List<Node> kept =
          all.stream().skip(1).flatMap(m -> m.nodes(name).stream()).filter(Keep::always).toList();
      result = result.with(name, Lists.joined(result.nodes(name), kept));
    }
    return result
        .with("last-modified", stamp.lastModified())
        .with("oscal-version", version(profile, all))
        .with("props", List.of(prop(model.type("metadata:property"), stamp.tool())))
        .with("links", List.of(link(model.type("metadata:link"), href)));
  }

  private static Node prop(Type type, String tool) {
    return Node.empty(type).with("name", "resolution-tool").with("value", tool);
  }

  private static Node link(Type type, String href) {
    return Node.empty(type).with("href", href).with("rel", "source-profile");
  }

  /** One major version for all, or it cannot be done (req-meta-oscalversion-error). */
  private static String version(OscalDocument profile, List<Node> all) throws OscalException {
    List<String> versions =
        all.stream()
            .map(m -> Objects.requireNonNullElse(m.text("oscal-version"), "1.0.0"))
            .toList();
    for (String version : versions) {
      if (Versions.major(version) != Versions.major(Versions.OWN)) {
        throw new OscalException(
            Problem.error(profile.place(), "resolve.other-major-version", version, Versions.OWN));
      }
    }
    return Versions.newest(versions);
  }
}
