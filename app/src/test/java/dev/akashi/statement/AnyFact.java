package dev.akashi.statement;

import dev.akashi.kernel.Reason;
import dev.akashi.statement.FactShape.Value;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Facts of every kind with values of every type, made from their shapes. */
public final class AnyFact {

  private AnyFact() {}

  static List<ProfileFact> ofEachKind(RandomGenerator random) {
    return ofEachKind((kind, value) -> random.nextInt() + "");
  }

  /** Facts whose texts are what the function gives. */
  public static List<ProfileFact> ofEachKind(BiFunction<FactKind, Value, String> text) {
    return Stream.of(FactKind.values()).map(kind -> of(kind, v -> text.apply(kind, v))).toList();
  }

  static ProfileFact of(FactKind kind, Function<Value, String> text) {
    FactShape shape = kind.shape();
    return shape
        .read(
            name ->
                shape.values().stream()
                    .filter(value -> value.name().equals(name))
                    .map(value -> value(value, text))
                    .findFirst()
                    .orElseThrow(),
            AnyFact::unexpected)
        .orElseThrow();
  }

  private static String value(Value value, Function<Value, String> text) {
    return switch (value.type()) {
      case TEXT, LONG_TEXT -> text.apply(value);
      case DAY -> "2025-02-03";
      case FLAG -> "true";
      case CHOICE -> value.choices().getFirst().name();
      case REQUIREMENTS -> "9.2.3.11.PB 9.2.3";
    };
  }

  private static void unexpected(Reason reason) {
    throw new AssertionError(reason.toString());
  }
}
