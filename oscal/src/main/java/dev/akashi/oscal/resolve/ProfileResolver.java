package dev.akashi.oscal.resolve;

import dev.akashi.oscal.Library;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Resolves a profile into a catalog in the three phases of NIST's profile resolution specification:
 * import, merge, modify. The ids in comments, such as req-exclude, are the ids of its requirements.
 * Sources are never changed; what the profile does not touch is shared with them.
 */
public final class ProfileResolver {

  private final Sources sources;
  private final Stamp stamp;
  private final Warnings warnings = new Warnings();
  private final List<Location> underWay = new ArrayList<>();

  private ProfileResolver(Library library, Stamp stamp) {
    this.sources = new Sources(library);
    this.stamp = stamp;
  }

  /**
   * Resolves a profile.
   *
   * @param location where the profile lies: its references are relative to it
   * @throws OscalException if an import is missing, circular or no catalog or profile
   */
  public static Resolution resolve(
      OscalDocument profile, Location location, Library library, Stamp stamp)
      throws OscalException {
    ProfileResolver resolver = new ProfileResolver(library, stamp);
    OscalDocument catalog = resolver.resolve(profile, location);
    return new Resolution(catalog, resolver.warnings.all());
  }

  private OscalDocument resolve(OscalDocument profile, Location location) throws OscalException {
    if (!profile.name().equals("profile")) {
      throw new OscalException(
          Problem.error(profile.place(), "resolve.not-a-profile", profile.name()));
    }
    underWay.add(location);
    Node root = profile.root();
    List<Imported> imports = imports(profile, location);
    Model model = Model.of(newestRelease(profile, imports));
    Merged merged = merged(root, imports, model, profile.place());
    Node modify = root.node("modify");
    if (modify != null) {
      Place place = profile.place().child(root.type().property("modify"));
      SetParameters.apply(modify.nodes("set-parameters"), merged, place, warnings);
      Alterations.apply(modify.nodes("alters"), merged, place, warnings);
    }
    underWay.removeLast();
    return new OscalDocument(model, catalog(profile, location, imports, merged, model));
  }

  private static Release newestRelease(OscalDocument profile, List<Imported> imports) {
    boolean newer =
        profile.model().release() == Release.V1_2
            || imports.stream().anyMatch(i -> i.release() == Release.V1_2);
    return newer ? Release.V1_2 : Release.V1_1;
  }

  private List<Imported> imports(OscalDocument profile, Location location) throws OscalException {
    List<Imported> imports = new ArrayList<>();
    Property list = profile.type().property("imports");
    int index = 0;
    for (Node importing : profile.root().nodes(list)) {
      imports.add(imported(profile, location, importing, profile.place().child(list, index++)));
    }
    return imports;
  }

  private Imported imported(OscalDocument profile, Location location, Node importing, Place place)
      throws OscalException {
    if (!importing.has("include-all") && importing.nodes("include-controls").isEmpty()) {
      throw new OscalException(Problem.error(place, "resolve.no-selection"));
    }
    String href = Objects.requireNonNullElse(importing.text("href"), "");
    Sources.Source source = sources.find(profile, location, href, place);
    OscalDocument catalog = asCatalog(source, href, place);
    Set<String> missing = new LinkedHashSet<>();
    Imported imported = Extract.from(catalog, importing, missing);
    missing.forEach(id -> warnings.add(place, "resolve.no-control", id, href));
    return imported;
  }

  /** A profile that is imported is resolved first (req-circular-resolve); never itself again. */
  private OscalDocument asCatalog(Sources.Source source, String href, Place place)
      throws OscalException {
    return switch (source.document().name()) {
      case "catalog" -> source.document();
      case "profile" -> {
        if (underWay.contains(source.location())) {
          throw new OscalException(
              Problem.error(place, "resolve.circular", href, chain(source.location())));
        }
        yield resolve(source.document(), source.location());
      }
      default ->
          throw new OscalException(
              Problem.error(place, "resolve.not-importable", href, source.document().name()));
    };
  }

  private String chain(Location last) {
    List<String> chain = new ArrayList<>();
    underWay.forEach(location -> chain.add(location.path()));
    chain.add(last.path());
    return String.join(" → ", chain);
  }

  private Merged merged(Node profile, List<Imported> imports, Model model, Place place)
      throws OscalException {
    Node merge = profile.node("merge");
    if (merge == null) {
      return Structure.flat(Combine.keep(imports, place, warnings));
    }
    Place here = place.child(profile.type().property("merge"));
    Node combine = merge.node("combine");
    boolean useFirst = combine != null && "use-first".equals(combine.text("method"));
    List<Imported> combined =
        useFirst ? Combine.useFirst(imports) : Combine.keep(imports, here, warnings);
    Node custom = merge.node("custom");
    boolean asIs = "true".equals(merge.text("as-is"));
    int structures = (custom == null ? 0 : 1) + (asIs ? 1 : 0) + (merge.has("flat") ? 1 : 0);
    if (structures > 1) {
      throw new OscalException(Problem.error(here, "resolve.several-structures"));
    }
    if (custom != null) {
      Place at = here.child(merge.type().property("custom"));
      return CustomStructure.of(combined, custom, model, at, warnings);
    }
    return asIs ? Structure.asIs(combined) : Structure.flat(combined);
  }

  private Node catalog(
      OscalDocument profile, Location location, List<Imported> imports, Merged merged, Model model)
      throws OscalException {
    List<Node> catalogs = imports.stream().map(Imported::catalog).toList();
    References references = new References();
    Branch.each(merged.groups(), merged.controls(), branch -> references.add(branch.node()));
    List<Node> params = referenced(merged.params(), references, settings(profile.root()));
    references.addAll(params);
    BackMatter backMatter = new BackMatter();
    catalogs.forEach(backMatter::addAll);
    backMatter.addAll(profile.root());
    List<Node> resources = backMatter.referenced(references);
    Node catalog =
        Node.empty(model.type("catalog:catalog"))
            .with("uuid", stamp.uuid().toString())
            .with("metadata", ResolvedMetadata.of(profile, catalogs, location.name(), stamp, model))
            .with("params", params)
            .with("controls", Branch.grown(merged.controls()))
            .with("groups", Branch.grown(merged.groups()));
    return resources.isEmpty()
        ? catalog
        : catalog.with(
            "back-matter",
            Node.empty(model.type("metadata:back-matter")).with("resources", resources));
  }

  private static Set<String> settings(Node profile) {
    Set<String> ids = new HashSet<>();
    Node modify = profile.node("modify");
    if (modify != null) {
      modify.nodes("set-parameters").forEach(set -> ids.add(String.valueOf(set.text("param-id"))));
    }
    return ids;
  }

  /**
   * Parameters outside of controls that something refers to (req-loose-param, req-prune-modify).
   */
  private static List<Node> referenced(
      List<Node> params, References references, Set<String> settings) {
    return params.stream()
        .filter(param -> {
          String id = String.valueOf(param.text("id"));
          return references.contains(id) || settings.contains(id) || Keep.always(param);
        })
        .toList();
  }
}
