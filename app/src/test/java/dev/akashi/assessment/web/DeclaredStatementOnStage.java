package dev.akashi.assessment.web;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementTeam;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.TeamIndependence;
import dev.akashi.assessment.TeamMember;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.kernel.Period;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.CommonAnswer;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementSeal;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Treatment;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;

/**
 * Declares complete statements for tests: everything is automated, one mandatory control is weekly.
 */
@TestComponent
public class DeclaredStatementOnStage {

  static final Period AUDIT_PERIOD =
      new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31));
  static final LocalDate DECLARED_ON = LocalDate.of(2025, 1, 10);

  static final Period NEXT_PERIOD =
      new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));
  static final LocalDate NEXT_DECLARED_ON = LocalDate.of(2026, 1, 10);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final CloudServices services;
  private final StatementDrafts drafts;
  private final StatementProfiles profiles;
  private final Declarations declarations;
  private final OwnStatements own;
  private final Baselines baselines;
  private final AssessorNaming naming;
  private final Engagements engagements;
  private final EngagementTeam team;
  private final TeamIndependence independence;
  private final People people;

  DeclaredStatementOnStage(
      CloudServices services,
      StatementDrafts drafts,
      StatementProfiles profiles,
      Declarations declarations,
      OwnStatements own,
      Baselines baselines,
      AssessorNaming naming,
      Engagements engagements,
      EngagementTeam team,
      TeamIndependence independence,
      People people) {
    this.services = services;
    this.drafts = drafts;
    this.profiles = profiles;
    this.declarations = declarations;
    this.own = own;
    this.baselines = baselines;
    this.naming = naming;
    this.engagements = engagements;
    this.team = team;
    this.independence = independence;
    this.people = people;
  }

  /** Puts the members on the team; who has an account then declares on the day that is given. */
  public void team(Actor lead, EngagementId id, List<TeamMember> members) {
    team.members(
        lead,
        id,
        engagements.get(lead, id).revision(),
        members.stream()
            .map(member ->
                member.person().isEmpty()
                    ? member
                    : new TeamMember(
                        member.name(),
                        member.person(),
                        member.subcontractor(),
                        Optional.empty(),
                        member.declaration()))
            .toList());
    for (TeamMember member : members) {
      if (member.person().isPresent() && member.independenceDeclaredOn().isPresent()) {
        independence.declare(
            people.actor(member.person().get()).orElseThrow(),
            id,
            member.independenceDeclaredOn().get(),
            member.declaration().ties());
      }
    }
  }

  /** A declared statement of the representative's organisation. */
  public StatementId declare(Actor representative) {
    return declare(representative, id -> {});
  }

  /** The same with evidence or whatever else belongs to it before it is sealed. */
  StatementId declare(Actor representative, Consumer<StatementId> before) {
    TestDay.set(DECLARED_ON);
    ServiceId service =
        services.create(
            representative,
            new CloudServices.Description(
                "試験クラウド" + NUMBER.incrementAndGet(),
                Optional.empty(),
                Set.of(ServiceModel.SAAS),
                Optional.of(DeploymentModel.PUBLIC)));
    StatementId id = drafts.create(representative, service);
    drafts.setAuditPeriod(representative, id, AUDIT_PERIOD, /* revision= */ 1);
    drafts.setScope(representative, id, scope(), /* revision= */ 1);
    for (FactKind kind : List.of(FactKind.GENERATIVE_AI, FactKind.CERTIFICATION)) {
      profiles.add(representative, id, new ProfileFact.None(kind, ""));
    }
    drafts.answerAlike(
        representative, id, List.of(weekly()), answer("点検票で確かめる", Frequency.WEEKLY), 0);
    drafts.answerAlike(
        representative,
        id,
        all(),
        answer("設定で常に有効にする", Frequency.AUTOMATED),
        own.sheet(representative, id).answersRevision());
    before.accept(id);
    declare(representative, id, DECLARED_ON);
    return id;
  }

  /** The statement of the period after that one, on the same service. */
  StatementId declareNext(Actor representative, StatementId previous) {
    TestDay.set(NEXT_DECLARED_ON);
    StatementId id = declarations.startNext(representative, previous);
    drafts.setAuditPeriod(representative, id, NEXT_PERIOD, revision(representative, id));
    drafts.setScope(representative, id, scope(), own.sheet(representative, id).scopeRevision());
    declare(representative, id, NEXT_DECLARED_ON);
    return id;
  }

  /** A version of the same period that takes the place of an assessed one, with one change. */
  StatementId amend(Actor representative, StatementId former, LocalDate day) {
    StatementId id = declarations.amend(representative, former, "点検のしかたを改める");
    StatementSheet sheet = own.sheet(representative, id);
    Answer was = sheet.content().answer(weekly());
    IndividualControl measure = was.individualControls().getFirst();
    drafts.answer(
        representative,
        id,
        was.with(
            List.of(
                new IndividualControl(
                    measure.line(),
                    "点検票を二人で確かめる",
                    measure.owner(),
                    measure.frequency(),
                    measure.validFrom(),
                    measure.validTo(),
                    measure.plans()))),
        sheet.revisionOf(weekly()));
    declare(representative, id, day);
    return id;
  }

  /** A version of the same period with whatever is changed in its draft. */
  public StatementId amend(
      Actor representative, StatementId former, LocalDate day, Consumer<StatementId> change) {
    StatementId id = declarations.amend(representative, former, "業務が変わったため");
    change.accept(id);
    declare(representative, id, day);
    return id;
  }

  /** Leaves a control of a draft out. */
  public void leaveOut(Actor representative, StatementId draft, RequirementId control) {
    answerAlike(
        representative,
        draft,
        control,
        new CommonAnswer(Treatment.EXCLUDED, "", "", Frequency.AUTOMATED, "該当する業務がないため"));
  }

  /** Selects a control in a draft. */
  public void select(Actor representative, StatementId draft, RequirementId control) {
    answerAlike(representative, draft, control, answer("設定で常に有効にする", Frequency.AUTOMATED));
  }

  private void answerAlike(
      Actor representative, StatementId draft, RequirementId control, CommonAnswer answer) {
    drafts.answerAlike(
        representative,
        draft,
        List.of(control),
        answer,
        own.sheet(representative, draft).answersRevision());
  }

  private int revision(Actor representative, StatementId id) {
    return own.sheet(representative, id).head().revision();
  }

  private void declare(Actor representative, StatementId id, LocalDate day) {
    declarations.declare(representative, id, day, StatementSeal.of(own.sheet(representative, id)));
  }

  /** Names the assessor, who must be selected. */
  public void name(Actor representative, StatementId statement, Actor assessor) {
    naming.name(representative, statement, assessor.organisationId());
  }

  /** The mandatory control that is carried out weekly. */
  public RequirementId weekly() {
    return baseline().ofKind(RequirementKind.DETAILED_CONTROL).getFirst().id();
  }

  /** A control objective without a detailed control, which can be left out alone. */
  public RequirementId alone() {
    return baseline().ofKind(RequirementKind.CONTROL_OBJECTIVE).stream()
        .filter(objective -> baseline().controlsUnder(objective.id()).isEmpty())
        .findFirst()
        .orElseThrow()
        .id();
  }

  public List<RequirementId> all() {
    return baseline().requirements().stream().map(Requirement::id).toList();
  }

  private Baseline baseline() {
    return baselines.inForceOn(DECLARED_ON);
  }

  private static CommonAnswer answer(String text, Frequency frequency) {
    return new CommonAnswer(Treatment.SELECTED, text, "基盤運用課", frequency, "");
  }

  private static StatementScope scope() {
    return new StatementScope(
        List.of("文書管理"),
        List.of(),
        List.of("東京"),
        Set.of(ServiceModel.SAAS),
        Optional.of(DeploymentModel.PUBLIC),
        "日本国内",
        "日本法",
        "なし",
        "記載のとおり",
        "年1回",
        "なし",
        "基盤とアプリケーション",
        "利用者の管理",
        "2024年度内部監査報告書",
        List.of());
  }
}
