package dev.akashi.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.programme.Basis;
import dev.akashi.programme.ParameterOffice;
import dev.akashi.programme.ParameterRevision;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** On a database of its own, because it changes parameters. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=baseline-and-parameters")
class CycleClassesTest {

  private static final LocalDate TODAY = LocalDate.of(2031, 3, 3);
  private static final LocalDate FROM = LocalDate.of(2031, 4, 1);
  private static final String KEY = CycleParameters.CLASSES.key();

  @Autowired Stage stage;
  @Autowired ParameterOffice office;
  @Autowired ProgrammeParameters parameters;

  private Actor officer;

  @BeforeEach
  void anOfficer() {
    TestDay.set(TODAY);
    officer = stage.person(Role.PROGRAMME_OFFICER);
  }

  @Test
  @Clause("FRM-49")
  void aClassThatStandsTwiceIsRefusedAndNothingIsStored() {
    int before = office.history(officer, KEY).revision();

    assertThatThrownBy(() -> add("STD=2:DO:DO:9; KEY=1:DO:DO:mark=B; STD=3:DO:DO:rest", before))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.reasons())
                  .extracting(Reason::code)
                  .containsExactly("cycle.class-twice");
              assertThat(refusal.reasons().getFirst().args()).containsExactly("STD");
              assertThat(refusal.reasons().getFirst().restsOn("FRM-49")).isTrue();
            });

    assertThat(office.history(officer, KEY).revision()).isEqualTo(before);
    assertThat(parameters.on(FROM, CycleParameters.CLASSES).classes()).isEmpty();
  }

  @ParameterizedTest
  @Clause("FRM-49")
  @ValueSource(strings = {"3:D:D", "3:DO:D", "3:DO:DU", "3:DO:O", "3:O:OU"})
  void aClassThatNeverLooksAtDesignOrOperationAgainIsRefused(String works) {
    int before = office.history(officer, KEY).revision();

    assertThatThrownBy(() -> add("STD=" + works + ":rest", before))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal ->
                assertThat(refusal.reasons())
                    .containsExactly(
                        Reason.of("cycle.class-never", "FRM-49").with("STD").at("text")));
  }

  @Test
  @Clause("FRM-49")
  void classesHoldFromTheirDayOn() {
    add("KEY=1:DO:DO:mark=B; STD=3:DO:OU:rest", office.history(officer, KEY).revision());

    assertThat(parameters.on(FROM.minusDays(1), CycleParameters.CLASSES).classes()).isEmpty();
    assertThat(parameters.on(FROM.plusDays(1), CycleParameters.CLASSES).classes())
        .extracting(ControlClass::code)
        .containsExactly("KEY", "STD");
  }

  private void add(String text, int revision) {
    LocalDate from = text.startsWith("KEY") ? FROM.plusDays(1) : FROM;
    office.add(
        officer, new ParameterRevision(KEY, text, from, "運営委員会決定", "", Basis.OFFICIAL), revision);
  }
}
