package dev.akashi.oscal.check;

import dev.akashi.oscal.check.ConstraintTable.Row;
import dev.akashi.oscal.check.Metapath.Below;
import dev.akashi.oscal.check.Metapath.Document;
import dev.akashi.oscal.check.Metapath.Step;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Binds the rows of a constraint table to the types of the model. */
final class RuleCompiler {

  private final Model model;
  private final PathCompiler paths;

  /** The slots of texts that some rule closes to other values. */
  private final Set<Property> closed = new HashSet<>();

  /** The slots of texts that a rule only makes suggestions for. */
  private final IdentityHashMap<Rule, Set<Property>> suggested = new IdentityHashMap<>();

  RuleCompiler(Model model) {
    this.model = model;
    this.paths = new PathCompiler(model);
  }

  /** The rules of each place: a {@link Type} or, for texts, a {@link Property}. */
  Map<Object, List<Rule>> compile(List<Row> rows) {
    Map<Object, List<Rule>> rules = new LinkedHashMap<>();
    for (Row row : rows) {
      Spot spot = spot(row.place());
      bound(row, spot)
          .forEach((at, rule) -> rules.computeIfAbsent(at, none -> new ArrayList<>()).add(rule));
    }
    rules.values().forEach(list -> list.removeIf(this::neverRefuses));
    return rules;
  }

  /** Suggestions matter where another rule closes the values, and where a value is deprecated. */
  private boolean neverRefuses(Rule rule) {
    Set<Property> slots = suggested.get(rule);
    return slots != null
        && rule instanceof Rule.Allowed allowed
        && allowed.deprecated().isEmpty()
        && Collections.disjoint(slots, closed);
  }

  /** Whether a rule can be about anything; some of OSCAL's rules look for what is not there. */
  boolean leadsSomewhere(Row row) {
    return !bound(row, spot(row.place())).isEmpty();
  }

  /** A row where it applies; nowhere when there is nothing that it could be about. */
  private Map<Object, Rule> bound(Row row, Spot spot) {
    Rule rule = rule(row, spot);
    Map<Object, Rule> bound = new LinkedHashMap<>();
    if (rule instanceof Rule.Throughout throughout) {
      for (Type type : withAllBelow(spot)) {
        Route route = throughout(row, Spot.object(type), throughout.keys());
        if (route.selects()) {
          bound.put(type, new Rule.Further(throughout, route));
        }
      }
    }
    if (rule.route().selects() || !bound.isEmpty()) {
      bound.put(place(spot), rule);
    }
    return bound;
  }

  private static Set<Type> withAllBelow(Spot spot) {
    Set<Type> all = new LinkedHashSet<>();
    Deque<Type> waiting = new ArrayDeque<>();
    if (spot.type() != null) {
      waiting.add(spot.type());
    }
    while (!waiting.isEmpty()) {
      Type type = waiting.remove();
      if (all.add(type)) {
        type.objects().forEach(property -> waiting.add(property.objectType()));
      }
    }
    return all;
  }

  private static Object place(Spot spot) {
    Object place = spot.slot() == null ? spot.type() : spot.slot();
    if (place == null) {
      throw new IllegalArgumentException("rules are about objects and texts");
    }
    return place;
  }

  private Route throughout(Row row, Spot at, Keys keys) {
    return paths.compile(everywhere(row).orElseThrow(), at, spot -> keys.bind(paths, spot));
  }

  /** The step that a path looks for in the whole document, when it is of that form. */
  private static Optional<Metapath> everywhere(Row row) {
    return MetapathParser.parse(row.target())
            instanceof Step(Step(Document _, Below _), Metapath sought)
        ? Optional.of(sought)
        : Optional.empty();
  }

  private Spot spot(String place) {
    Type type = model.find(place);
    if (type != null) {
      return Spot.object(type);
    }
    int slash = place.lastIndexOf('/');
    Type owner = model.type(place.substring(0, slash));
    String name = place.substring(slash + 1);
    Property slot =
        name.startsWith("@") ? owner.attribute(name.substring(1)) : PathCompiler.child(owner, name);
    if (slot == null || slot.isObject()) {
      throw new IllegalArgumentException("no such text: " + place);
    }
    return Spot.text(slot);
  }

