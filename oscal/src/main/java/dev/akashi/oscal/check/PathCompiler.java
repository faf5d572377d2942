package dev.akashi.oscal.check;

import dev.akashi.oscal.check.Metapath.Below;
import dev.akashi.oscal.check.Metapath.Call;
import dev.akashi.oscal.check.Metapath.Child;
import dev.akashi.oscal.check.Metapath.Document;
import dev.akashi.oscal.check.Metapath.Filter;
import dev.akashi.oscal.check.Metapath.Flag;
import dev.akashi.oscal.check.Metapath.Self;
import dev.akashi.oscal.check.Metapath.Step;
import dev.akashi.oscal.check.Metapath.Union;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds paths to types. Because the model says what every step can lead to, a path becomes a chain
 * of loops over slots; names are never looked up while a document is checked. Each part is given
 * what comes after it, and asks for that once for every kind of item it may lead to.
 */
final class PathCompiler {

  private final Model model;
  private final TestCompiler tests = new TestCompiler(this);

  PathCompiler(Model model) {
    this.model = model;
  }

  /**
   * The route of a path.
   *
   * @param end what becomes of the items the path selects
   * @throws IllegalArgumentException if the expression is no path that is known here
   */
  Route compile(Metapath path, Spot at, Function<Spot, Route> end) {
    return switch (path) {
      case Self _ -> end.apply(at);
      case Child child -> child(child.name(), at, end);
      case Flag flag -> flag(flag.name(), at, end);
      case Below _ -> below(at, end);
      case Document _ -> document(at, end);
      case Step step -> compile(step.first(), at, spot -> compile(step.next(), spot, end));
      case Union union -> union(union.parts(), at, end);
      case Filter filter ->
          compile(
              filter.base(),
              at,
              spot -> filter(tests.compile(filter.condition(), spot), end.apply(spot)));
      case Call call -> call(call, at, end);
      default -> throw new IllegalArgumentException("no path: " + path);
    };
  }

  TestCompiler tests() {
    return tests;
  }

  private static Route filter(Test test, Route rest) {
    return !rest.selects()
        ? rest
        : (node, slot, index, sink) -> {
          if (test.holds(node, slot, index)) {
            rest.from(node, slot, index, sink);
          }
        };
  }

  private Route child(String name, Spot at, Function<Spot, Route> end) {
    if (at.equals(Spot.DOCUMENT)) {
      return root(name, end);
    }
    Property property = at.type() == null ? null : child(at.type(), name);
    if (property == null) {
      return Route.NOWHERE;
    }
    return property.isObject()
        ? objects(property, end.apply(Spot.object(property.objectType())))
        : texts(property, end.apply(Spot.text(property)));
  }

  static @Nullable Property child(Type type, String xmlName) {
    for (Property property : type.properties()) {
      if (property.kind() == Property.Kind.CHILD && property.xmlName().equals(xmlName)) {
        return property;
      }
    }
    return null;
  }

  private Route root(String name, Function<Spot, Route> end) {
    Type type = model.root(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
    Route rest = end.apply(Spot.object(type));
    return (node, slot, index, sink) -> {
      if (node.type() == type) {
        rest.from(node, null, -1, sink);
      }
    };
  }

  private static Route objects(Property property, Route rest) {
    if (!rest.selects()) {
      return rest;
    }
    if (!property.many()) {
      return (node, slot, index, sink) -> {
        Node child = node.node(property);
        if (child != null) {
          rest.from(child, null, -1, sink);
        }
      };
    }
    return (node, slot, index, sink) -> {
      List<Node> children = node.nodes(property);
      for (int i = 0; i < children.size(); i++) {
        rest.from(children.get(i), null, -1, sink);
      }
    };
  }

  private static Route texts(Property property, Route rest) {
    if (!rest.selects() || !property.many()) {
      return text(property, rest);
    }
    return (node, slot, index, sink) -> {
      int size = node.texts(property).size();
      for (int i = 0; i < size; i++) {
        rest.from(node, property, i, sink);
      }
    };
  }

  private static Route text(Property property, Route rest) {
    return !rest.selects()
        ? rest
        : (node, slot, index, sink) -> {
          if (node.get(property) != null) {
            rest.from(node, property, -1, sink);
          }
        };
  }

  private static Route flag(String name, Spot at, Function<Spot, Route> end) {
    Property property = at.type() == null ? null : at.type().attribute(name);
    return property == null ? Route.NOWHERE : text(property, end.apply(Spot.text(property)));
  }

  private Route union(List<Metapath> parts, Spot at, Function<Spot, Route> end) {
    List<Route> routes =
        parts.stream().map(part -> compile(part, at, end)).filter(Route::selects).toList();
    if (routes.isEmpty()) {
      return Route.NOWHERE;
    }
    return (node, slot, index, sink) -> {
      for (Route route : routes) {
        route.from(node, slot, index, sink);
      }
    };
  }

  private static Route below(Spot at, Function<Spot, Route> end) {
    return at.type() == null ? Route.NOWHERE : Descent.of(at.type(), end);
  }

  /** OSCAL's rules start at the document only where they stand at its root. */
  private static Route document(Spot at, Function<Spot, Route> end) {
    if (at.type() == null || at.type().rootName().isEmpty()) {
      throw new IllegalArgumentException("the document is only known at its root, not at " + at);
    }
    return end.apply(at);
  }

  private Route call(Call call, Spot at, Function<Spot, Route> end) {
    if (!call.name().equals("doc") || call.arguments().size() != 1) {
      throw new IllegalArgumentException("no path: " + call);
    }
    Route rest = end.apply(Spot.DOCUMENT);
    return compile(
        call.arguments().getFirst(),
        at,
        spot ->
            (node, slot, index, sink) -> {
              String href = Texts.of(node, slot, index);
              Node root = href == null ? null : sink.document(href);
              if (root != null) {
                rest.from(root, null, -1, sink);
              }
            });
  }
}
