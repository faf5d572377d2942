package dev.akashi.crosswalk;

import static dev.akashi.amendment.Versions.OLD;
import static dev.akashi.amendment.Versions.compare;
import static dev.akashi.amendment.Versions.control;
import static dev.akashi.amendment.Versions.link;
import static dev.akashi.amendment.Versions.next;
import static dev.akashi.amendment.Versions.worded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.akashi.amendment.ChangeKind;
import dev.akashi.amendment.Comparison;
import dev.akashi.amendment.Ground;
import dev.akashi.amendment.LineageLink;
import dev.akashi.amendment.Ruling;
import dev.akashi.amendment.Versions;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Level;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.crosswalk.CarryingRule.Outcome;
import dev.akashi.kernel.Clause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which mappings of a version hold for another one. */
class CarryingRuleTest {

  private static final CatalogueKey FROM = CatalogueKey.ofBaseline("2022-04-01");
  private static final CatalogueKey TO = CatalogueKey.ofBaseline("2999-04-01");

  private static Mapping mapping(String requirement, String control) {
    return mapping(requirement, control, Relation.SUBSET, "理由 " + requirement);
  }

  private static Mapping mapping(
      String requirement, String control, Relation relation, String rationale) {
    return new Mapping(
        MappingId.random(),
        new ControlRef(FROM, requirement),
        ControlRef.of("harbour", control),
        relation,
        rationale,
        /* shipped= */ true,
        "港 花子",
        Instant.EPOCH,
        3,
        Optional.empty());
  }

  private static List<ControlRef> refs(CatalogueKey version, String... requirements) {
    return Stream.of(requirements).map(id -> new ControlRef(version, id)).toList();
  }

  private static Mapping only(Comparison compared, Mapping... mappings) {
    Outcome outcome = CarryingRule.carry(compared, List.of(mappings));
    assertThat(outcome.left()).isEmpty();
    assertThat(outcome.carried()).hasSize(1);
    return outcome.carried().getFirst();
  }

  private static void staysAsItIs(Mapping carried, String requirement) {
    assertThat(carried.from()).isEqualTo(new ControlRef(TO, requirement));
    assertThat(carried.to()).isEqualTo(ControlRef.of("harbour", "hb-1"));
    assertThat(carried.relation()).isEqualTo(Relation.SUBSET);
    assertThat(carried.rationale()).isEqualTo("理由 9.2.3.1");
    assertThat(carried.shipped()).isTrue();
    assertThat(carried.authorName()).isEqualTo("港 花子");
    assertThat(carried.changedAt()).isEqualTo(Instant.EPOCH);
    assertThat(carried.revision()).isEqualTo(3);
    assertThat(carried.carried()).contains(new Carried(refs(FROM, "9.2.3.1"), Optional.empty()));
  }

  @Test
  @Clause("FRM-20")
  void whatWasNotChangedMovedRenumberedOrOnlySpelledAnewKeepsItsMappingAsItIs() {
    Baseline same = next(controls -> controls);
    staysAsItIs(only(compare(OLD, same), mapping("9.2.3.1", "hb-1")), "9.2.3.1");

    Baseline renumbered = replaced("9.2.3.1", moved -> List.of(renumbered(moved, "9.2.3.11")));
    staysAsItIs(
        only(compare(OLD, renumbered, link("9.2.3.1", "9.2.3.11")), mapping("9.2.3.1", "hb-1")),
        "9.2.3.11");

    Baseline spelled = worded("9.2.3.1", "特権の割当ては、申請と承認の手続に従って行う");
    assertThat(compare(OLD, spelled).changes().getFirst().kind()).isEqualTo(ChangeKind.EDITORIAL);
    staysAsItIs(only(compare(OLD, spelled), mapping("9.2.3.1", "hb-1")), "9.2.3.1");
  }

