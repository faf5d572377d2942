package dev.akashi.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class OwnReportTest {

  @Autowired Stage stage;
  @Autowired Systems systems;

  @Test
  void whoReportsAClassDoesNotAcceptItEvenWithBothRoles() {
    Actor both = stage.person(Role.SYSTEM_SECURITY_OFFICER, Role.HEAD_SECURITY_OFFICER);
    SystemId id = reportedBy(both);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> systems.accept(both, id, systems.get(both, id).revision()));

    assertThat(refusal.reasons().getFirst().restsOn("FRM-13")).isTrue();
    assertThat(systems.get(both, id).state()).isEqualTo(ClassificationState.REPORTED);
    Actor head = stage.colleagueOf(both, Role.HEAD_SECURITY_OFFICER);
    systems.accept(head, id, systems.get(head, id).revision());
    assertThat(systems.get(head, id).state()).isEqualTo(ClassificationState.CLASSIFIED);
  }

  private SystemId reportedBy(Actor officer) {
    SystemId id = systems.add(officer, "給与システム", new BusinessUse("給与", "給与を計算する", false, false));
    systems.addInformation(
        officer,
        id,
        systems.get(officer, id).revision(),
        new HeldInformation(
            InformationId.random(),
            "給与情報",
            Optional.of(
                InformationGrade.of(Confidentiality.C2, Integrity.I2, InformationAvailability.A2)),
            Set.of(),
            "",
            Optional.empty()));
    systems.answerImpact(
        officer,
        id,
        systems.get(officer, id).revision(),
        new ImpactAnswers(Impact.SLIGHT, Impact.SLIGHT, Impact.CONSIDERABLE, Impact.SLIGHT));
    systems.report(officer, id, systems.get(officer, id).revision());
    return id;
  }
}
