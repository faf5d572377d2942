package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which slots refer to something: the table {@code references.tsv}. A line has the slot, what it
 * holds, and the types of objects, or for imports the models of documents, that it may mean.
 *
 * <p>What a {@code has-key} rule of the metaschema looks up is not in the table, so that nothing is
 * told twice.
 */
final class References {

  private static final Map<String, Row> TABLE = read();

  private References() {}

  /** What a slot holds. */
  enum Kind {
    /** The id of an object in this document or one that it imports. */
    ID,
    /** The id of a control in the document that is imported right here. */
    IMPORTED,
    /** The href of a document that this one builds on. */
    IMPORT,
    /** An href; with a fragment alone it means something in this document. */
    LINK
  }

  /** A line of the table; without targets everything with an id fits. */
  record Row(String place, Kind kind, Set<String> targets) {}

  /** A line bound to a type. */
  record Slot(Property property, Kind kind, Set<String> targets) {}

  private static Map<String, Row> read() {
    try (InputStream in = References.class.getResourceAsStream("references.tsv")) {
      if (in == null) {
        throw new IllegalStateException("missing: references.tsv");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(cells[0], Kind.valueOf(cells[1]), targets(cells)))
          .collect(Collectors.toUnmodifiableMap(Row::place, row -> row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> targets(String[] cells) {
    return List.of(cells).subList(2, cells.length).stream().collect(Collectors.toUnmodifiableSet());
  }

  /** All lines, by their slots. */
  static Map<String, Row> table() {
    return TABLE;
  }

  /** The slots of a type that refer to something. */
  static Slot[] of(Type type) {
    return type.properties().stream()
        .filter(property -> row(type, property) != null)
        .map(property -> bound(property, row(type, property)))
        .toArray(Slot[]::new);
  }

  private static @Nullable Row row(Type type, Property property) {
    String flag = property.kind() == Property.Kind.FLAG ? "@" : "";
    return TABLE.get(type.id() + "/" + flag + property.xmlName());
  }

  private static Slot bound(Property property, @Nullable Row row) {
    if (row == null) {
      throw new IllegalStateException("not in the table: " + property);
    }
    return new Slot(property, row.kind(), row.targets());
  }
}
