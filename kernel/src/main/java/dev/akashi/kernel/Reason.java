package dev.akashi.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why something is refused, or why an outcome is what it is.
 *
 * <p>The text lives in the message bundles: {@code reason.<code>} says what is wrong and {@code
 * reason.<code>.remedy} says what to do; both take {@link #args} in order. Arguments are strings,
 * numbers, {@link java.time.LocalDate}, {@link Period}, {@link LocalizedText} or lists of these and
 * are formatted in the reader's language.
 *
 * @param code the last part of the message key, dotted lower case, for example {@code
 *     statement.mandatory-not-selected}
 * @param field the form or JSON field the reason belongs to, if it belongs to one
 * @param args the arguments of the message
 * @param clauses the clauses the reason rests on; empty only for plain input errors
 */
public record Reason(
    String code, Optional<String> field, List<Object> args, List<ClauseId> clauses) {

  public Reason {
    args = List.copyOf(args);
    clauses = List.copyOf(clauses);
  }

  /** A reason that rests on the given clauses, {@code "FRM-43"} or several. */
  public static Reason of(String code, String... clauses) {
    return new Reason(
        code, Optional.empty(), List.of(), Arrays.stream(clauses).map(ClauseId::of).toList());
  }

  /** A plain input error at a field: no clause stands behind "a date is needed". */
  public static Reason atField(String field, String code, Object... args) {
    return new Reason(code, Optional.of(field), List.of(args), List.of());
  }

  public Reason with(Object... arguments) {
    return new Reason(code, field, Arrays.asList(arguments), clauses);
  }

  public Reason at(@Nullable String fieldName) {
    return new Reason(code, Optional.ofNullable(fieldName), args, clauses);
  }

  public boolean restsOn(String clause) {
    return clauses.stream().anyMatch(c -> Objects.equals(c.value(), clause));
  }
}
