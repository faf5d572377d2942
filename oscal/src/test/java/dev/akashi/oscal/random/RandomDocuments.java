package dev.akashi.oscal.random;

import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.model.Datatype;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Documents of every shape the model tables allow; the same number gives the same document. */
public final class RandomDocuments {

  private static final String[] STRINGS = {
    "label",
    "a b",
    "台帳 その1",
    "<&>\"'",
    "yes",
    "1.0",
    "- x",
    "a: b",
    "#",
    "2025-01-01",
    "😀",
    "\\",
    "null"
  };
  private static final String[] TOKENS = {"a", "_x", "ac-1.2_prm", "統制.1", "item"};

  private final Model model;
  private final RandomGenerator random;
  private final RandomProse prose;
  private int budget;

  private RandomDocuments(Model model, long seed) {
    this.model = model;
    this.random = new SplittableRandom(seed);
    this.prose = new RandomProse(random);
  }

  /** The document of that number, of one of the model's kinds in turn. */
  public static OscalDocument document(Model model, int number) {
    List<Type> roots = List.copyOf(model.roots().values());
    RandomDocuments documents = new RandomDocuments(model, number);
    documents.budget = 5 + documents.random.nextInt(40);
    return new OscalDocument(
        documents.model, documents.object(roots.get(number % roots.size()), 0));
  }

  private Node object(Type type, int depth) {
    @Nullable Object[] slots = new @Nullable Object[type.properties().size()];
    int[] alternatives = new int[type.choices()];
    for (int i = 0; i < alternatives.length; i++) {
      int choice = i;
      long count =
          type.properties().stream()
              .map(Property::branch)
              .filter(branch -> branch != null && branch.choice() == choice)
              .count();
      alternatives[i] = random.nextInt((int) count);
    }
    for (Property property : type.properties()) {
      Property.Branch branch = property.branch();
      boolean possible = branch == null || alternatives[branch.choice()] == branch.alternative();
      if (possible && (property.min() > 0 || isWanted(depth))) {
        slots[property.index()] = content(property, depth);
      }
    }
    return Node.of(type, slots, Map.of());
  }

  private boolean isWanted(int depth) {
    return depth < 8 && budget > 0 && random.nextInt(3) == 0 && budget-- > 0;
  }

  private Object content(Property property, int depth) {
    if (!property.many()) {
      return single(property, depth);
    }
    List<Object> list = new ArrayList<>();
    for (int i = random.nextInt(1, 3); i > 0; i--) {
      list.add(single(property, depth));
    }
    return List.copyOf(list);
  }

  private Object single(Property property, int depth) {
    return property.isObject()
        ? object(property.objectType(), depth + 1)
        : text(property.textType());
  }

  private String text(Datatype type) {
    return switch (type) {
      case STRING -> STRINGS[random.nextInt(STRINGS.length)];
      case TOKEN -> TOKENS[random.nextInt(TOKENS.length)];
      case UUID ->
          new UUID(
                  (random.nextLong() & ~0xf000L) | 0x4000L,
                  (random.nextLong() >>> 2) | Long.MIN_VALUE)
              .toString();
      case URI -> "https://example.org/a?b=" + random.nextInt(99) + "&c";
      case URI_REFERENCE -> "#" + random.nextInt(99);
      case DATE -> "2025-01-0" + random.nextInt(1, 9);
      case DATE_TIME_WITH_TIMEZONE -> "2025-01-01T00:00:0" + random.nextInt(9) + "+09:00";
      case EMAIL_ADDRESS -> "a" + random.nextInt(99) + "@example.org";
      case BASE64 -> "QUJD";
      case BOOLEAN -> String.valueOf(random.nextBoolean());
      case INTEGER, NON_NEGATIVE_INTEGER, POSITIVE_INTEGER ->
          String.valueOf(random.nextInt(1, 70_000));
      case DECIMAL -> random.nextInt(99) + "." + random.nextInt(1, 9);
      case MARKUP_LINE -> prose.line();
      case MARKUP_MULTILINE -> prose.multiline();
    };
  }
}
