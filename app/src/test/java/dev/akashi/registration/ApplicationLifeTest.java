package dev.akashi.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Permission;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.ApplicationLife.Move;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ApplicationLifeTest {

  @ParameterizedTest
  @EnumSource(ApplicationState.class)
  void everyStateIsReachedAndOnlyFinalOnesAreLeftByNothing(ApplicationState state) {
    assertThat(ApplicationLife.from(state).isEmpty()).isEqualTo(state.isFinal());
    if (state != ApplicationState.PREPARING) {
      assertThat(ApplicationLife.MOVES).anyMatch(move -> move.to() == state);
    }
  }

  @ParameterizedTest
  @EnumSource(ApplicationState.class)
  void everyStateCanStillComeToAnEnd(ApplicationState state) {
    Set<ApplicationState> reached = EnumSet.of(state);
    for (int step = 0; step < ApplicationState.values().length; step++) {
      reached.addAll(
          reached.stream()
              .flatMap(from -> ApplicationLife.from(from).stream())
              .map(Move::to)
              .collect(Collectors.toSet()));
    }
    assertThat(reached).anyMatch(ApplicationState::isFinal);
  }

  @Test
  void noStateHasTheSameActionTwice() {
    assertThat(ApplicationLife.MOVES.stream().map(move -> move.from() + " " + move.action()))
        .doesNotHaveDuplicates();
  }

  @Test
  @Clause("FRM-30")
  void theSupportBodyPreparesAndOnlyTheCommitteesResolutionsDecide() {
    assertThat(ApplicationLife.MOVES)
        .filteredOn(move -> move.from() == ApplicationState.COMMITTEE_AGENDA)
        .filteredOn(move -> move.action() != ApplicationAction.WITHDRAW)
        .isNotEmpty()
        .allMatch(move -> move.permission() == Permission.RUN_COMMITTEE);
    assertThat(ApplicationLife.MOVES)
        .filteredOn(move -> move.to() == ApplicationState.REGISTERED)
        .allMatch(move -> move.from() == ApplicationState.COMMITTEE_AGENDA);
    for (Permission apart : Set.of(Permission.REVIEW_APPLICATION, Permission.RUN_COMMITTEE)) {
      assertThat(Arrays.stream(Role.values()))
          .noneMatch(role ->
              role.permissions().containsAll(Set.of(apart, Permission.DECIDE_REGISTRATION)));
    }
  }

  @Test
  void anActionOutOfPlaceIsRefusedWithTheStateItMeets() {
    assertThatThrownBy(
            () -> ApplicationLife.move(ApplicationState.SUBMITTED, ApplicationAction.REGISTER))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons().getFirst().code())
                    .isEqualTo("registration.in-state.submitted"));
  }
}
