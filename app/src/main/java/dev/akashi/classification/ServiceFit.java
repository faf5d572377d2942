package dev.akashi.classification;

import dev.akashi.kernel.Reason;
import java.util.Optional;

/** Whether a listed service serves a confidentiality grade; a higher level also does (FRM-10). */
public enum ServiceFit {
  FITS,
  HIGHER_THAN_NEEDED,
  TOO_LOW,
  /** The list states no level; the agency has to find out before it relies on it. */
  LEVEL_NOT_STATED;

  public static ServiceFit of(Optional<Integer> level, Confidentiality needed) {
    if (level.isEmpty()) {
      return LEVEL_NOT_STATED;
    }
    int difference = level.get() - needed.level();
    if (difference < 0) {
      return TOO_LOW;
    }
    return difference == 0 ? FITS : HIGHER_THAN_NEEDED;
  }

  public boolean serves() {
    return this == FITS || this == HIGHER_THAN_NEEDED;
  }

  /** What to tell about it: too low, needlessly high, or not stated. */
  public Optional<Reason> remark(String service, Confidentiality needed) {
    return switch (this) {
      case FITS -> Optional.empty();
      case HIGHER_THAN_NEEDED -> remark("classification.level-needlessly-high", service, needed);
      case TOO_LOW -> remark("classification.level-too-low", service, needed);
      case LEVEL_NOT_STATED -> remark("classification.level-not-stated", service, needed);
    };
  }

  private static Optional<Reason> remark(String code, String service, Confidentiality needed) {
    return Optional.of(Reason.of(code, "FRM-10").with(service, needed.level()));
  }
}
