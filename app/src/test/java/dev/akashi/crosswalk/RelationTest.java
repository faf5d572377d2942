package dev.akashi.crosswalk;

import static dev.akashi.crosswalk.Relation.EQUAL;
import static dev.akashi.crosswalk.Relation.INTERSECTS;
import static dev.akashi.crosswalk.Relation.NONE;
import static dev.akashi.crosswalk.Relation.SUBSET;
import static dev.akashi.crosswalk.Relation.SUPERSET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelationTest {

  private static final int SETS = 32;

  /**
   * What can lie between A and C for each two relations, over every three sets of five elements:
   * the one possibility follows, and where there are several nothing does.
   */
  @Test
  void whatFollowsFromTwoRelationsIsWhatHoldsForAllSetsAndNoMore() {
    Map<List<Relation>, Set<Relation>> possible = new HashMap<>();
    for (int a = 1; a < SETS; a++) {
      for (int b = 1; b < SETS; b++) {
        for (int c = 1; c < SETS; c++) {
          possible
              .computeIfAbsent(
                  List.of(between(a, b), between(b, c)), two -> EnumSet.noneOf(Relation.class))
              .add(between(a, c));
        }
      }
    }

    assertThat(possible).hasSize(Relation.values().length * Relation.values().length);
    possible.forEach((two, ends) ->
        assertThat(two.getFirst().then(two.getLast()))
            .as("%s: %s", two, ends)
            .isEqualTo(ends.size() == 1 ? Optional.of(ends.iterator().next()) : Optional.empty()));
  }

  @Test
  void aWiderOneSaysNothingOfWhatElseLiesInIt() {
    assertThat(SUPERSET.then(SUBSET)).isEmpty();
    assertThat(INTERSECTS.then(SUBSET)).isEmpty();
    assertThat(SUPERSET.then(INTERSECTS)).isEmpty();
    assertThat(EQUAL.then(SUBSET)).contains(SUBSET);
    assertThat(INTERSECTS.then(EQUAL)).contains(INTERSECTS);
    assertThat(NONE.then(SUPERSET)).contains(NONE);
  }

  @Test
  void theOtherSideReadsTheRelationTheOtherWayRound() {
    List<Relation> reversed = new ArrayList<>();
    for (Relation relation : Relation.values()) {
      reversed.add(relation.reversed());
    }
    assertThat(reversed).containsExactly(EQUAL, SUPERSET, SUBSET, INTERSECTS, NONE);
  }

  private static Relation between(int a, int b) {
    if (a == b) {
      return EQUAL;
    }
    if ((a & b) == 0) {
      return NONE;
    }
    if ((a & b) == a) {
      return SUBSET;
    }
    return (a & b) == b ? SUPERSET : INTERSECTS;
  }
}
