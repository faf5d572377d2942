package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Permission;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Refusal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StatementLifeCycleTest {

  @Test
  void everyStateCanBeReachedFromTheDraft() {
    Set<StatementState> reached = EnumSet.of(StatementState.DRAFT);
    boolean grown = true;
    while (grown) {
      grown =
          reached.addAll(
              StatementLifeCycle.TABLE.stream()
                  .filter(t -> reached.contains(t.from()))
                  .map(StatementTransition::to)
                  .toList());
    }

    assertThat(reached).containsExactlyInAnyOrder(StatementState.values());
  }

  @Test
  void onlyFinalStatesHaveNoWayOut() {
    assertThat(Arrays.stream(StatementState.values()))
        .filteredOn(state -> StatementLifeCycle.from(state).isEmpty())
        .containsExactlyInAnyOrder(StatementState.SUPERSEDED, StatementState.WITHDRAWN);
  }

  @Test
  void anActionLeadsToOneStateAndEveryRowNamesItsClause() {
    assertThat(StatementLifeCycle.TABLE).allSatisfy(t -> assertThat(t.clauses()).isNotEmpty());
    assertThat(
            StatementLifeCycle.TABLE.stream()
                .collect(Collectors.groupingBy(t -> List.of(t.from(), t.action())))
                .values())
        .allSatisfy(rows -> assertThat(rows).hasSize(1));
  }

  @Test
  void nothingLeadsBackToADraft() {
    assertThat(StatementLifeCycle.TABLE)
        .filteredOn(t -> t.to() == StatementState.DRAFT)
        .extracting(StatementTransition::action)
        .containsExactly(StatementAction.EDIT);
  }

  @Test
  void onlyTheRepresentativeDeclares() {
    StatementTransition declare =
        StatementLifeCycle.require(StatementState.DRAFT, StatementAction.DECLARE);

    assertThat(declare.by())
        .isEqualTo(new StatementTransition.Person(Permission.DECLARE_STATEMENT));
    assertThat(Arrays.stream(Role.values()))
        .filteredOn(role -> role.permissions().contains(Permission.DECLARE_STATEMENT))
        .containsExactly(Role.REPRESENTATIVE);
  }

  @Test
  void whatTheTableDoesNotHoldIsRefusedWithTheState() {
    assertThatThrownBy(
            () -> StatementLifeCycle.require(StatementState.DECLARED, StatementAction.EDIT))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
              assertThat(refusal.reasons().getFirst().code())
                  .isEqualTo("statement.action-not-possible");
            });
  }
}
