package dev.akashi.registration;

import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Refusal;
import dev.akashi.registration.PapersOnStage.Papers;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.testing.TestDay;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers are given without gaps, in the order of decision, however many decide at once. */
@RegistrationTestSetup
class NumbersTest {

  private static final int DECISIONS = 50;

  @Autowired RegistrationStage way;
  @Autowired Papers papers;
  @Autowired CommitteeDecisions committee;
  @Autowired EventLog events;

  @BeforeEach
  void theDay() {
    TestDay.set(DECIDED);
  }

  @Test
  void fiftyDecisionsAtOnceGiveNumbersWithoutGapInTheOrderOfDecision() throws Exception {
    List<ApplicationId> agenda = new ArrayList<>();
    for (int i = 0; i < DECISIONS; i++) {
      agenda.add(way.onAgenda());
    }
    List<Callable<String>> decisions =
        agenda.stream()
            .<Callable<String>>map(id ->
                () ->
                    committee
                        .register(way.officer, id, way.revision(id), DECIDED, "")
                        .key()
                        .value())
            .toList();
    List<String> numbers = new ArrayList<>();
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> decided : together.invokeAll(decisions)) {
        numbers.add(decided.get());
      }
    }

    List<Integer> serials = numbers.stream().map(NumbersTest::serial).sorted().toList();
    int first = serials.getFirst();
    assertThat(serials).isEqualTo(IntStream.range(first, first + DECISIONS).boxed().toList());
    List<Integer> inOrderOfDecision =
        events
            .newest(
                new EventLog.Filter(
                    Optional.of("registration.registered"), Optional.empty(), Optional.empty()),
                Optional.empty(),
                DECISIONS)
            .items()
            .reversed()
            .stream()
            .map(Event::subject)
            .map(subject -> serial(subject.id()))
            .toList();
    assertThat(inOrderOfDecision).isEqualTo(serials);
  }

  @Test
  void aDecisionThatFailsTakesNoNumber() {
    int before = serial(register(way.onAgenda()));
    Actor provider = way.provider();
    ApplicationId failing =
        way.onAgenda(
            provider,
            papers.assessed(
                provider,
                new StatementDraft(),
                new ReportDraft().result("5.1.1", Conclusion.EFFECTIVE, Conclusion.EXCEPTION)));
    assertThatThrownBy(() -> register(failing)).isInstanceOf(Refusal.class);

    assertThat(serial(register(way.onAgenda()))).isEqualTo(before + 1);
  }

  private String register(ApplicationId id) {
    return committee.register(way.officer, id, way.revision(id), DECIDED, "").key().value();
  }

  private static int serial(String number) {
    return Integer.parseInt(number.substring(4, 8));
  }
}
