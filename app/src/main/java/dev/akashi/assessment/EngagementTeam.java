package dev.akashi.assessment;

import dev.akashi.assessment.db.EngagementRows;
import dev.akashi.assessment.db.FindingRows;
import dev.akashi.assessor.AuditorRegister;
import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works on an engagement, who signs, and what is stated towards the report. */
@Service
@Transactional
public class EngagementTeam {

  private final EngagementRows rows;
  private final FindingRows findings;
  private final EngagementAccess access;
  private final People people;
  private final ProviderTies ties;
  private final AmendedStatements amendments;
  private final AuditorRegister auditors;
  private final Statements statements;
  private final ProgrammeParameters parameters;
  private final Trail trail;
  private final Today today;

  EngagementTeam(
      EngagementRows rows,
      FindingRows findings,
      EngagementAccess access,
      People people,
      ProviderTies ties,
      AmendedStatements amendments,
      AuditorRegister auditors,
      Statements statements,
      ProgrammeParameters parameters,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.findings = findings;
    this.access = access;
    this.people = people;
    this.ties = ties;
    this.amendments = amendments;
    this.auditors = auditors;
    this.statements = statements;
    this.parameters = parameters;
    this.trail = trail;
    this.today = today;
  }

  /**
   * The whole team, with the declarations of independence of those who have no account (FRM-31).
   * Who has one declares alone: another day or tie than the declared one is refused.
   */
  public void members(Actor actor, EngagementId id, int revision, List<TeamMember> team) {
    boolean goesOn = amendments.awaits(access.own(actor, id));
    Engagement engagement = access.ownForTeam(actor, id, revision, goesOn);
    List<Reason> reasons = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (TeamMember member : team) {
      if (member.name().isBlank()) {
        reasons.add(Reason.atField("member", "assessment.member-name"));
      } else if (!names.add(member.name())) {
        reasons.add(Reason.atField("member", "assessment.member-twice", member.name()));
      }
      member
          .independenceDeclaredOn()
          .filter(day -> day.isAfter(today.day()))
          .ifPresent(day ->
              reasons.add(
                  Reason.of("assessment.day-in-future", "FRM-31")
                      .with(day, today.day())
                      .at("member")));
    }
    List<TeamMember> linked = linked(engagement, team);
    reasons.addAll(TeamRule.declaredByOthers(engagement.everybody(), linked));
    List<TeamMember> changed =
        TeamRule.changed(
            engagement.everybody(),
            TeamRule.withOwnDeclarations(engagement.everybody(), linked),
            engagement.startedOn().isPresent(),
            today.day());
    ties
        .conflicts(engagement, changed.stream().filter(m -> !m.left()).toList(), today.day())
        .stream()
        .filter(reason -> !IndependenceRule.waitsForTheProvider(reason))
        .forEach(reasons::add);
    reasons.addAll(TeamRule.declaredAfterWork(changed.stream().filter(m -> !m.left()).toList()));
    Refusal.rulesUnlessEmpty(reasons);
    rows.update(engagement.with(changed));
    trail.record(
        actor,
        "engagement.team-changed",
        Engagements.subject(id),
        Map.of(
            "members", String.join(", ", team.stream().map(TeamMember::name).toList()),
            "formerMembers",
                String.join(
                    ", ", changed.stream().filter(TeamMember::left).map(TeamMember::name).toList()),
            "declared",
                changed.stream()
                    .filter(m -> !m.left())
                    .filter(m -> m.independenceDeclaredOn().isPresent())
                    .count(),
            "namesakes",
                team.stream()
                    .filter(m -> !m.declaration().namesake().isBlank())
                    .map(m -> m.name() + ": " + m.declaration().namesake())
                    .collect(Collectors.joining("; "))));
  }

  /** The members with their accounts: own people are known by their name when only one bears it. */
  private List<TeamMember> linked(Engagement engagement, List<TeamMember> team) {
    List<People.Person> colleagues =
        people.of(engagement.assessor()).stream().filter(People.Person::active).toList();
    return team.stream()
        .map(member -> member.person().isPresent() ? member : linked(member, colleagues))
        .toList();
  }

  private static TeamMember linked(TeamMember member, List<People.Person> colleagues) {
    List<People.Person> bearers =
        colleagues.stream().filter(person -> person.name().equals(member.name())).toList();
    return member.subcontractor().isBlank() && bearers.size() == 1
        ? member.linkedTo(bearers.getFirst().id())
        : member;
  }

