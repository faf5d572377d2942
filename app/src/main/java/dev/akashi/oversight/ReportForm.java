package dev.akashi.oversight;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The form of the periodic report that holds from a day on, until another does (FRM-29). */
public record ReportForm(LocalDate validFrom, LocalizedText source, List<ReportItem> items) {

  public ReportForm {
    items = List.copyOf(items);
  }

  /** What stands against putting the form into force; every reason at once. */
  public List<Reason> defects(LocalDate today) {
    List<Reason> reasons = new ArrayList<>();
    if (validFrom.isBefore(today)) {
      reasons.add(
          Reason.of("oversight.form-in-past", "FRM-29").with(validFrom, today).at("validFrom"));
    }
    if (items.isEmpty()) {
      reasons.add(Reason.of("oversight.form-empty", "FRM-29").at("code0"));
    }
    Set<String> codes = new HashSet<>();
    for (int at = 0; at < items.size(); at++) {
      String code = items.get(at).code();
      if (!ReportItem.isCode(code)) {
        reasons.add(Reason.atField("code" + at, "oversight.item-code", code));
      } else if (!codes.add(code)) {
        reasons.add(Reason.atField("code" + at, "oversight.item-twice", code));
      }
    }
    return reasons;
  }
}
