package dev.akashi.oscal.check;

import dev.akashi.oscal.check.Metapath.And;
import dev.akashi.oscal.check.Metapath.Call;
import dev.akashi.oscal.check.Metapath.Comparison;
import dev.akashi.oscal.check.Metapath.Flag;
import dev.akashi.oscal.check.Metapath.Literals;
import dev.akashi.oscal.check.Metapath.Or;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Binds conditions to types. A path as condition holds when it selects something. */
final class TestCompiler {

  /** The namespace of a property or part that names none. */
  static final String OSCAL = "http://csrc.nist.gov/ns/oscal";

  private final PathCompiler paths;

  TestCompiler(PathCompiler paths) {
    this.paths = paths;
  }

  Test compile(Metapath condition, Spot at) {
    return switch (condition) {
      case And and -> all(compileAll(and.parts(), at));
      case Or or -> any(compileAll(or.parts(), at));
      case Comparison comparison -> comparison(comparison, at);
      case Call call -> call(call, at);
      default -> some(condition, at, text -> true, true);
    };
  }

  private List<Test> compileAll(List<Metapath> conditions, Spot at) {
    return conditions.stream().map(condition -> compile(condition, at)).toList();
  }

  private static Test all(List<Test> tests) {
    return (node, slot, index) -> {
      for (Test test : tests) {
        if (!test.holds(node, slot, index)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Test any(List<Test> tests) {
    return (node, slot, index) -> {
      for (Test test : tests) {
        if (test.holds(node, slot, index)) {
          return true;
        }
      }
      return false;
    };
  }

  private Test call(Call call, Spot at) {
    Metapath first = call.arguments().getFirst();
    return switch (call.name()) {
      case "not" -> {
        Test test = compile(first, at);
        yield (node, slot, index) -> !test.holds(node, slot, index);
      }
      case "exists" -> some(first, at, text -> true, true);
      case "starts-with" -> {
        String start = literals(call.arguments().get(1)).getFirst();
        yield some(first, at, text -> text.startsWith(start), false);
      }
      case "has-oscal-namespace" -> namespace(literals(first), at);
      default -> throw new IllegalArgumentException("no such function: " + call.name());
    };
  }

  private static List<String> literals(Metapath argument) {
    if (argument instanceof Literals literals) {
      return literals.values();
    }
    throw new IllegalArgumentException("texts expected: " + argument);
  }

  /** Only properties and parts have a namespace; asked of anything else, the answer is no. */
  private static Test namespace(List<String> namespaces, Spot at) {
    Property ns = at.type() == null ? null : at.type().attribute("ns");
    if (ns == null) {
      return (node, slot, index) -> false;
    }
    boolean withoutOne = namespaces.contains(OSCAL);
    return (node, slot, index) -> {
      String own = node.text(ns);
      return own == null ? withoutOne : namespaces.contains(own);
    };
  }

  private Test comparison(Comparison comparison, Spot at) {
    if (comparison.right() instanceof Literals literals) {
      if (!comparison.operator().equals("=")) {
        throw new IllegalArgumentException("no such comparison: " + comparison);
      }
      return some(comparison.left(), at, Set.copyOf(literals.values())::contains, false);
    }
    Collecting left = collecting(comparison.left(), at);
    Collecting right = collecting(comparison.right(), at);
    return switch (comparison.operator()) {
      case ">" -> numbers(left, right, 1);
      case "<" -> numbers(left, right, -1);
      default -> throw new IllegalArgumentException("no such comparison: " + comparison);
    };
  }

  /** Values that are no numbers fail their data type elsewhere and compare with nothing. */
  private static Test numbers(Collecting left, Collecting right, int sign) {
    return (node, slot, index) -> {
      for (BigDecimal one : left.numbers(node, slot, index)) {
        for (BigDecimal other : right.numbers(node, slot, index)) {
          if (one.compareTo(other) == sign) {
            return true;
          }
        }
      }
      return false;
    };
  }

  /** Whether some item of the path has a fitting text, or is there at all. */
  private Test some(Metapath path, Spot at, Predicate<String> fits, boolean objects) {
    if (path instanceof Flag flag && at.type() != null) {
      Property property = at.type().attribute(flag.name());
      return property == null
          ? (node, slot, index) -> false
          : (node, slot, index) -> {
            String text = node.text(property);
            return text != null && fits.test(text);
          };
    }
    Route route =
        paths.compile(
            path, at, spot -> (node, slot, index, sink) -> sink.accept(node, slot, index));
    return (node, slot, index) -> {
      Found found = new Found(fits, objects);
      route.from(node, slot, index, found);
      return found.found;
    };
  }

  private static final class Found implements Route.Sink {
    private final Predicate<String> fits;
    private final boolean objects;
    private boolean found;

    Found(Predicate<String> fits, boolean objects) {
      this.fits = fits;
      this.objects = objects;
    }

    @Override
    public void accept(Node node, @Nullable Property slot, int index) {
      if (!found) {
        String text = Texts.of(node, slot, index);
        found = text == null ? objects : fits.test(text);
      }
    }
  }

  private Collecting collecting(Metapath path, Spot at) {
    return new Collecting(
        paths.compile(
            path, at, spot -> (node, slot, index, sink) -> sink.accept(node, slot, index)));
  }

  private record Collecting(Route route) {

    List<BigDecimal> numbers(Node node, @Nullable Property slot, int index) {
      List<BigDecimal> numbers = new ArrayList<>();
      route.from(
          node,
          slot,
          index,
          (owner, textSlot, i) -> {
            String text = Texts.of(owner, textSlot, i);
            if (text != null && dev.akashi.oscal.model.Datatype.DECIMAL.accepts(text)) {
              numbers.add(new BigDecimal(text));
            }
          });
      return numbers;
    }
  }
}
