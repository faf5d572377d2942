package dev.akashi.crosswalk;

import dev.akashi.crosswalk.Coverage.GroupCoverage;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** The mappings between two catalogues as an OSCAL mapping collection of release 1.2. */
public final class MappingCollection {

  private static final String NAMESPACE = "akashi.crosswalk";
  private static final String OSCAL_VERSION = "1.2.1";
  private static final Pattern MARKUP = Pattern.compile("([\\\\`*_{}\\[\\]<>#~|])");

  private final Coverage coverage;
  private final Words words;
  private final Model model = Model.of(Release.V1_2);

  private MappingCollection(Coverage coverage, Words words) {
    this.coverage = coverage;
    this.words = words;
  }

  /**
   * The texts of a document, in the language of whoever asked for it.
   *
   * @param description how the mapping was made and what it is not
   */
  public record Words(String title, String leftTitle, String rightTitle, String description) {}

  /** The document; the same mappings give the same ids. */
  public static OscalDocument of(Coverage coverage, Words words, Instant now) {
    MappingCollection made = new MappingCollection(coverage, words);
    return new OscalDocument(made.model, made.root(coverage.mappings(), now));
  }

  private Node root(List<Mapping> mappings, Instant now) {
    Type root = model.root("mapping-collection").orElseThrow();
    String left = coverage.left().key().value();
    String right = coverage.right().key().value();
    String version = coverage.left().version() + " / " + coverage.right().version() + " / " + now;
    Node metadata =
        below(root, "metadata")
            .with("title", escaped(words.title()))
            .with("last-modified", now.toString())
            .with("version", version)
            .with("oscal-version", OSCAL_VERSION);
    boolean complete = Coverage.open(coverage.leftGroups()) == 0;
    Node provenance =
        below(root, "provenance")
            .with("method", method(mappings))
            .with("matching-rationale", rationale(mappings.stream().anyMatch(Mapping::asShipped)))
            .with("status", complete ? "complete" : "not-complete")
            .with("mapping-description", escaped(words.description()));
    Node mapping = below(root, "mappings");
    mapping =
        mapping
            .with("uuid", uuid("mapping", left, right))
            .with("source-resource", resourceOf(mapping, left))
            .with("target-resource", resourceOf(mapping, right));
    List<Node> maps = new ArrayList<>();
    for (Mapping one : mappings) {
      maps.add(map(mapping, one));
    }
    mapping =
        gap(
            gap(mapping.with("maps", maps), "source-gap-summary", coverage.leftGroups(), left),
            "target-gap-summary",
            coverage.rightGroups(),
            right);
    Node backMatter = below(root, "back-matter");
    backMatter =
        backMatter.with(
            "resources",
            List.of(
                resource(backMatter, left, words.leftTitle()),
                resource(backMatter, right, words.rightTitle())));
    return Node.empty(root)
        .with("uuid", uuid("collection", left, right, now.toString()))
        .with("metadata", metadata)
        .with("provenance", provenance)
        .with("mappings", List.of(mapping))
        .with("back-matter", backMatter);
  }

  /** What came with the program was put together from lists, not by people who read both sides. */
  private static String method(List<Mapping> mappings) {
    return mappings.stream().anyMatch(Mapping::asShipped) ? "hybrid" : "human";
  }

  /** What came with the program goes by numbers and titles; meanings were not compared. */
  private static String rationale(boolean shipped) {
    return shipped ? "syntactic" : "semantic";
  }

  private static Node resourceOf(Node mapping, String key) {
    return below(mapping.type(), "source-resource")
        .with("type", "catalog")
        .with("href", "#" + uuid("catalogue", key));
  }

  private static Node map(Node mapping, Mapping one) {
    Node map = below(mapping.type(), "maps");
    Node made =
        map.with("uuid", one.id().toString())
            .with("matching-rationale", rationale(one.asShipped()))
            .with("relationship", one.relation().oscal())
            .with("sources", List.of(item(map, "sources", one.from())))
            .with("targets", List.of(item(map, "targets", one.to())));
    Node looked =
        one.anotherLook().isEmpty()
            ? made
            : made.with("props", List.of(anotherLook(map, one.anotherLook().get())));
    return one.rationale().isEmpty() ? looked : looked.with("remarks", escaped(one.rationale()));
  }

  /** OSCAL has no word for a mapping that was carried over and not looked at yet. */
  private static Node anotherLook(Node map, AnotherLook look) {
    return below(map.type(), "props")
        .with("name", "another-look")
        .with("ns", "https://akashi.dev/ns/oscal")
        .with("value", look.name().toLowerCase(Locale.ROOT));
  }

  private static Node item(Node map, String name, ControlRef control) {
    return below(map.type(), name)
        .with("type", "control")
        .with("id-ref", token(control.catalogue().value(), control.control()));
  }

  private static Node gap(Node mapping, String name, List<GroupCoverage> groups, String key) {
    List<String> open =
        groups.stream()
            .flatMap(group -> group.open().stream())
            .map(control -> token(key, control.id()))
            .toList();
    if (open.isEmpty()) {
      return mapping;
    }
    Node gap = below(mapping.type(), name);
    Node unmapped = below(gap.type(), "unmapped-controls").with("with-ids", open);
    return mapping.with(
        name,
        gap.with("uuid", uuid(name, key, Objects.requireNonNullElse(mapping.text("uuid"), "")))
            .with("unmapped-controls", List.of(unmapped)));
  }

  private static Node resource(Node backMatter, String key, String title) {
    Node resource = below(backMatter.type(), "resources");
    Node link = below(resource.type(), "rlinks").with("href", "/catalogues/" + key);
    return resource
        .with("uuid", uuid("catalogue", key))
        .with("title", escaped(title))
        .with("rlinks", List.of(link));
  }

  /** An id that OSCAL allows: it begins with a letter. */
  static String token(String catalogue, String id) {
    if (Character.isLetter(id.codePointAt(0)) || id.startsWith("_")) {
      return id;
    }
    return (CatalogueKey.of(catalogue).isBaseline() ? "ismap-" : "c-") + id;
  }

  private static Node below(Type type, String name) {
    Property property = type.property(name);
    return Node.empty(property.objectType());
  }

  private static String escaped(String text) {
    return MARKUP.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$1");
  }

  /** A version 5 uuid, as OSCAL demands 4 or 5. */
  private static String uuid(Object... parts) {
    StringBuilder name = new StringBuilder(NAMESPACE);
    for (Object part : parts) {
      name.append('\u001f').append(part);
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest(name.toString().getBytes(StandardCharsets.UTF_8));
      ByteBuffer bits = ByteBuffer.wrap(hash);
      long high = (bits.getLong() & ~0xF000L) | 0x5000L;
      long low = (bits.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
      return new UUID(high, low).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
