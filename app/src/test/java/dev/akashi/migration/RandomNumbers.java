package dev.akashi.migration;

import dev.akashi.amendment.LineageLink;
import dev.akashi.amendment.LineageRecords;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Role;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.testing.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/**
 * A newer version in which the controls of one objective have each other's numbers: swapped, moved
 * on, split, merged and gone.
 *
 * @param became what each of the controls became
 */
record RandomNumbers(
    String version, RequirementId objective, Map<RequirementId, Set<RequirementId>> became) {

  private static final LocalDate FIRST = LocalDate.of(2996, 12, 1);

  static RandomNumbers promulgate(ApplicationContext context, long seed) {
    Random random = new Random(seed);
    List<Requirement> controls = controls(context);
    RequirementId objective = controls.getFirst().objective().orElseThrow();
    RandomNumbers made =
        new RandomNumbers(FIRST.plusDays(seed).toString(), objective, became(controls, random));
    LaterVersion.promulgate(context, made.version(), all -> made.applied(all, controls));
    made.became().forEach((was, are) -> are.forEach(is -> made.link(context, was, is)));
    return made;
  }

  /** The controls of the objective that has most of one mark. */
  private static List<Requirement> controls(ApplicationContext context) {
    return context.getBean(Baselines.class).version(MigrationStage.OLD).requirements().stream()
        .filter(each -> each.objective().isPresent())
        .collect(
            Collectors.groupingBy(
                each -> each.objective().orElseThrow() + each.id().mark(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private static Map<RequirementId, Set<RequirementId>> became(
      List<Requirement> controls, Random random) {
    List<RequirementId> free =
        Stream.concat(controls.stream().map(Requirement::id), fresh(controls.getFirst().id()))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.shuffle(free, random);
    List<RequirementId> taken = new ArrayList<>();
    Map<RequirementId, Set<RequirementId>> became = new LinkedHashMap<>();
    for (Requirement control : controls) {
      Set<RequirementId> now = new TreeSet<>();
      int numbers = List.of(0, 1, 1, 1, 1, 2).get(random.nextInt(6));
      for (int i = 0; i < numbers && !free.isEmpty(); i++) {
        boolean merged = !taken.isEmpty() && random.nextInt(5) == 0;
        RequirementId number = merged ? taken.get(random.nextInt(taken.size())) : free.removeLast();
        now.add(number);
        taken.add(number);
      }
      became.put(control.id(), now);
    }
    return became;
  }

  /** Numbers that no control has, with the mark of this one. */
  private static Stream<RequirementId> fresh(RequirementId like) {
    Pattern last = Pattern.compile("^(\\d+\\.\\d+\\.\\d+\\.)\\d+");
    return Stream.of("91", "92")
        .map(number -> last.matcher(like.value()).replaceFirst(found -> found.group(1) + number))
        .map(RequirementId::of);
  }

  private List<Requirement> applied(List<Requirement> all, List<Requirement> controls) {
    Map<RequirementId, Requirement> now = new LinkedHashMap<>();
    for (Requirement control : controls) {
      became(control.id()).forEach(number -> now.putIfAbsent(number, at(control, number)));
    }
    List<Requirement> others = new ArrayList<>(all);
    others.removeIf(each -> became.containsKey(each.id()));
    others.addAll(now.values());
    return others;
  }

  private static Requirement at(Requirement r, RequirementId id) {
    return new Requirement(
        id, r.kind(), r.group(), r.objective(), r.mandatory(), r.title(), r.text(), r.actor());
  }

  private void link(ApplicationContext context, RequirementId was, RequirementId is) {
    context
        .getBean(LineageRecords.class)
        .link(
            context.getBean(Stage.class).person(Role.PROGRAMME_OFFICER),
            new LineageLink(
                MigrationStage.OLD,
                was,
                version,
                is,
                /* same= */ true,
                new LocalizedText("番号の整理", "")));
  }

  private Set<RequirementId> became(RequirementId was) {
    return Objects.requireNonNull(became.get(was));
  }

  Set<RequirementId> controls() {
    return became.keySet();
  }

  /** Where what was said of a control must be: only it became that, and it became nothing else. */
  Optional<RequirementId> certain(RequirementId was) {
    return became(was).stream()
        .filter(is -> became(was).size() == 1)
        .filter(is -> became.values().stream().filter(each -> each.contains(is)).count() == 1)
        .findFirst();
  }
}
