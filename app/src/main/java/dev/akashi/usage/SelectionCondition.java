package dev.akashi.usage;

import dev.akashi.kernel.ClauseId;
import java.util.List;
import java.util.Locale;

/** The conditions a provider is selected by when information of grade 2 or higher is handled. */
public enum SelectionCondition {
  NO_OTHER_USE("LGG-24"),
  MEASURES_AND_MANAGEMENT("LGG-24"),
  NO_UNINTENDED_CHANGE("LGG-24"),
  CAPITAL_STAFF_AND_PLACE("LGG-24"),
  INCIDENT_HANDLING("LGG-24"),
  CONFIRMING_PERFORMANCE("LGG-24"),
  SHORTFALL_HANDLING("LGG-24"),
  TRANSFER_AT_END("LGG-25"),
  FOREIGN_LAW_RISK("LGG-26"),
  PLACE_LAW_AND_COURT("LGG-26"),
  RECONSIGNMENT("LGG-27");

  private final ClauseId clause;

  SelectionCondition(String clause) {
    this.clause = ClauseId.of(clause);
  }

  public ClauseId clause() {
    return clause;
  }

  /** The lower-case name used in message keys, {@code no-other-use}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static List<SelectionCondition> all() {
    return List.of(values());
  }
}
