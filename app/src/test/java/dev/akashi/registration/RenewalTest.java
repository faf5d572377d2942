package dev.akashi.registration;

import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.registration.PapersOnStage.Papers;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryState;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario 5: a renewal filed on the last day keeps the registration valid until the decision. */
@RegistrationTestSetup
class RenewalTest {

  private static final Period NEXT = Samples.period("2025-01-01", "2025-12-31");
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 4, 30);

  @Autowired RegistrationStage way;
  @Autowired Papers papers;
  @Autowired ApplicationFiling filing;
  @Autowired ApplicationReview review;
  @Autowired CommitteeDecisions committee;
  @Autowired RegistrationStore registrations;
  @Autowired PublicRegister register;
  @Autowired Inbox inbox;
  @Autowired RemovalStore cases;

  private Actor provider;
  private RegistryKey key;
  private StatementId renewal;

  @BeforeEach
  void aRegisteredServiceWithItsNextStatement() {
    TestDay.set(DECIDED);
    provider = way.provider();
    StatementId first = papers.assessed(provider, new StatementDraft(), new ReportDraft());
    ApplicationId id = way.onAgenda(provider, first);
    key = committee.register(way.officer, id, way.revision(id), DECIDED, "").key();
    ServiceId service = papers.serviceOf(first);
    renewal =
        papers.assessed(
            provider.organisationId(),
            service,
            NEXT,
            new StatementDraft(),
            new ReportDraft().dates("2026-01-15", "2026-03-20"));
  }

  @Test
  @Clause("FRM-15")
  void filedOnTheLastDayItStaysValidUntilTheCommitteeDecidesAndKeepsItsNumber() {
    ApplicationId id = fileOn(LAST_DAY);
    assertThat(way.application(id).kind()).isEqualTo(ApplicationKind.RENEWAL);

    TestDay.set(LocalDate.of(2026, 9, 15));
    assertThat(entry().stateOn(LocalDate.of(2026, 5, 1)))
        .isEqualTo(RegistryState.RENEWAL_UNDER_REVIEW);
    assertThat(entry().validOn(LocalDate.of(2026, 9, 15))).isTrue();

    toAgenda(id);
    Registration renewed =
        committee.register(way.officer, id, way.revision(id), LocalDate.of(2026, 9, 15), "");

    assertThat(renewed.key()).isEqualTo(key);
    assertThat(renewed.validUntil()).isEqualTo(LocalDate.of(2027, 4, 30));
    assertThat(entry().renewalPending()).isFalse();
    assertThat(entry().auditPeriod()).contains(NEXT);
    assertThat(entry().registeredOn()).isEqualTo(DECIDED);
  }

  @Test
  void filedADayLaterItIsTooLateAndTheRegistrationHasExpired() {
    TestDay.set(LAST_DAY.plusDays(1));
    ApplicationId id = filing.prepare(provider, renewal);

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> filing.submit(provider, id, 1, 2));

    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("registration.application-late");
    assertThat(entry().stateOn(LAST_DAY.plusDays(1))).isEqualTo(RegistryState.EXPIRED);
  }

  @Test
  @Clause("FRM-15")
  void aRenewalForAnotherLevelIsRefusedAtFiling() {
    TestDay.set(LAST_DAY);
    ApplicationId id = filing.prepare(provider, renewal);

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> filing.submit(provider, id, 1, 1));

    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("registration.level-not-audited", "registration.renewal-level");
    assertThat(way.application(id).level()).isEqualTo(2);
  }

  @Test
  @Clause("FRM-53")
  void untilARemovalTakesEffectTheServiceIsStillRegisteredAndNothingIsFiledForIt() {
    LocalDate decided = LocalDate.of(2026, 4, 10);
    TestDay.set(decided);
    way.remove(way.proposed(registrations.find(key).orElseThrow()), decided, decided.plusDays(10));

    ApplicationId id = filing.prepare(provider, renewal);

    assertThat(way.application(id).kind()).isEqualTo(ApplicationKind.RENEWAL);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> filing.submit(provider, id, 1, 2));
    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("registration.renewed-ended");
    TestDay.set(decided.plusDays(10));
    filing.submit(provider, id, 1, 2);
    assertThat(way.application(id).kind()).isEqualTo(ApplicationKind.FIRST);
  }

  @Test
  void aRefusalDatedEarlierEndsTheRegistrationTodayAndNotOnADayPast() {
    ApplicationId id = fileOn(LAST_DAY);
    toAgendaOn(LocalDate.of(2026, 9, 15), id);
    TestDay.set(LocalDate.of(2026, 9, 18));

    committee.refuse(way.officer, id, way.revision(id), LocalDate.of(2026, 9, 15), "統制の運用が確認できない");

    assertThat(entry().endedOn()).contains(LocalDate.of(2026, 9, 18));
  }

  @Test
  void aRefusedRenewalPastTheValidityEndsTheRegistration() {
    ApplicationId id = fileOn(LAST_DAY);
    TestDay.set(LocalDate.of(2026, 9, 15));
    toAgenda(id);

    committee.refuse(way.officer, id, way.revision(id), LocalDate.of(2026, 9, 15), "統制の運用が確認できない");

    assertThat(entry().endedOn()).contains(LocalDate.of(2026, 9, 15));
    assertThat(registrations.find(key).orElseThrow().endedOn()).isPresent();
  }

  @Test
  @Clause("FRM-53")
  void whenTheServiceIsRemovedItsRenewalIsClosedAndNothingBringsItBack() {
    ApplicationId id = fileOn(LAST_DAY);
    toAgendaOn(LocalDate.of(2026, 5, 20), id);

    way.remove(way.proposed(registrations.find(key).orElseThrow()), LocalDate.of(2026, 5, 20));

    assertThat(way.application(id).state()).isEqualTo(ApplicationState.REFUSED);
    assertThat(inbox.newest(provider, 10))
        .extracting(Notice::code)
        .contains("registration.application-closed");
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                committee.register(
                    way.officer, id, way.revision(id), LocalDate.of(2026, 5, 20), ""));
    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("registration.in-state.refused");
    assertThat(papers.stepsOf(renewal)).containsExactly("filed", "returned");
    assertThat(entry().endedOn()).contains(LocalDate.of(2026, 5, 20));
  }

  @Test
  @Clause("FRM-53")
  void theCommitteeCannotRenewARegistrationThatEndedAndCanRefuseIt() {
    ApplicationId id = fileOn(LAST_DAY);
    toAgendaOn(LocalDate.of(2026, 9, 15), id);
    registrations.end(key, LocalDate.of(2026, 9, 1));

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                committee.register(
                    way.officer, id, way.revision(id), LocalDate.of(2026, 9, 15), ""));

    assertThat(refusal.reasons())
        .extracting(Reason::code)
        .containsExactly("registration.renewed-ended");
    committee.refuse(way.officer, id, way.revision(id), LocalDate.of(2026, 9, 15), "登録が終了している");
    assertThat(way.application(id).state()).isEqualTo(ApplicationState.REFUSED);
  }

  @Test
  @Clause("FRM-53")
  void aServiceWhoseRegistrationRanOutBeginsAnewAndWhatStoodOnItIsProposedForRemoval() {
    Registration base =
        way.registeredOn(
            RegistrationStage.APPLIED, provider, new StatementDraft(), new ReportDraft());
    Registration above =
        way.registered(
            new StatementDraft().base("基盤", base.key().value(), /* selfAssessed= */ false));
    LocalDate anew = LocalDate.of(2027, 4, 10);
    TestDay.set(anew);
    StatementId later =
        papers.assessed(
            provider.organisationId(),
            base.service(),
            Samples.period("2026-06-01", "2026-12-31"),
            new StatementDraft(),
            new ReportDraft().dates("2027-01-15", "2027-03-20"));
    ApplicationId id = filing.prepare(provider, later);
    filing.submit(provider, id, way.revision(id), 2);
    review.accept(way.reviewer, id, way.revision(id), anew);
    review.begin(way.reviewer, id, way.revision(id));
    review.sendToCommittee(way.reviewer, id, way.revision(id));

    Registration registered = committee.register(way.officer, id, way.revision(id), anew, "");

    assertThat(registered.key()).isNotEqualTo(base.key());
    assertThat(register.find(base.key()).orElseThrow().endedOn()).contains(anew);
    assertThat(cases.openOn(above.key())).isPresent();
  }

  private void toAgendaOn(LocalDate day, ApplicationId id) {
    TestDay.set(day);
    toAgenda(id);
  }

  @Test
  void aWithdrawnRenewalLetsTheRegistrationEndWithItsOwnValidity() {
    ApplicationId id = fileOn(LAST_DAY);

    filing.withdraw(provider, id, way.revision(id), "提供を終了する");

    assertThat(entry().renewalPending()).isFalse();
    assertThat(entry().stateOn(LAST_DAY)).isEqualTo(RegistryState.LISTED);
    assertThat(entry().stateOn(LAST_DAY.plusDays(1))).isEqualTo(RegistryState.EXPIRED);
  }

  @Test
  void theStatementThatIsRegisteredCannotBeAppliedWithAgain() {
    StatementId same =
        papers.assessed(
            provider.organisationId(),
            papers.serviceOf(renewal),
            Samples.PERIOD,
            new StatementDraft(),
            new ReportDraft());

    Refusal refusal = catchThrowableOfType(Refusal.class, () -> filing.prepare(provider, same));

    assertThat(refusal.reasons().getFirst().code()).isEqualTo("registration.not-newer");
  }

  private ApplicationId fileOn(LocalDate day) {
    TestDay.set(day);
    ApplicationId id = filing.prepare(provider, renewal);
    filing.submit(provider, id, way.revision(id), 2);
    return id;
  }

  private void toAgenda(ApplicationId id) {
    review.accept(way.reviewer, id, way.revision(id), LocalDate.of(2026, 5, 20));
    review.begin(way.reviewer, id, way.revision(id));
    review.sendToCommittee(way.reviewer, id, way.revision(id));
  }

  private RegistryEntry entry() {
    return register.find(key).orElseThrow();
  }
}