  @Test
  @Clause("FRM-20")
  void whereTheWordsChangedItGoesOverAndHasToBeLookedAtAgain() {
    Comparison clearer = compare(OLD, worded("9.2.3.1", "特権の割当ては、申請と承認の手続きに従って行う。"));
    assertThat(clearer.changes().getFirst().kind()).isEqualTo(ChangeKind.CLARIFICATION);
    assertThat(only(clearer, mapping("9.2.3.1", "hb-1")).anotherLook())
        .contains(AnotherLook.CLARIFICATION);

    Comparison other = compare(OLD, worded("9.2.3.2", "特権の一覧を6か月ごとに見直す。"));
    assertThat(only(other, mapping("9.2.3.2", "hb-1")).anotherLook())
        .contains(AnotherLook.SUBSTANTIVE);
    Ruling ruling =
        new Ruling("9.2.3.2>9.2.3.2", ChangeKind.EDITORIAL, "誤記", "所管", Instant.EPOCH, 0);
    assertThat(only(other.with(List.of(ruling)), mapping("9.2.3.2", "hb-1")).anotherLook())
        .as("the programme office ruled that nothing else is asked for")
        .isEmpty();
  }

  @Test
  void aSuccessorThatIsOnlyGuessedHasToBeLookedAt() {
    Baseline renumbered = replaced("9.2.3.1", moved -> List.of(renumbered(moved, "9.2.3.11")));
    assertThat(only(compare(OLD, renumbered), mapping("9.2.3.1", "hb-1")).anotherLook())
        .contains(AnotherLook.LIKENESS);
  }

  @Test
  void whatWasSplitGoesToEachPartAndWhatWasMergedIsThereOnce() {
    Baseline split =
        replaced("9.2.3.1", r -> List.of(renumbered(r, "9.2.3.11"), renumbered(r, "9.2.3.12")));
    Outcome parts =
        CarryingRule.carry(
            compare(OLD, split, link("9.2.3.1", "9.2.3.11"), link("9.2.3.1", "9.2.3.12")),
            List.of(mapping("9.2.3.1", "hb-1")));
    assertThat(parts.carried())
        .extracting(each -> each.from().control(), Mapping::anotherLook)
        .containsExactly(
            tuple("9.2.3.11", Optional.of(AnotherLook.SPLIT)),
            tuple("9.2.3.12", Optional.of(AnotherLook.SPLIT)));

    Mapping merged =
        only(
            merging(),
            mapping("9.2.3.1", "hb-1", Relation.NONE, "共通点なし"),
            mapping("9.2.3.2", "hb-1", Relation.INTERSECTS, "見直しは同じ"));
    assertThat(merged.from().control()).isEqualTo("9.2.3.1");
    assertThat(merged.relation()).as("what covers something").isEqualTo(Relation.INTERSECTS);
    assertThat(merged.rationale()).isEqualTo("見直しは同じ\n共通点なし");
    assertThat(merged.carried())
        .contains(new Carried(refs(FROM, "9.2.3.1", "9.2.3.2"), Optional.of(AnotherLook.MERGED)));
  }

  /** Each of them stands in the version in which somebody last looked at it. */
  @Test
  void whatIsMergedIsShownAsItWasWhereSomebodyLastLooked() {
    CatalogueKey earlier = CatalogueKey.ofBaseline("2020-04-01");
    Mapping waiting =
        with(
            mapping("9.2.3.1", "hb-1"),
            new Carried(refs(earlier, "9.2.3.9"), Optional.of(AnotherLook.CLARIFICATION)));

    Mapping merged = only(merging(), waiting, mapping("9.2.3.2", "hb-1"));

    assertThat(merged.carried().orElseThrow().controls())
        .containsExactly(new ControlRef(earlier, "9.2.3.9"), new ControlRef(FROM, "9.2.3.2"));
  }

  @Test
  void whatAPersonRecordedIsNotShippedWhenItMeetsWhatCameWithTheProgram() {
    Mapping shipped = recorded(mapping("9.2.3.1", "hb-1"), /* shipped= */ true, "", 0);
    Mapping officers = recorded(mapping("9.2.3.2", "hb-1"), /* shipped= */ false, "所管 一郎", 0);
    Mapping changed = recorded(mapping("9.2.3.2", "hb-1"), /* shipped= */ true, "所管 一郎", 2);

    Mapping both = only(merging(), shipped, officers);
    assertThat(both.shipped()).isFalse();
    assertThat(both.authorName()).isEqualTo("所管 一郎");
    assertThat(both.changedAt()).isEqualTo(officers.changedAt());
    assertThat(both.rationale()).isEqualTo("理由 9.2.3.1\n理由 9.2.3.2");

    Mapping since = only(merging(), shipped, changed);
    assertThat(since.asShipped()).isFalse();
    assertThat(since.authorName()).isEqualTo("所管 一郎");
    assertThat(since.changedAt()).isEqualTo(changed.changedAt());

    Mapping untouched = only(merging(), shipped, recorded(mapping("9.2.3.2", "hb-1"), true, "", 0));
    assertThat(untouched.asShipped()).isTrue();
    assertThat(untouched.authorName()).isEmpty();
  }

