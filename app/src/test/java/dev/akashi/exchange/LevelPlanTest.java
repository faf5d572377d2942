package dev.akashi.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.exchange.PlannedRow.FieldChange;
import dev.akashi.kernel.Clause;
import dev.akashi.workshop.Content;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A level that selects one requirement of the draft and one that was removed from it. */
@Clause("FRM-19")
class LevelPlanTest {

  private final PieceId there = PieceId.random();
  private final PieceId gone = PieceId.random();
  private final PieceId other = PieceId.random();
  private final Map<PieceId, Content> changes = new HashMap<>();
  private LevelPlan plan;

  @BeforeEach
  void aLevel() {
    LevelContent level =
        new LevelContent(
            "1", new DraftText("水準1", "Level 1"), AuditMethod.FULL, Map.of(), Set.of(there, gone));
    plan = new LevelPlan(List.of(new Piece(PieceId.random(), level, 0)), changes);
    plan.knows(there, requirement("9.2.1", "登録"));
    plan.knows(other, requirement("9.2.2", "割当て"));
  }

  private static Content requirement(String number, String title) {
    return new RequirementContent(
        number,
        new DraftText(title, ""),
        new DraftText(title, ""),
        ActingParty.PROVIDER,
        RequirementDetails.NONE);
  }

  @Test
  void onlyWhatIsInTheDraftIsCounted() {
    plan.column(
        new LevelColumn("1", "C", "水準1", Map.of("r1", true, "r2", true)),
        Map.of("r1", there, "r2", other));

    assertThat(plan.rows().getFirst().changes())
        .containsExactly(
            new FieldChange("members", "1", "2"), new FieldChange("gains", "", "9.2.2 割当て"));
  }

  @Test
  void aProfileThatNamesWhatIsInTheDraftChangesNothing() {
    plan.profile(
        new IncomingLevel(
            "1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of("9.2.1"),
            List.of()),
        Map.of("9.2.1", there));

    assertThat(plan.rows().getFirst().verdict()).isEqualTo(ImportVerdict.UNCHANGED);
    assertThat(changes).isEmpty();
  }
}