  private Rule rule(Row row, Spot at) {
    return switch (row.kind()) {
      case "allowed", "suggested" -> allowed(row, at);
      case "matches" -> matches(row, at);
      case "expect" -> expect(row, at);
      case "count" -> count(row, at);
      case "index" -> {
        Keys keys = new Keys(row.rest().subList(1, row.rest().size()));
        String index = row.rest().getFirst();
        yield everywhere(row).isPresent()
            ? new Rule.Throughout(row, throughout(row, at, keys), keys, index)
            : new Rule.Distinct(row, keyed(row, at, keys), keys, index);
      }
      case "unique" -> {
        Keys keys = new Keys(row.rest());
        yield new Rule.Distinct(row, keyed(row, at, keys), keys, "");
      }
      case "has-key" -> {
        Keys keys = new Keys(row.rest().subList(1, row.rest().size()));
        yield new Rule.Known(row, keyed(row, at, keys), keys, row.rest().getFirst());
      }
      default -> throw new IllegalArgumentException("no such kind: " + row);
    };
  }

  private Route route(Row row, Spot at, Function<Spot, Route> end) {
    return paths.compile(MetapathParser.parse(row.target()), at, end);
  }

  private Route keyed(Row row, Spot at, Keys keys) {
    return route(row, at, spot -> keys.bind(paths, spot));
  }

  private Rule allowed(Row row, Spot at) {
    boolean open = row.kind().equals("suggested");
    Set<String> values = new HashSet<>();
    Set<String> deprecated = new HashSet<>();
    for (String value : row.rest()) {
      int tilde = value.lastIndexOf('~');
      String bare = tilde < 0 ? value : value.substring(0, tilde);
      values.add(bare);
      if (tilde >= 0) {
        deprecated.add(bare);
      }
    }
    Set<Property> slots = new HashSet<>();
    Route route = route(row, at, spot -> value(spot, slots));
    Rule rule = new Rule.Allowed(row, route, Set.copyOf(values), Set.copyOf(deprecated), open);
    if (open) {
      suggested.put(rule, slots);
    } else {
      closed.addAll(slots);
    }
    return rule;
  }

  /** An item that has a value is told by the slot its text stands in. */
  private static Route value(Spot spot, Set<Property> slots) {
    Property slot = spot.textSlot();
    if (slot == null) {
      return Route.NOWHERE;
    }
    slots.add(slot);
    return spot.type() == null
        ? Ends.ACCEPT.apply(spot)
        : (node, ignored, index, sink) -> {
          if (node.get(slot) != null) {
            sink.accept(node, slot, -1);
          }
        };
  }

  private Rule matches(Row row, Spot at) {
    String ask = row.rest().getFirst();
    int space = ask.indexOf(' ');
    String wanted = ask.substring(space + 1);
    boolean regex = ask.startsWith("regex ");
    Predicate<String> fits = regex ? Lexemes.pattern(wanted) : Lexemes.type(wanted);
    Test test =
        (node, slot, index) -> {
          String text = Texts.of(node, slot, index);
          return text == null || fits.test(text);
        };
    return new Rule.Demanded(
        row,
        route(row, at, _ -> Ends.failing(test)),
        regex ? "constraint.pattern" : "constraint.type",
        List.of(wanted));
  }

  private Rule expect(Row row, Spot at) {
    Metapath condition = MetapathParser.parse(row.rest().getFirst());
    return new Rule.Demanded(
        row,
        route(row, at, spot -> Ends.failing(paths.tests().compile(condition, spot))),
        "constraint.expect",
        row.rest());
  }

  private Rule count(Row row, Spot at) {
    String[] bounds = row.rest().getFirst().split("\\.\\.", -1);
    return new Rule.Counted(
        row,
        route(row, at, Ends.ACCEPT),
        Integer.parseInt(bounds[0]),
        bounds[1].equals("*") ? Integer.MAX_VALUE : Integer.parseInt(bounds[1]));
  }
}
