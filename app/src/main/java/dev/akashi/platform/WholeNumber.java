package dev.akashi.platform;

import dev.akashi.kernel.Reason;
import java.math.BigInteger;
import java.util.Optional;

/** Tells a number that is too large or too small apart from what is no number at all. */
final class WholeNumber {

  /** No number that fits has more characters; longer ones are not read at all. */
  static final int LONGEST = 20;

  private WholeNumber() {}

  static Optional<Reason> beyond(String field, BigInteger number, long least, long most) {
    if (number.compareTo(BigInteger.valueOf(most)) > 0) {
      return Optional.of(Reason.atField(field, "input.too-large", most));
    }
    return number.compareTo(BigInteger.valueOf(least)) < 0
        ? Optional.of(Reason.atField(field, "input.too-small", least))
        : Optional.empty();
  }
}
