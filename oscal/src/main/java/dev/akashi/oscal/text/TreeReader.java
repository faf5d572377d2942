package dev.akashi.oscal.text;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.ProblemList;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.model.Datatype;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.text.Tokens.Kind;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Path;
import dev.akashi.oscal.tree.Place;
import dev.akashi.oscal.tree.SharedTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a tree of members by the model. What does not fit is noted with its place and left out; the
 * rest is read on, so that all errors are told in one run.
 */
final class TreeReader {

  private final Tokens tokens;
  private final Model model;
  private final boolean lenient;
  private final Path path = new Path();
  private final ProblemList problems = new ProblemList();
  private final SharedTexts texts = new SharedTexts();
  private int made;

  TreeReader(Tokens tokens, Model model, boolean lenient) {
    this.tokens = tokens;
    this.model = model;
    this.lenient = lenient;
  }

  Reading read() throws OscalException {
    Kind first = tokens.next();
    if (first != Kind.OBJECT) {
      throw new OscalException(Problem.error(Place.root(""), "read.not-an-object"));
    }
    String schema = "";
    @Nullable Node root = null;
    while (tokens.next() == Kind.NAME) {
      String name = tokens.text();
      Optional<Type> type = model.root(name);
      if (type.isPresent() && root == null) {
        path.start(name);
        root = rootNode(type.get());
      } else if (name.equals("$schema")) {
        schema = tokens.next() == Kind.TEXT ? tokens.text() : "";
      } else {
        problems.add(Problem.error(Place.root(name), "read.unknown-root", name, known()));
        skip(tokens.next());
      }
    }
    if (root == null) {
      throw new OscalException(
          problems.isEmpty()
              ? List.of(Problem.error(Place.root(""), "read.no-root", known()))
              : problems.all());
    }
    if (tokens.next() != Kind.END) {
      throw new OscalException(Problem.error(Place.root(""), "read.more-content"));
    }
    return new Reading(new OscalDocument(model, root, schema), problems.all());
  }

  private String known() {
    return String.join(", ", model.roots().keySet());
  }

  private Node rootNode(Type type) throws OscalException {
    Kind kind = tokens.next();
    if (kind != Kind.OBJECT) {
      throw new OscalException(Problem.error(path.place(), "structure.object-expected"));
    }
    return object(type);
  }

  private Node object(Type type) throws OscalException {
    @Nullable Object[] slots = new @Nullable Object[type.properties().size()];
    Map<String, Object> unknown = Map.of();
    while (tokens.next() == Kind.NAME) {
      String name = tokens.text();
      Property property = type.member(name);
      if (property == null) {
        if (lenient) {
          unknown = unknown.isEmpty() ? new LinkedHashMap<>() : unknown;
          unknown.put(name, anything(tokens.next()));
        } else {
          problems.add(Problem.error(path.place().unknown(name), "structure.unknown", name));
          skip(tokens.next());
        }
        continue;
      }
      path.enter(property);
      boolean again = slots[property.index()] != null;
      Object content = content(property, tokens.next());
      if (again) {
        problems.add(Problem.error(path.place(), "structure.twice", name));
      } else {
        slots[property.index()] = content;
      }
      path.leave();
    }
    return Node.of(type, slots, unknown, ++made);
  }

  private @Nullable Object content(Property property, Kind kind) throws OscalException {
    if (!property.many()) {
      return single(property, kind);
    }
    if (kind == Kind.ARRAY) {
      return list(property);
    }
    if (kind == Kind.OBJECT && property.form() == Property.Form.SINGLE_OR_ARRAY) {
      path.at(0);
      Object only = single(property, kind);
      return only == null ? null : List.of(only);
    }
    problems.add(Problem.error(path.place(), "structure.array-expected"));
    skip(kind);
    return null;
  }

  private @Nullable List<Object> list(Property property) throws OscalException {
    List<Object> list = new ArrayList<>(4);
    int index = 0;
    for (Kind kind = tokens.next(); kind != Kind.END_ARRAY; kind = tokens.next()) {
      path.at(index++);
      Object element = single(property, kind);
      if (element != null) {
        list.add(element);
      }
    }
    path.at(-1);
    if (index == 0) {
      problems.add(Problem.error(path.place(), "structure.empty-array"));
    }
    return list.isEmpty() ? null : List.copyOf(list);
  }

  private @Nullable Object single(Property property, Kind kind) throws OscalException {
    if (property.isObject()) {
      if (kind == Kind.OBJECT) {
        return object(property.objectType());
      }
      problems.add(Problem.error(path.place(), "structure.object-expected"));
      skip(kind);
      return null;
    }
    if (fits(property.textType(), kind)) {
      String text = tokens.text();
      return comesAgain(property) ? texts.shared(text) : text;
    }
    problems.add(Problem.error(path.place(), "structure.kind", property.textType().label()));
    skip(kind);
    return null;
  }

  /** Names, classes and namespaces do; ids, values and prose hardly ever. */
  private static boolean comesAgain(Property property) {
    return switch (property.textType()) {
      case TOKEN, URI -> !property.jsonName().equals("id");
      default -> false;
    };
  }

  private boolean fits(Datatype type, Kind kind) throws OscalException {
    return switch (kind) {
      case TEXT -> !type.isNumber() && type != Datatype.BOOLEAN;
      case NUMBER -> type.isNumber();
      case BOOLEAN -> type == Datatype.BOOLEAN;
      case PLAIN ->
          (!type.isNumber() && type != Datatype.BOOLEAN) || Literal.isLiteral(tokens.text());
      default -> false;
    };
  }

  /** Goes past a value that nobody wants. */
  private void skip(Kind first) throws OscalException {
    int open = 0;
    Kind kind = first;
    while (true) {
      switch (kind) {
        case OBJECT, ARRAY -> open++;
        case END_OBJECT, END_ARRAY -> open--;
        default -> {}
      }
      if (open <= 0) {
        return;
      }
      kind = tokens.next();
    }
  }

  /** A value of any shape: text, list, map, or a {@link Literal} for the rest. */
  private Object anything(Kind kind) throws OscalException {
    return switch (kind) {
      case OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        while (tokens.next() == Kind.NAME) {
          String name = tokens.text();
          members.put(name, anything(tokens.next()));
        }
        yield members;
      }
      case ARRAY -> {
        List<Object> elements = new ArrayList<>();
        for (Kind next = tokens.next(); next != Kind.END_ARRAY; next = tokens.next()) {
          elements.add(anything(next));
        }
        yield elements;
      }
      case TEXT -> tokens.text();
      case PLAIN -> Literal.isLiteral(tokens.text()) ? new Literal(tokens.text()) : tokens.text();
      default -> new Literal(tokens.text());
    };
  }
}
