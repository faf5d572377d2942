package dev.akashi.crosswalk;

import static dev.akashi.crosswalk.Relation.EQUAL;
import static dev.akashi.crosswalk.Relation.INTERSECTS;
import static dev.akashi.crosswalk.Relation.NONE;
import static dev.akashi.crosswalk.Relation.SUBSET;
import static dev.akashi.crosswalk.Relation.SUPERSET;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelationTest {

  /** Three small sets in every combination: what is said to follow must hold for all of them. */
  @Test
  void whatFollowsFromTwoRelationsHoldsForSets() {
    for (int a = 1; a < 16; a++) {
      for (int b = 1; b < 16; b++) {
        for (int c = 1; c < 16; c++) {
          Optional<Relation> derived = between(a, b).then(between(b, c));
          int first = a;
          int last = c;
          derived.ifPresent(relation ->
              assertThat(holds(relation, first, last))
                  .as("%s %s: %s", first, last, relation)
                  .isTrue());
        }
      }
    }
  }

  @Test
  void nothingIsSaidToFollowWhereAnythingIsPossible() {
    assertThat(INTERSECTS.then(INTERSECTS)).isEmpty();
    assertThat(SUBSET.then(INTERSECTS)).isEmpty();
    assertThat(SUBSET.then(SUPERSET)).isEmpty();
    assertThat(NONE.then(NONE)).isEmpty();
    assertThat(EQUAL.then(SUBSET)).contains(SUBSET);
    assertThat(INTERSECTS.then(EQUAL)).contains(INTERSECTS);
    assertThat(SUPERSET.then(INTERSECTS)).contains(INTERSECTS);
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

  /** "Intersects" is said of sets that have something in common, whatever else is true of them. */
  private static boolean holds(Relation relation, int a, int c) {
    return switch (relation) {
      case EQUAL -> a == c;
      case SUBSET -> (a & c) == a;
      case SUPERSET -> (a & c) == c;
      case INTERSECTS -> (a & c) != 0;
      case NONE -> (a & c) == 0;
    };
  }
}
