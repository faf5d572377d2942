package dev.akashi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Permission;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftActionTest {

  /** The whole table once more, so that a change of it is seen. */
  private static final Map<DraftState, List<DraftAction>> POSSIBLE =
      new EnumMap<>(DraftState.class);

  static {
    POSSIBLE.put(DraftState.DRAFT, List.of(DraftAction.OPEN_COMMENT, DraftAction.DISCARD));
    POSSIBLE.put(DraftState.PUBLIC_COMMENT, List.of(DraftAction.REVISE, DraftAction.DECIDE));
    POSSIBLE.put(DraftState.DECIDED, List.of(DraftAction.REOPEN, DraftAction.PROMULGATE));
    POSSIBLE.put(DraftState.PROMULGATED, List.of());
    POSSIBLE.put(DraftState.DISCARDED, List.of());
  }

  @ParameterizedTest
  @EnumSource(DraftState.class)
  void whatIsPossibleInAStateIsWhatTheTableSays(DraftState state) {
    List<DraftAction> possible = POSSIBLE.getOrDefault(state, List.of());

    assertThat(DraftAction.in(state)).containsExactlyInAnyOrderElementsOf(possible);
    for (DraftAction action : DraftAction.values()) {
      if (possible.contains(action)) {
        assertThat(action.after(state)).isEqualTo(action.to());
      } else {
        assertThatThrownBy(() -> action.after(state))
            .isInstanceOfSatisfying(
                Refusal.class,
                refusal ->
                    assertThat(refusal.reasons())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason.clauses()).isNotEmpty()));
      }
    }
  }

  @Test
  void onlyTheProgrammeOfficeWritesAndPromulgates() {
    for (Role role : Role.values()) {
      boolean office = role == Role.PROGRAMME_OFFICER;
      assertThat(role.permissions().contains(Permission.EDIT_BASELINE)).isEqualTo(office);
      assertThat(role.permissions().contains(Permission.PROMULGATE_BASELINE)).isEqualTo(office);
    }
  }
}
