package dev.akashi.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Numbers of requirements as people type them: {@code 9.2.3, 9.2.4.1.PB}, or {@code 9.2.*} for all
 * below a heading.
 *
 * @param controls those that are in the baseline
 * @param unknown what stands for none of them, as typed
 */
public record TypedControls(NavigableSet<RequirementId> controls, List<String> unknown) {

  private static final String SEPARATORS = "[\\s\u3000,，、;；]+";

  public TypedControls {
    controls = Collections.unmodifiableNavigableSet(new TreeSet<>(controls));
    unknown = List.copyOf(unknown);
  }

  /** What was typed, in that version of the baseline. */
  public static TypedControls read(String typed, Baseline baseline) {
    NavigableSet<RequirementId> controls = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (String word : typed.strip().split(SEPARATORS, -1)) {
      List<RequirementId> meant = meant(word, baseline);
      if (meant.isEmpty() && !word.isEmpty()) {
        unknown.add(word);
      }
      controls.addAll(meant);
    }
    return new TypedControls(controls, unknown);
  }

  private static List<RequirementId> meant(String word, Baseline baseline) {
    boolean all = word.endsWith(".*");
    String start = word.substring(0, word.length() - (all ? 1 : 0));
    return baseline.requirements().stream()
        .map(Requirement::id)
        .filter(id -> all ? id.value().startsWith(start) : id.value().equalsIgnoreCase(word))
        .toList();
  }
}