  /** The people of the own body who can be on the team, by name. */
  @Transactional(readOnly = true)
  public List<People.Person> colleagues(Actor actor) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    return people.of(actor.organisationId()).stream().filter(People.Person::active).toList();
  }

  /** Whether the team can be changed: until the end, and again when an amended statement waits. */
  @Transactional(readOnly = true)
  public boolean changeable(Engagement engagement) {
    return !engagement.state().ended() || amendments.awaits(engagement);
  }

  /** Names the signer, who must show everything that is asked for (FRM-27). */
  public void signer(Actor actor, EngagementId id, int revision, SignerRule.Stated stated) {
    Engagement engagement = access.ownForChange(actor, id, revision);
    Optional<People.Person> member =
        engagement.member(stated.person()).flatMap(m -> people.find(stated.person()));
    SignerRule.Signer signer =
        member
            .map(person -> stated.named(person.name(), person.organisation()))
            .orElseGet(() -> stated.named("", engagement.assessor()));
    SignerRule.Registered registered =
        SignerRule.Registered.of(auditors, engagement.assessor(), stated.person(), today.day());
    List<Reason> reasons = new ArrayList<>();
    if (member.isEmpty()) {
      reasons.add(Reason.of("assessment.signer-not-on-team", "FRM-27", "FRM-31").at("signer"));
    } else if (!maySign(signer.person())) {
      reasons.add(
          Reason.of("assessment.signer-may-not-sign", "FRM-27").with(signer.name()).at("signer"));
    }
    reasons.addAll(
        SignerRule.lacking(signer, engagement.assessor(), requirements(today.day()), registered));
    Refusal.rulesUnlessEmpty(reasons);
    rows.update(engagement.with(engagement.closing().with(registered.facts(signer))));
    trail.record(
        actor, "engagement.signer-named", Engagements.subject(id), Map.of("name", signer.name()));
  }

  private boolean maySign(PersonId person) {
    return people.actor(person).filter(found -> found.may(Permission.SIGN_REPORT)).isPresent();
  }

  /** The members of the team who can be named as the signer. */
  @Transactional(readOnly = true)
  public List<TeamMember> possibleSigners(Actor actor, Engagement engagement) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    return engagement.team().stream()
        .filter(member -> member.person().filter(this::maySign).isPresent())
        .toList();
  }

  /** What a signer must show, for the form. */
  @Transactional(readOnly = true)
  public SignerRule.Requirements requirements(LocalDate day) {
    return AssessmentParameters.signerOn(parameters, day);
  }

  /** Whether a signer has to be in the register of auditors today. */
  @Transactional(readOnly = true)
  public boolean signersRegistered() {
    return auditors.signersRegisteredOn(today.day());
  }

  /** For how many months a role at the provider keeps a person from auditing it. */
  @Transactional(readOnly = true)
  public int coolingMonths() {
    return parameters.on(today.day(), AssessmentParameters.COOLING_MONTHS);
  }

  /** Concludes the first phase: whether the statement presents the service fairly (FRM-33). */
  public void fairPresentation(
      Actor actor, EngagementId id, int revision, FairPresentation conclusion) {
    Engagement engagement = access.ownForChangeByTeam(actor, id, revision);
    List<Reason> reasons = new ArrayList<>(EngagementRules.mayWrite(engagement, today.day()));
    if (conclusion.reason().isBlank()) {
      reasons.add(Reason.of("assessment.fair-presentation-reason", "FRM-45").at("fairReason"));
    }
    if (conclusion.fair()) {
      reasons.addAll(FindingRules.againstFair(findings.of(id)));
    }
    if (conclusion.concludedOn().isAfter(today.day())) {
      reasons.add(
          Reason.of("assessment.day-in-future", "FRM-33")
              .with(conclusion.concludedOn(), today.day())
              .at("fairOn"));
    }
    Refusal.rulesUnlessEmpty(reasons);
    rows.update(engagement.with(engagement.closing().with(conclusion)));
    trail.record(
        actor,
        "engagement.fair-presentation-concluded",
        Engagements.subject(id),
        Map.of("fair", conclusion.fair(), "on", conclusion.concludedOn().toString()));
  }

  /**
   * Notes the subsequent events, what the assessor says of what the Written Representation
   * qualifies, and of which bases the provider's own assessment counts.
   */
  public void closing(
      Actor actor,
      EngagementId id,
      int revision,
      String subsequentEvents,
      String onRepresentation,
      Set<String> acceptedBases) {
    Engagement engagement = access.ownForChangeByTeam(actor, id, revision);
    List<String> accepted = acceptable(engagement, acceptedBases);
    rows.update(
        engagement.with(engagement.closing().with(subsequentEvents, onRepresentation, accepted)));
    trail.record(
        actor,
        "engagement.closing-stated",
        Engagements.subject(id),
        Map.of("acceptedBases", String.join(" / ", accepted)));
  }

  /** The named bases in the order of the statement; each must be one the provider assessed. */
  private List<String> acceptable(Engagement engagement, Set<String> named) {
    if (named.isEmpty()) {
      return List.of();
    }
    List<String> assessed = statements.declared(engagement.statement()).content().selfAssessed();
    named.stream()
        .filter(name -> !assessed.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw Refusal.rule(
              Reason.of("assessment.base-not-self-assessed", "FRM-54")
                  .with(name)
                  .at("acceptedBases"));
        });
    return assessed.stream().filter(named::contains).toList();
  }
}
