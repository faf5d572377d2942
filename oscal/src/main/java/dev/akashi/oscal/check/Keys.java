package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the keys of items: one value for each key field, nothing where a field selects nothing. */
final class Keys {

  /** Stands for a value that the pattern of its key field does not fit; no index holds it. */
  private static final String UNFIT = "\0";

  /** A pattern that captures everything after a beginning without special characters. */
  private static final Pattern BEGINNING = Pattern.compile("([#:/A-Za-z0-9_-]+)\\(\\.\\*\\)");

  private final List<Field> fields;

  /** The fields' routes, for each type of object or slot of text that the rule leads to. */
  private final IdentityHashMap<Object, List<Route>> routes = new IdentityHashMap<>();

  private record Field(Metapath path, UnaryOperator<String> cut) {}

  Keys(List<String> fields) {
    this.fields = fields.stream().map(Keys::field).toList();
  }

  private static Field field(String text) {
    int tilde = text.indexOf('~');
    return tilde < 0
        ? new Field(MetapathParser.parse(text), UnaryOperator.identity())
        : new Field(MetapathParser.parse(text.substring(0, tilde)), cut(text.substring(tilde + 1)));
  }

  /** What a pattern captures. Most patterns only take a beginning away. */
  private static UnaryOperator<String> cut(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    Matcher plain = BEGINNING.matcher(pattern);
    String beginning = plain.matches() ? plain.group(1) : null;
    return text -> {
      if (beginning != null && !text.startsWith(beginning)) {
        return UNFIT;
      }
      if (beginning != null && isPlain(text)) {
        return text.substring(beginning.length());
      }
      Matcher matcher = compiled.matcher(text);
      return matcher.matches() ? matcher.group(1) : UNFIT;
    };
  }

  /** Whether a text is surely one line; any other is left to the pattern. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** Binds the key fields to a kind of item that the rule leads to. */
  Route bind(PathCompiler compiler, Spot spot) {
    Object kind = spot.type() == null ? spot.slot() : spot.type();
    if (kind == null) {
      throw new IllegalArgumentException("documents have no keys");
    }
    routes.put(
        kind,
        fields.stream().map(field -> compiler.compile(field.path(), spot, Ends.ACCEPT)).toList());
    return Ends.ACCEPT.apply(spot);
  }

  /**
   * The key of an item: a text when there is one field, otherwise a list; nothing when no field has
   * a value, for what says nothing about itself is in no index.
   */
  @Nullable Object of(Node node, @Nullable Property slot, int index) {
    if (fields.size() == 1) {
      return values(0, node, slot, index).first;
    }
    List<@Nullable String> parts = new ArrayList<>(fields.size());
    boolean any = false;
    for (int i = 0; i < fields.size(); i++) {
      String value = values(i, node, slot, index).first;
      parts.add(value);
      any |= value != null;
    }
    return any ? parts : null;
  }

  /** The keys of an item whose only field may have several values; each of them is a key. */
  List<String> all(Node node, @Nullable Property slot, int index) {
    return values(0, node, slot, index).all();
  }

  private Values values(int field, Node node, @Nullable Property slot, int index) {
    List<Route> bound = routes.get(slot == null ? node.type() : slot);
    if (bound == null) {
      throw new IllegalStateException("not bound: " + node.type());
    }
    Values values = new Values(fields.get(field).cut());
    bound.get(field).from(node, slot, index, values);
    return values;
  }

  private static final class Values implements Route.Sink {
    private final UnaryOperator<String> cut;
    private @Nullable String first;
    private List<String> further = List.of();

    Values(UnaryOperator<String> cut) {
      this.cut = cut;
    }

    @Override
    public void accept(Node node, @Nullable Property slot, int index) {
      String text = Texts.of(node, slot, index);
      if (text == null) {
        return;
      }
      String value = cut.apply(text);
      if (first == null) {
        first = value;
        return;
      }
      if (further.isEmpty()) {
        further = new ArrayList<>();
      }
      further.add(value);
    }

    List<String> all() {
      if (first == null) {
        return List.of();
      }
      List<String> all = new ArrayList<>(further.size() + 1);
      all.add(first);
      all.addAll(further);
      return all;
    }
  }
}
