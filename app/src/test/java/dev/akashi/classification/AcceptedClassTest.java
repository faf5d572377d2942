package dev.akashi.classification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.programme.Basis;
import dev.akashi.programme.ParameterOffice;
import dev.akashi.programme.ParameterRevision;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own, because it changes parameters. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=baseline-and-parameters")
class AcceptedClassTest {

  private static final String KEY = "classification.availability.minimum";

  @Autowired Stage stage;
  @Autowired Systems systems;
  @Autowired ParameterOffice office;

  @Test
  @Clause("FRM-10")
  void laterParametersDoNotMoveAnAcceptedClass() {
    TestDay.set(LocalDate.of(2031, 1, 15));
    Actor officer = stage.person(Role.SYSTEM_SECURITY_OFFICER);
    SystemId id = accepted(officer);
    AcceptedClass before = systems.get(officer, id).accepted().orElseThrow();
    assertThat(before.systemClass().availability()).isEqualTo(SystemAvailability.A2);
    Actor programme = stage.person(Role.PROGRAMME_OFFICER);
    ParameterRevision higher =
        new ParameterRevision(
            KEY,
            "citizen-facing=3,emergency-use=3,vital-information=2",
            LocalDate.of(2031, 2, 1),
            "運営委員会決定",
            "",
            Basis.OFFICIAL);
    office.add(programme, higher, office.history(programme, KEY).revision());

    TestDay.set(LocalDate.of(2031, 2, 2));

    InformationSystem system = systems.get(officer, id);
    assertThat(system.accepted()).contains(before);
    assertThat(before.on()).isEqualTo("2031-01-15");
    assertThat(before.requiredLevel()).isEqualTo(2);
    assertThat(before.parametersVersion()).isNotBlank();
    assertThat(systems.acceptedClass(system)).contains(before.systemClass());
    assertThat(systems.classify(system).reached()).contains(before.systemClass());
    systems.answerImpact(officer, id, system.revision(), SampleSystems.SLIGHT);
    InformationSystem reopened = systems.get(officer, id);
    assertThat(systems.acceptedClass(reopened)).isEmpty();
    assertThat(systems.classify(reopened).reached().orElseThrow().availability())
        .isEqualTo(SystemAvailability.A3);
  }

  private SystemId accepted(Actor officer) {
    SystemId id = systems.add(officer, "窓口予約", new BusinessUse("窓口", "予約を受ける", true, false));
    systems.addInformation(
        officer,
        id,
        revision(officer, id),
        new HeldInformation(
            InformationId.random(),
            "予約",
            Optional.of(
                InformationGrade.of(Confidentiality.C2, Integrity.I2, InformationAvailability.A1)),
            Set.of(),
            "",
            Optional.empty()));
    systems.answerImpact(officer, id, revision(officer, id), SampleSystems.SLIGHT);
    systems.report(officer, id, revision(officer, id));
    Actor head = stage.colleagueOf(officer, Role.HEAD_SECURITY_OFFICER);
    systems.accept(head, id, revision(officer, id));
    return id;
  }

  private int revision(Actor officer, SystemId id) {
    return systems.get(officer, id).revision();
  }
}
