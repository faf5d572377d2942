package dev.akashi.registration;

import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.committee.Seat;
import dev.akashi.committee.SeatId;
import dev.akashi.committee.SeatKind;
import dev.akashi.consultation.Consultations;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answered a prior consultation is kept apart from the same service's application. */
@RegistrationTestSetup
@Clause("FRM-30")
class PriorAdviceTest {

  @Autowired Stage stage;
  @Autowired RegistrationStage way;
  @Autowired ApplicationMatters matters;
  @Autowired ApplicationReview review;
  @Autowired Consultations consultations;
  @Autowired ProgrammeParameters parameters;
  @Autowired Today today;
  @Autowired DSLContext sql;

  private ApplicationId application;
  private Actor adviser;

  @BeforeEach
  void somebodyWhoAdvisedBeforeTheAudit() {
    TestDay.set(DECIDED);
    application = way.onAgenda();
    adviser = stage.colleagueOf(way.reviewer, Role.REVIEWER);
    UUID given = UUID.randomUUID();
    Application filed = way.application(application);
    sql.execute(
        "insert into consultation.given (id, statement_id, service_id, provider_id, service_name,"
            + " statement_version, baseline_version, statement_seal, given_by, given_by_name,"
            + " given_at, report, revision) values (?, ?, ?, ?, ?, 1, '2022-04-01', ?, ?, ?,"
            + " now(), '{}', 2)",
        given,
        UUID.randomUUID(),
        filed.service().value(),
        filed.provider().value(),
        filed.serviceName().ja(),
        "0".repeat(64),
        adviser.person().value(),
        adviser.name());
    for (int number = 1; number <= 2; number++) {
      Actor by = number == 1 ? adviser : way.reviewer;
      sql.execute(
          "insert into consultation.reply values (?, ?, '十分です。', ?, ?, now())",
          given,
          number,
          by.person().value(),
          by.name());
    }
  }

  @Test
  void whoAdvisedDoesNotDecideAlsoWhenSomebodyAnsweredAfterThem() {
    Seat onTheCommittee =
        new Seat(
            SeatId.random(),
            adviser.person(),
            adviser.name(),
            way.member.organisationId(),
            SeatKind.EXPERT,
            "",
            new Period(RegistrationStage.APPLIED, DECIDED),
            false,
            0);

    assertThat(
            matters.withoutVote(application.value(), List.of(onTheCommittee)).get(adviser.person()))
        .extracting(Reason::code)
        .containsExactly("registration.decider-advised");
  }

  @Test
  void thoseWhoReviewSeeWhoAdvised() {
    assertThat(review.view(way.reviewer, application).advisers())
        .extracting(Consultations.Adviser::name)
        .contains(adviser.name());
    assertThat(stage.signedIn(way.reviewer).get("/review/" + application).body())
        .contains("事前相談に回答した人です", adviser.name());
  }

  @Test
  void theProgrammeMayKeepThemOutOfTheReviewToo() {
    PriorAdvice asNow = new PriorAdvice(consultations, parameters, today);
    asNow.refuseReviewBy(adviser, way.application(application).service());
    PriorAdvice strict =
        new PriorAdvice(
            consultations,
            new ProgrammeParameters() {
              @Override
              public <T> T on(LocalDate day, Parameter<T> parameter) {
                return parameter.read().apply("DECISION, REVIEW");
              }

              @Override
              public String versionOn(LocalDate day) {
                return parameters.versionOn(day);
              }
            },
            today);

    assertThat(codes(() -> strict.refuseReviewBy(adviser, way.application(application).service())))
        .containsExactly("registration.reviewer-advised");
    strict.refuseReviewBy(
        stage.colleagueOf(way.reviewer, Role.REVIEWER), way.application(application).service());
  }

  private static List<String> codes(ThrowingCallable act) {
    return catchThrowableOfType(Refusal.class, act).reasons().stream().map(Reason::code).toList();
  }
}
