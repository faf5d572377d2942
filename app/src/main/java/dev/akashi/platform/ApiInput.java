package dev.akashi.platform;

import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.kernel.WritableText;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a JSON body as {@link FormInput} reads a form: a bad value notes the reason
 * at its field and reading goes on, so that all errors are told at once.
 */
public final class ApiInput {

  private final List<Reason> reasons = new ArrayList<>();

  /** A text that must be there and within the limit. */
  public String required(String field, @Nullable String value, int longest) {
    String text = optional(field, value, longest);
    if (text.isEmpty()) {
      reasons.add(Reason.atField(field, "input.required"));
    }
    return text;
  }

  public String optional(String field, @Nullable String value, int longest) {
    String text = value == null ? "" : value.strip();
    if (text.length() > longest) {
      reasons.add(Reason.atField(field, "input.too-long", longest, text.length()));
    }
    if (!WritableText.isWritable(text)) {
      reasons.add(Reason.atField(field, "input.unwritable"));
    }
    return text;
  }

  public Optional<LocalDate> requiredDate(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      reasons.add(Reason.atField(field, "input.required"));
      return Optional.empty();
    }
    return date(field, value);
  }

  public Optional<LocalDate> date(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = JapaneseDates.parse(value);
    if (day.isEmpty()) {
      reasons.add(Reason.atField(field, "input.not-a-date", value));
    }
    return day;
  }

  /** A whole number within its bounds, or empty when the field is. */
  public Optional<Long> number(String field, @Nullable BigInteger value, long least, long most) {
    if (value == null) {
      return Optional.empty();
    }
    Optional<Reason> beyond = WholeNumber.beyond(field, value, least, most);
    beyond.ifPresent(reasons::add);
    return beyond.isPresent() ? Optional.empty() : Optional.of(value.longValueExact());
  }

  /** The revision that was changed; a body that does not tell it is refused. */
  public static int revision(@Nullable Integer revision) {
    if (revision == null) {
      throw Refusal.input(Reason.atField("revision", "input.required"));
    }
    return revision;
  }

  public <E extends Enum<E>> Optional<E> choice(
      String field, @Nullable String value, Class<E> type) {
    return read(field, value, "input.not-a-choice", text -> Enum.valueOf(type, text));
  }

  /** A required value read by a function that throws IllegalArgumentException on bad text. */
  public <T> Optional<T> read(
      String field, @Nullable String value, String code, Function<String, T> read) {
    if (value == null || value.isBlank()) {
      reasons.add(Reason.atField(field, "input.required"));
      return Optional.empty();
    }
    try {
      return Optional.of(read.apply(value.strip()));
    } catch (IllegalArgumentException e) {
      reasons.add(Reason.atField(field, code, value));
      return Optional.empty();
    }
  }

  /** A list; absent means empty. */
  public <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : values;
  }

  /** The elements that are there; a null among them is noted. */
  public <T> List<T> list(String field, @Nullable List<@Nullable T> values) {
    List<T> there = new ArrayList<>();
    for (T value : values == null ? List.<T>of() : values) {
      if (value == null) {
        reasons.add(Reason.atField(field, "input.required"));
      } else {
        there.add(value);
      }
    }
    return there;
  }

  /** Notes what is wrong beside what the fields tell by themselves. */
  public void note(Reason reason) {
    reasons.add(reason);
  }

  /** Refuses when anything noted so far is wrong; call it when all fields are read. */
  public void refuseIfBad() {
    Refusal.inputUnlessEmpty(reasons);
  }
}
