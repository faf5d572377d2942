package dev.akashi.risk;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.TypedControls;
import dev.akashi.statement.StatementContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Controls as people type them: {@code 9.2.3.1, 9.2.4.*}, and {@code 9.2.3.1:2} for the individual
 * control 2 of a requirement.
 *
 * @param links those that are in the statement
 * @param unknown what stands for none of them, as typed
 */
public record TypedLinks(NavigableSet<ControlLink> links, List<String> unknown) {

  private static final String SEPARATORS = "[\\s\u3000,，、;；]+";

  public TypedLinks {
    links = Collections.unmodifiableNavigableSet(new TreeSet<>(links));
    unknown = List.copyOf(unknown);
  }

  /** Reads them for the controls of a content. */
  public static TypedLinks read(String typed, Baseline baseline, StatementContent content) {
    NavigableSet<ControlLink> links = new TreeSet<>();
    List<String> unknown = new ArrayList<>();
    for (String word : typed.strip().split(SEPARATORS, -1)) {
      int mark = word.replace('：', ':').indexOf(':');
      String number = mark < 0 ? word : word.substring(0, mark);
      String line = mark < 0 ? "" : word.substring(mark + 1);
      NavigableSet<RequirementId> meant = TypedControls.read(number, baseline).controls();
      boolean known =
          !meant.isEmpty()
              && (mark < 0 || meant.stream().allMatch(id -> hasLine(content, id, line)));
      if (known) {
        meant.forEach(id -> links.add(new ControlLink(id, line)));
      } else if (!word.isEmpty()) {
        unknown.add(word);
      }
    }
    return new TypedLinks(links, unknown);
  }

  private static boolean hasLine(StatementContent content, RequirementId id, String line) {
    return content.answer(id).individualControls().stream()
        .anyMatch(measure -> measure.line().equals(line));
  }
}
