package dev.akashi.oversight;

import dev.akashi.kernel.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a report or a notice must say (FRM-29). */
final class FilingRules {

  /** The texts of a notice of a change. */
  static final String BEFORE = "before";

  static final String AFTER = "after";
  static final String DETAILS = "details";

  private FilingRules() {}

  /** What a report lacks against its form; every reason at once. */
  static List<Reason> report(ReportForm form, Map<String, String> texts) {
    List<Reason> reasons = new ArrayList<>();
    for (ReportItem item : form.items()) {
      String text = texts.getOrDefault(item.code(), "").strip();
      String field = field(item.code());
      if (text.isEmpty()) {
        reasons.add(Reason.of("oversight.item-unanswered", "FRM-29").with(item.title()).at(field));
      } else if (!item.accepts(text)) {
        reasons.add(
            Reason.of("oversight.item-number", "FRM-29").with(item.title(), text).at(field));
      }
    }
    unknown(texts.keySet(), form.items().stream().map(ReportItem::code).toList())
        .forEach(reasons::add);
    return reasons;
  }

  /**
   * What a notice lacks.
   *
   * @param since the first day of the selection during which changes are notified
   */
  static List<Reason> change(
      Optional<LocalDate> changedOn, LocalDate since, Map<String, String> texts) {
    List<Reason> reasons = new ArrayList<>();
    if (changedOn.isEmpty()) {
      reasons.add(Reason.atField("changedOn", "input.required"));
    }
    changedOn
        .filter(since::isAfter)
        .map(day ->
            Reason.of("oversight.change-before-selection", "FRM-29")
                .with(day, since)
                .at("changedOn"))
        .ifPresent(reasons::add);
    if (texts.getOrDefault(AFTER, "").isBlank()) {
      reasons.add(Reason.of("oversight.change-untold", "FRM-29").at(field(AFTER)));
    }
    unknown(texts.keySet(), FilingFile.CHANGE_TEXTS).forEach(reasons::add);
    return reasons;
  }

  private static Stream<Reason> unknown(Set<String> written, Collection<String> asked) {
    return written.stream()
        .filter(code -> !asked.contains(code))
        .sorted()
        .map(code -> Reason.of("oversight.item-unknown", "FRM-29").with(code).at(field(code)));
  }

  /** The name of the field that an item has on pages and in answers. */
  static String field(String code) {
    return "item-" + code;
  }
}
