package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.WritableText;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a kind of fact is made of: reads it from texts and tells it in texts. */
public final class FactShape {

  /** How a value is written. */
  public enum Type {
    TEXT,
    LONG_TEXT,
    DAY,
    FLAG,
    CHOICE,
    REQUIREMENTS
  }

  /**
   * One value of a fact.
   *
   * @param choices the constants of a closed vocabulary
   */
  public record Value(
      String name, Type type, boolean required, int longest, List<? extends Enum<?>> choices) {

    /** The name of the vocabulary; empty when there is none. */
    public String vocabulary() {
      return choices.isEmpty() ? "" : choices.getFirst().getDeclaringClass().getSimpleName();
    }
  }

  private static final Map<FactKind, FactShape> ALL =
      Arrays.stream(FactKind.values())
          .collect(Collectors.toMap(Function.identity(), kind -> new FactShape(kind.type())));

  private final RecordComponent[] components;
  private final List<Value> values;
  private final Constructor<? extends ProfileFact> constructor;

  private FactShape(Class<? extends ProfileFact> type) {
    this.components = type.getRecordComponents();
    this.values = Arrays.stream(components).map(FactShape::value).toList();
    try {
      this.constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  static FactShape of(FactKind kind) {
    FactShape shape = ALL.get(kind);
    if (shape == null) {
      throw new IllegalStateException("no shape: " + kind);
    }
    return shape;
  }

  public List<Value> values() {
    return values;
  }

  private static Value value(RecordComponent component) {
    Asked asked = component.getAnnotation(Asked.class);
    boolean required = asked != null && asked.required();
    int longest = asked == null ? 200 : asked.longest();
    Class<?> type = component.getType();
    if (type.isEnum()) {
      List<? extends Enum<?>> choices =
          Arrays.stream(type.getEnumConstants()).<Enum<?>>map(each -> (Enum<?>) each).toList();
      return new Value(component.getName(), Type.CHOICE, /* required= */ true, longest, choices);
    }
    return new Value(component.getName(), type(component, longest), required, longest, List.of());
  }

  private static Type type(RecordComponent component, int longest) {
    if (component.getType() == boolean.class) {
      return Type.FLAG;
    }
    if (component.getType() == Set.class) {
      return Type.REQUIREMENTS;
    }
    if (component.getGenericType() instanceof ParameterizedType) {
      return Type.DAY;
    }
    return longest >= ProfileFact.LONG ? Type.LONG_TEXT : Type.TEXT;
  }

  /** What a fact says, value by value; flags are {@code true} or {@code false}. */
  public Map<String, String> told(ProfileFact fact) {
    Map<String, String> told = new LinkedHashMap<>();
    for (RecordComponent component : components) {
      told.put(component.getName(), text(part(fact, component)));
    }
    return told;
  }

  private static Object part(ProfileFact fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Object part) {
    return switch (part) {
      case Optional<?> optional -> optional.map(Object::toString).orElse("");
      case Set<?> ids ->
          ids.stream()
              .map(RequirementId.class::cast)
              .sorted()
              .map(RequirementId::value)
              .collect(Collectors.joining(" "));
      case Enum<?> constant -> constant.name();
      default -> part.toString();
    };
  }

  /**
   * Makes a fact of texts.
   *
   * @param sent the text of a value; empty when it is absent
   * @param note is told what is wrong, each at the name of its value
   * @return the fact, or empty when anything is wrong
   */
  public Optional<ProfileFact> read(Function<String, String> sent, Consumer<Reason> note) {
    Object[] parts = new Object[components.length];
    boolean[] wrong = {false};
    Consumer<Reason> noting =
        reason -> {
          wrong[0] = true;
          note.accept(reason);
        };
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part(values.get(i), sent.apply(values.get(i).name()).strip(), noting);
    }
    if (wrong[0]) {
      return Optional.empty();
    }
    try {
      return Optional.of(constructor.newInstance(parts));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object part(Value value, String text, Consumer<Reason> note) {
    if (value.required() && text.isEmpty()) {
      note.accept(Reason.atField(value.name(), "input.required"));
    }
    if (text.length() > value.longest()) {
      note.accept(Reason.atField(value.name(), "input.too-long", value.longest(), text.length()));
    }
    if (!WritableText.isWritable(text)) {
      note.accept(Reason.atField(value.name(), "input.unwritable"));
    }
    return switch (value.type()) {
      case TEXT, LONG_TEXT -> text;
      case FLAG -> text.equals("true");
      case DAY -> day(value, text, note);
      case CHOICE -> choice(value, text, note);
      case REQUIREMENTS -> requirements(value, text, note);
    };
  }

  private static Optional<LocalDate> day(Value value, String text, Consumer<Reason> note) {
    Optional<LocalDate> day = text.isEmpty() ? Optional.empty() : JapaneseDates.parse(text);
    if (!text.isEmpty() && day.isEmpty()) {
      note.accept(Reason.atField(value.name(), "input.not-a-date", text));
    }
    return day;
  }

  private static Object choice(Value value, String text, Consumer<Reason> note) {
    Optional<? extends Enum<?>> chosen =
        value.choices().stream().filter(choice -> choice.name().equals(text)).findFirst();
    if (chosen.isEmpty() && !text.isEmpty()) {
      note.accept(Reason.atField(value.name(), "input.not-a-choice", text));
    }
    return chosen.isPresent() ? chosen.get() : value.choices().getFirst();
  }

  private static Set<RequirementId> requirements(Value value, String text, Consumer<Reason> note) {
    Set<RequirementId> ids = new TreeSet<>();
    for (String id : text.split("[\\s,\u3001]+", -1)) {
      if (id.isEmpty()) {
        continue;
      }
      try {
        ids.add(RequirementId.of(id));
      } catch (IllegalArgumentException e) {
        note.accept(Reason.atField(value.name(), "statement.not-a-requirement", id));
      }
    }
    return ids;
  }
}
