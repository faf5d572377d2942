package dev.akashi.assessment.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One reason that stands for many requirements.
 *
 * @param reason what is said of the first requirements
 * @param times how often it is said
 * @param requirements all it is said of, each once; empty when it names none
 */
public record ReasonGroup(Reason reason, int times, List<RequirementId> requirements) {

  /** How many requirements its text names. */
  private static final int NAMED = 5;

  public ReasonGroup {
    requirements = List.copyOf(requirements);
  }

  /** The same reasons, those that differ in the requirement alone as one. */
  public static List<ReasonGroup> of(List<Reason> reasons) {
    Map<Reason, List<Reason>> alike = new LinkedHashMap<>();
    for (Reason reason : reasons) {
      alike
          .computeIfAbsent(saidOf(reason, List.of()).orElse(reason), key -> new ArrayList<>())
          .add(reason);
    }
    return alike.values().stream().map(ReasonGroup::group).toList();
  }

  /** Of how many requirements something is said; where none is named, how many things are. */
  public static int about(List<Reason> reasons) {
    long named = reasons.stream().flatMap(reason -> about(reason).stream()).distinct().count();
    return named == 0 ? of(reasons).size() : Math.toIntExact(named);
  }

  private static ReasonGroup group(List<Reason> alike) {
    List<RequirementId> about =
        alike.stream().flatMap(reason -> about(reason).stream()).distinct().toList();
    Stream<String> named = about.stream().limit(NAMED).map(RequirementId::value);
    List<String> shown =
        Stream.concat(named, about.size() > NAMED ? Stream.of("…") : Stream.empty()).toList();
    Reason first = alike.getFirst();
    return new ReasonGroup(saidOf(first, shown).orElse(first), alike.size(), about);
  }

  /** The reason with other requirements in place of its own; empty when it names none. */
  private static Optional<Reason> saidOf(Reason reason, List<String> requirements) {
    if (about(reason).isEmpty()) {
      return Optional.empty();
    }
    List<Object> args = new ArrayList<>(reason.args());
    args.set(0, requirements);
    return Optional.of(reason.with(args.toArray()));
  }

  private static Optional<RequirementId> about(Reason reason) {
    try {
      return reason.args().stream()
          .findFirst()
          .filter(String.class::isInstance)
          .map(id -> RequirementId.of(id.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