  private static Mapping recorded(Mapping m, boolean shipped, String author, int revision) {
    return new Mapping(
        m.id(),
        m.from(),
        m.to(),
        m.relation(),
        m.rationale(),
        shipped,
        author,
        author.isEmpty() ? Instant.EPOCH : Instant.EPOCH.plusSeconds(60),
        revision,
        m.carried());
  }

  /** A level says nothing about what a requirement corresponds to: its words are weighed alone. */
  @Test
  void whereTheLevelChangedOnlyTheWordsTellWhetherItHasToBeLookedAt() {
    assertThat(lookWhenItsLevelChanges("特権の割当ては、申請と承認の手続に従って行う。")).isEmpty();
    assertThat(lookWhenItsLevelChanges("特権の割当ては、申請と承認の手続に従って行う"))
        .as("a full stop is editorial")
        .isEmpty();
    assertThat(lookWhenItsLevelChanges("特権の割当ては、申請と承認の手続きに従って行う。"))
        .contains(AnotherLook.CLARIFICATION);
    assertThat(lookWhenItsLevelChanges("特権の一覧を6か月ごとに見直す。")).contains(AnotherLook.SUBSTANTIVE);
  }

  @Test
  void aRulingCountsForALevelToo() {
    Comparison compared = levelChanges("特権の割当ては、申請と承認の手続に従って行う");
    Ruling ruling =
        new Ruling("9.2.3.1>9.2.3.1", ChangeKind.SUBSTANTIVE, "重い", "所管", Instant.EPOCH, 0);
    assertThat(only(compared.with(List.of(ruling)), mapping("9.2.3.1", "hb-1")).anotherLook())
        .contains(AnotherLook.SUBSTANTIVE);
  }

  private static Optional<AnotherLook> lookWhenItsLevelChanges(String words) {
    return only(levelChanges(words), mapping("9.2.3.1", "hb-1")).anotherLook();
  }

  private static Comparison levelChanges(String words) {
    Comparison compared =
        compare(
            selecting(OLD, "9.2.3.1", "9.2.3.2"), selecting(worded("9.2.3.1", words), "9.2.3.2"));
    assertThat(compared.changes().getFirst().ground()).isEqualTo(Ground.LEVELS);
    assertThat(compared.changes().getFirst().kind()).isEqualTo(ChangeKind.SUBSTANTIVE);
    return compared;
  }

  private static Baseline selecting(Baseline version, String... requirements) {
    SequencedSet<RequirementId> selected = new LinkedHashSet<>();
    Stream.of(requirements).map(Versions::id).forEach(selected::add);
    return Baseline.of(
        version.version(),
        version.title(),
        version.inForceFrom(),
        version.groups(),
        version.requirements(),
        List.of(
            new Level("1", Versions.text("水準一", "Level 1"), selected, AuditMethod.FULL, Map.of())),
        version.wording());
  }

  private static Comparison merging() {
    Baseline merged = replaced("9.2.3.2", r -> List.of());
    return compare(OLD, merged, link("9.2.3.1", "9.2.3.1"), link("9.2.3.2", "9.2.3.1"));
  }

  /** In a tangle of merging and splitting a mapping still goes only where its requirement went. */
  @Test
  void aMappingGoesNowhereElse() {
    Baseline after = replaced("9.2.3.2", r -> List.of(renumbered(r, "9.2.3.12")));
    Comparison tangle =
        compare(
            OLD,
            after,
            link("9.2.3.1", "9.2.3.1"),
            link("9.2.3.1", "9.2.3.12"),
            link("9.2.3.2", "9.2.3.12"));
    assertThat(only(tangle, mapping("9.2.3.2", "hb-1")).from().control()).isEqualTo("9.2.3.12");
  }

