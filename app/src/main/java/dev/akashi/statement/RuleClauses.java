package dev.akashi.statement;

import dev.akashi.kernel.Reason;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The clauses that each of the basic statement rules rests on. */
final class RuleClauses {

  private static final Map<String, List<String>> OF =
      Map.ofEntries(
          Map.entry("BSR-1", List.of("FRM-18", "FRM-34")),
          Map.entry("BSR-2", List.of("FRM-18", "FRM-34")),
          Map.entry("BSR-3", List.of("FRM-34", "FRM-43")),
          Map.entry("BSR-4", List.of("FRM-34", "FRM-43")),
          Map.entry("BSR-5", List.of("FRM-36")),
          Map.entry("BSR-6", List.of("FRM-34")),
          Map.entry("BSR-7", List.of("FRM-35")),
          Map.entry("BSR-8", List.of("FRM-36", "FRM-57")),
          Map.entry("BSR-9", List.of("FRM-53")),
          Map.entry("BSR-10", List.of("FRM-35")),
          Map.entry("BSR-11", List.of("FRM-35")));

  private RuleClauses() {}

  static List<String> of(String rule) {
    return OF.getOrDefault(rule, List.of());
  }

  /** A reason of that rule, with the clauses it rests on. */
  static Reason reason(String rule, String code) {
    return Reason.of(
        code, Stream.concat(Stream.of(rule), of(rule).stream()).toArray(String[]::new));
  }
}
