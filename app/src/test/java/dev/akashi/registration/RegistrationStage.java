package dev.akashi.registration;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.registration.PapersOnStage.Papers;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.statement.StatementId;
import dev.akashi.supplychain.Cascade;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** Leads applications of new providers as far as a test needs them. */
@TestComponent
class RegistrationStage {

  static final LocalDate APPLIED = LocalDate.of(2025, 4, 10);
  static final LocalDate ACCEPTED = LocalDate.of(2025, 4, 25);
  static final LocalDate DECIDED = LocalDate.of(2025, 9, 30);

  final Actor reviewer;
  final Actor member;
  final Actor officer;
  private final Stage stage;
  private final Papers papers;
  private final ApplicationFiling filing;
  private final ApplicationReview review;
  private final CommitteeDecisions committee;
  private final RemovalProposals proposals;
  private final RemovalDecisions removals;
  private final RemovalStore cases;
  private final ApplicationStore applications;

  RegistrationStage(
      Stage stage,
      Papers papers,
      ApplicationFiling filing,
      ApplicationReview review,
      CommitteeDecisions committee,
      RemovalProposals proposals,
      RemovalDecisions removals,
      RemovalStore cases,
      ApplicationStore applications) {
    this.stage = stage;
    this.papers = papers;
    this.filing = filing;
    this.review = review;
    this.committee = committee;
    this.proposals = proposals;
    this.removals = removals;
    this.cases = cases;
    this.applications = applications;
    this.reviewer = stage.person(Role.REVIEWER);
    this.member = stage.person(Role.COMMITTEE_MEMBER);
    this.officer = stage.person(Role.PROGRAMME_OFFICER);
  }

  Actor provider() {
    return stage.person(Role.REPRESENTATIVE);
  }

  int revision(ApplicationId id) {
    return applications.get(id).revision();
  }

  Application application(ApplicationId id) {
    return applications.get(id);
  }

  /** Filed on the day of {@link #APPLIED}; afterwards it is the day of {@link #DECIDED}. */
  ApplicationId submitted(Actor provider, StatementId statement) {
    TestDay.set(APPLIED);
    ApplicationId id = filing.prepare(provider, statement);
    filing.submit(provider, id, revision(id), 2);
    TestDay.set(DECIDED);
    return id;
  }

  ApplicationId inReview(Actor provider, StatementId statement) {
    ApplicationId id = submitted(provider, statement);
    review.accept(reviewer, id, revision(id), ACCEPTED);
    review.begin(reviewer, id, revision(id));
    return id;
  }

  ApplicationId onAgenda(Actor provider, StatementId statement) {
    ApplicationId id = inReview(provider, statement);
    review.sendToCommittee(reviewer, id, revision(id));
    return id;
  }

  ApplicationId onAgenda() {
    Actor provider = provider();
    return onAgenda(provider, papers.assessed(provider, new StatementDraft(), new ReportDraft()));
  }

  Registration registered(Actor provider, StatementDraft statement, ReportDraft report) {
    ApplicationId id = onAgenda(provider, papers.assessed(provider, statement, report));
    return committee.register(officer, id, revision(id), DECIDED, "");
  }

  /**
   * Applied for, accepted and decided on one early day, so that others can stand on it; afterwards
   * it is the day of {@link #DECIDED}.
   */
  Registration registeredOn(
      LocalDate day, Actor provider, StatementDraft statement, ReportDraft report) {
    TestDay.set(day);
    ApplicationId id = filing.prepare(provider, papers.assessed(provider, statement, report));
    filing.submit(provider, id, revision(id), 2);
    review.accept(reviewer, id, revision(id), day);
    review.begin(reviewer, id, revision(id));
    review.sendToCommittee(reviewer, id, revision(id));
    Registration registration = committee.register(officer, id, revision(id), day, "");
    TestDay.set(DECIDED);
    return registration;
  }

  Registration registered(StatementDraft statement) {
    return registered(provider(), statement, new ReportDraft());
  }

  RemovalCase proposed(Registration registration) {
    return cases.get(proposals.propose(officer, registration.key(), "申請者の申出"));
  }

  Cascade remove(RemovalCase removalCase, LocalDate on) {
    return remove(removalCase, on, on);
  }

  Cascade remove(RemovalCase removalCase, LocalDate decidedOn, LocalDate effectiveOn) {
    return removals.remove(
        officer,
        removalCase.id(),
        removalCase.revision(),
        decidedOn,
        Optional.of(effectiveOn),
        "委員会の決定");
  }

  void keep(RemovalCase removalCase, LocalDate on) {
    removals.keep(officer, removalCase.id(), removalCase.revision(), on, "影響が小さい");
  }
}