  @Test
  void whatIsGoneStaysBehindAndIsNamed() {
    Outcome outcome =
        CarryingRule.carry(
            compare(OLD, replaced("9.2.3.3", r -> List.of())),
            List.of(mapping("9.2.3.3", "hb-1"), mapping("9.2.3.1", "hb-1")));
    assertThat(outcome.carried()).extracting(m -> m.from().control()).containsExactly("9.2.3.1");
    assertThat(outcome.left()).extracting(m -> m.from().control()).containsExactly("9.2.3.3");
  }

  /** A version later it is still shown beside the text that somebody looked at last. */
  @Test
  void whatNobodyLookedAtWaitsOnInTheNextVersionToo() {
    CatalogueKey earlier = CatalogueKey.ofBaseline("2020-04-01");
    Mapping waiting = mapping("9.2.3.1", "hb-1");
    Carried carried = new Carried(refs(earlier, "9.2.3.9"), Optional.of(AnotherLook.CLARIFICATION));
    Mapping next = only(compare(OLD, next(c -> c)), with(waiting, carried));
    assertThat(next.carried()).contains(carried);

    Mapping looked = only(compare(OLD, next(c -> c)), with(waiting, carried.lookedAt()));
    assertThat(looked.carried()).contains(new Carried(refs(FROM, "9.2.3.1"), Optional.empty()));
  }

  private static Mapping with(Mapping m, Carried carried) {
    return new Mapping(
        m.id(),
        m.from(),
        m.to(),
        m.relation(),
        m.rationale(),
        m.shipped(),
        m.authorName(),
        m.changedAt(),
        m.revision(),
        Optional.of(carried));
  }

  /** Whatever else is done to a version, what stays keeps every mapping, and each pair is one. */
  @Test
  @Clause("FRM-20")
  void noMappingOfAnUnchangedRequirementIsEverLost() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<LineageLink> links = new ArrayList<>();
      List<String> untouched = new ArrayList<>(List.of("9.2.3", "9.4.2"));
      Baseline after =
          next(controls -> {
            List<Requirement> now = new ArrayList<>();
            controls.forEach(r -> now.addAll(changed(r, random, links, untouched)));
            return now;
          });
      List<Mapping> mappings = new ArrayList<>();
      for (Requirement r : OLD.requirements()) {
        for (int control = 0; control < 1 + random.nextInt(3); control++) {
          mappings.add(mapping(r.id().value(), "hb-" + control));
        }
      }
      Comparison compared = compare(OLD, after, links.toArray(LineageLink[]::new));
      Outcome outcome = CarryingRule.carry(compared, mappings);

      assertThat(outcome.carried())
          .as("seed %s", seed)
          .extracting(Mapping::from, Mapping::to)
          .doesNotHaveDuplicates();
      for (Mapping mapping : mappings) {
        if (untouched.contains(mapping.from().control())) {
          assertThat(outcome.carried())
              .as("seed %s, %s", seed, mapping.from().control())
              .anyMatch(each ->
                  each.from().control().equals(mapping.from().control())
                      && each.to().equals(mapping.to())
                      && each.rationale().equals(mapping.rationale())
                      && each.anotherLook().isEmpty());
        }
      }
      assertThat(outcome.carried())
          .allMatch(each -> after.find(Versions.id(each.from().control())).isPresent());
    }
  }

  private static List<Requirement> changed(
      Requirement r, Random random, List<LineageLink> links, List<String> untouched) {
    String id = r.id().value();
    String other = id.substring(0, id.lastIndexOf('.') + 1) + "1" + id.charAt(id.length() - 1);
    return switch (random.nextInt(5)) {
      case 0 -> List.of();
      case 1 -> List.of(Versions.with(r, Versions.text("全く別の事柄を定める。" + id, "Something else.")));
      case 2 -> {
        links.add(link(id, other));
        yield List.of(renumbered(r, other));
      }
      case 3 -> {
        links.add(link(id, id));
        links.add(link(id, other));
        yield List.of(r, renumbered(r, other));
      }
      default -> {
        untouched.add(id);
        yield List.of(r);
      }
    };
  }

  private static Requirement renumbered(Requirement r, String id) {
    String title = r.title().ja();
    return control(id, title, r.text().ja(), r.text().en());
  }

  private static Baseline replaced(String id, Function<Requirement, List<Requirement>> change) {
    return next(controls ->
        controls.stream()
            .flatMap(
                r -> r.id().value().equals(id) ? change.apply(r).stream() : List.of(r).stream())
            .toList());
  }
}
