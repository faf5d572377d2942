package dev.akashi.oscal.check;

import dev.akashi.oscal.check.Metapath.And;
import dev.akashi.oscal.check.Metapath.Below;
import dev.akashi.oscal.check.Metapath.Call;
import dev.akashi.oscal.check.Metapath.Child;
import dev.akashi.oscal.check.Metapath.Comparison;
import dev.akashi.oscal.check.Metapath.Document;
import dev.akashi.oscal.check.Metapath.Filter;
import dev.akashi.oscal.check.Metapath.Flag;
import dev.akashi.oscal.check.Metapath.Literals;
import dev.akashi.oscal.check.Metapath.Or;
import dev.akashi.oscal.check.Metapath.Self;
import dev.akashi.oscal.check.Metapath.Step;
import dev.akashi.oscal.check.Metapath.Union;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an expression; what it does not know it refuses, so that no rule is lost in silence. */
final class MetapathParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(//|>=|<=|!=|'[^']*'|[A-Za-z_][A-Za-z0-9_.-]*|[./@|()\\[\\],=<>])");
  private static final String END = "";

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;

  private MetapathParser(String text) {
    this.text = text;
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (end < text.length() && token.find(end) && token.start() == end) {
      tokens.add(token.group(1));
      end = token.end();
    }
    if (!text.substring(end).isBlank()) {
      throw refused();
    }
  }

  /**
   * The expression of a text.
   *
   * @throws IllegalArgumentException if it is beyond the part of Metapath that is known here
   */
  static Metapath parse(String text) {
    MetapathParser parser = new MetapathParser(text);
    Metapath whole = parser.or();
    if (!parser.peek().equals(END)) {
      throw parser.refused();
    }
    return whole;
  }

  private Metapath or() {
    return several("or", this::and, Or::new);
  }

  private Metapath and() {
    return several("and", this::comparison, And::new);
  }

  private Metapath union() {
    return several("|", this::path, Union::new);
  }

  private Metapath several(
      String between, Supplier<Metapath> part, Function<List<Metapath>, Metapath> whole) {
    List<Metapath> parts = new ArrayList<>(List.of(part.get()));
    while (take(between)) {
      parts.add(part.get());
    }
    return parts.size() == 1 ? parts.getFirst() : whole.apply(List.copyOf(parts));
  }

  private Metapath comparison() {
    Metapath left = union();
    return switch (peek()) {
      case "=", "<", ">" -> new Comparison(next(), left, union());
      default -> left;
    };
  }

  private Metapath path() {
    Metapath path = take("//") ? new Step(new Step(new Document(), new Below()), step()) : step();
    while (true) {
      if (take("//")) {
        path = new Step(new Step(path, new Below()), step());
      } else if (take("/")) {
        path = new Step(path, step());
      } else {
        return path;
      }
    }
  }

  private Metapath step() {
    Metapath step = primary();
    while (take("[")) {
      step = new Filter(step, or());
      expect("]");
    }
    return step;
  }

  private Metapath primary() {
    String token = next();
    if (token.equals(".")) {
      return new Self();
    }
    if (token.equals("@")) {
      return new Flag(next());
    }
    if (token.equals("(")) {
      return parenthesised();
    }
    if (token.startsWith("'")) {
      return new Literals(List.of(token.substring(1, token.length() - 1)));
    }
    if (token.isEmpty() || !Character.isLetter(token.charAt(0))) {
      throw refused();
    }
    return take("(") ? new Call(token, arguments()) : new Child(token);
  }

  private Metapath parenthesised() {
    List<Metapath> parts = arguments();
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    List<String> values = new ArrayList<>();
    for (Metapath part : parts) {
      if (!(part instanceof Literals literal)) {
        throw refused();
      }
      values.addAll(literal.values());
    }
    return new Literals(List.copyOf(values));
  }

  private List<Metapath> arguments() {
    List<Metapath> arguments = new ArrayList<>(List.of(or()));
    while (take(",")) {
      arguments.add(or());
    }
    expect(")");
    return List.copyOf(arguments);
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : END;
  }

  private String next() {
    String token = peek();
    at++;
    return token;
  }

  private boolean take(String token) {
    if (!peek().equals(token)) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(String token) {
    if (!take(token)) {
      throw refused();
    }
  }

  private IllegalArgumentException refused() {
    return new IllegalArgumentException("not understood, near part " + at + ": " + text);
  }
}
