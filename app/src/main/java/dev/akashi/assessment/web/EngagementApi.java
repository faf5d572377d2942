package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementRules.ContractChange;
import dev.akashi.assessment.EngagementTeam;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.FairPresentation;
import dev.akashi.assessment.SignerRule;
import dev.akashi.assessment.SignerRule.Stated;
import dev.akashi.assessment.TeamIndependence;
import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.Tie;
import dev.akashi.assessment.web.Json.EngagementJson;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Engagements over the API: taking one up, team, signer, contract, fieldwork. */
@RestController
@RequestMapping("/api/v1/assessor")
class EngagementApi {

  private static final int TEXT_LENGTH = EngagementPages.TEXT_LENGTH;
  private static final int NAME_LENGTH = 100;

  private final Engagements engagements;
  private final EngagementTeam team;
  private final TeamIndependence independence;

  EngagementApi(Engagements engagements, EngagementTeam team, TeamIndependence independence) {
    this.engagements = engagements;
    this.team = team;
    this.independence = independence;
  }

  record Awaiting(
      String id, String serviceName, String provider, int version, Period auditPeriod) {}

  record Items<T>(List<T> items) {}

  record Taking(@Nullable String statement, @Nullable String on) {}

  record Step(
      @Nullable String on, @Nullable String endsOn, @Nullable String reason, int revision) {}

  record ContractAmended(
      @Nullable String changedOn,
      @Nullable String newEnd,
      @Nullable String changeReason,
      int revision) {}

  record Member(
      @Nullable String name,
      @Nullable String subcontractor,
      @Nullable String independenceDeclaredOn,
      @Nullable List<DeclaredTie> ties,
      @Nullable String subcontractorDeclaredOn,
      @Nullable String namesake) {}

  record DeclaredTie(
      @Nullable String kind,
      @Nullable String organisation,
      @Nullable String first,
      @Nullable String last) {}

  record OwnDeclaration(@Nullable String declaredOn, @Nullable List<DeclaredTie> ties) {}

  record Team(@Nullable List<Member> members, int revision) {}

  record NewSigner(
      @Nullable String person,
      @Nullable List<String> qualifications,
      @Nullable Integer experienceYears,
      @Nullable String nationality,
      int revision) {}

  record Fair(
      @Nullable Boolean fair,
      @Nullable String concludedOn,
      @Nullable String reason,
      int revision) {}

  record Closing(
      @Nullable String subsequentEvents,
      @Nullable String onRepresentation,
      @Nullable List<String> acceptedBases,
      int revision) {}

  @GetMapping("/statements")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Items<Awaiting> awaiting(Actor actor) {
    return new Items<>(
        engagements.awaiting(actor).stream()
            .map(s ->
                new Awaiting(
                    s.id().toString(),
                    s.serviceName().ja(),
                    s.provider().toString(),
                    s.version(),
                    s.auditPeriod()))
            .toList());
  }

  @GetMapping("/engagements")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Items<EngagementJson> mine(Actor actor) {
    return new Items<>(engagements.mine(actor).stream().map(EngagementJson::of).toList());
  }

  @PostMapping("/engagements")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson take(Actor actor, @RequestBody Taking body) {
    ApiInput input = new ApiInput();
    Optional<StatementId> statement =
        input.read("statement", body.statement(), "input.not-an-id", StatementId::of);
    Optional<LocalDate> day = input.requiredDate("on", body.on());
    input.refuseIfBad();
    return show(actor, engagements.take(actor, statement.orElseThrow(), day.orElseThrow()));
  }

  @GetMapping("/engagements/{id}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson show(Actor actor, @PathVariable EngagementId id) {
    return EngagementJson.of(engagements.get(actor, id));
  }

  @PostMapping("/engagements/{id}/contract")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson contract(Actor actor, @PathVariable EngagementId id, @RequestBody Step body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> day = input.requiredDate("on", body.on());
    Optional<LocalDate> end = input.date("endsOn", body.endsOn());
    input.refuseIfBad();
    engagements.contract(actor, id, body.revision(), day.orElseThrow(), end);
    return show(actor, id);
  }

  @PostMapping("/engagements/{id}/contract/change")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson changeContract(
      Actor actor, @PathVariable EngagementId id, @RequestBody ContractAmended body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> day = input.requiredDate("changedOn", body.changedOn());
    Optional<LocalDate> end = input.date("newEnd", body.newEnd());
    String reason = input.optional("changeReason", body.changeReason(), TEXT_LENGTH);
    input.refuseIfBad();
    engagements.changeContract(
        actor, id, body.revision(), new ContractChange(day.orElseThrow(), end, reason));
    return show(actor, id);
  }

  @PostMapping("/engagements/{id}/fieldwork")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson startFieldwork(
      Actor actor, @PathVariable EngagementId id, @RequestBody Step body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> day = input.requiredDate("on", body.on());
    input.refuseIfBad();
    engagements.startFieldwork(actor, id, body.revision(), day.orElseThrow());
    return show(actor, id);
  }

  @PostMapping("/engagements/{id}/abort")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson abort(Actor actor, @PathVariable EngagementId id, @RequestBody Step body) {
    ApiInput input = new ApiInput();
    String reason = input.optional("reason", body.reason(), TEXT_LENGTH);
    input.refuseIfBad();
    engagements.abort(actor, id, body.revision(), reason);
    return show(actor, id);
  }

  @PutMapping("/engagements/{id}/team")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson members(Actor actor, @PathVariable EngagementId id, @RequestBody Team body) {
    ApiInput input = new ApiInput();
    List<TeamMember> known = engagements.get(actor, id).team();
    List<TeamMember> members = new ArrayList<>();
    for (Member member : input.list(body.members())) {
      String name = input.required("members.name", member.name(), NAME_LENGTH);
      members.add(
          new TeamMember(
              name,
              known.stream()
                  .filter(before -> before.name().equals(name))
                  .findFirst()
                  .flatMap(TeamMember::person),
              input.optional("members.subcontractor", member.subcontractor(), NAME_LENGTH),
              input.date("members.independenceDeclaredOn", member.independenceDeclaredOn()),
              declaration(input, member)));
    }
    input.refuseIfBad();
    team.members(actor, id, body.revision(), members);
    return show(actor, id);
  }

  /** The own declaration of who is asking. */
  @PostMapping("/engagements/{id}/independence")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson declare(
      Actor actor, @PathVariable EngagementId id, @RequestBody OwnDeclaration body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> day = input.requiredDate("declaredOn", body.declaredOn());
    List<Tie> ties = ties(input, body.ties());
    input.refuseIfBad();
    independence.declare(actor, id, day.orElseThrow(), ties);
    return show(actor, id);
  }

  private static List<Tie> ties(ApiInput input, @Nullable List<DeclaredTie> stated) {
    List<Tie> ties = new ArrayList<>();
    for (DeclaredTie tie : input.list(stated)) {
      String organisation =
          input.required("members.ties.organisation", tie.organisation(), NAME_LENGTH);
      Optional<Tie.TieKind> kind = input.choice("members.ties.kind", tie.kind(), Tie.TieKind.class);
      Optional<LocalDate> last = input.date("members.ties.last", tie.last());
      input
          .requiredDate("members.ties.first", tie.first())
          .ifPresent(first -> {
            if (last.filter(day -> day.isBefore(first)).isPresent()) {
              input.note(
                  Reason.of("assessment.days-backwards")
                      .with(first, last.orElseThrow())
                      .at("members.ties.last"));
            }
            ties.add(new Tie(kind.orElse(Tie.TieKind.STAFF), organisation, first, last));
          });
    }
    return ties;
  }

  private static TeamMember.Declaration declaration(ApiInput input, Member member) {
    return new TeamMember.Declaration(
        ties(input, member.ties()),
        input.date("members.subcontractorDeclaredOn", member.subcontractorDeclaredOn()),
        input.optional("members.namesake", member.namesake(), TEXT_LENGTH));
  }

  @PutMapping("/engagements/{id}/signer")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson signer(Actor actor, @PathVariable EngagementId id, @RequestBody NewSigner body) {
    ApiInput input = new ApiInput();
    Optional<PersonId> person =
        input.read("person", body.person(), "input.not-an-id", PersonId::of);
    String stated = body.nationality();
    Optional<String> nationality =
        stated == null || stated.isBlank()
            ? Optional.empty()
            : input.read("nationality", stated, "assessment.bad-country", SignerRule::country);
    input.refuseIfBad();
    team.signer(
        actor,
        id,
        body.revision(),
        new Stated(
            person.orElseThrow(),
            qualifications(input, input.list(body.qualifications())),
            Optional.ofNullable(body.experienceYears()),
            nationality));
    return show(actor, id);
  }

  /** The qualifications as they are typed, none of them endless. */
  static Set<String> qualifications(ApiInput input, List<String> typed) {
    Set<String> qualifications =
        typed.stream()
            .map(each -> input.optional("qualifications", each, NAME_LENGTH))
            .collect(Collectors.toSet());
    input.refuseIfBad();
    return qualifications;
  }

  @PutMapping("/engagements/{id}/fair-presentation")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson fairPresentation(
      Actor actor, @PathVariable EngagementId id, @RequestBody Fair body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> day = input.requiredDate("concludedOn", body.concludedOn());
    input.required("fair", body.fair() == null ? "" : body.fair().toString(), NAME_LENGTH);
    String reason = input.optional("reason", body.reason(), TEXT_LENGTH);
    input.refuseIfBad();
    boolean fair = Boolean.TRUE.equals(body.fair());
    team.fairPresentation(
        actor, id, body.revision(), new FairPresentation(day.orElseThrow(), fair, reason));
    return show(actor, id);
  }

  @PutMapping("/engagements/{id}/closing")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  EngagementJson closing(Actor actor, @PathVariable EngagementId id, @RequestBody Closing body) {
    ApiInput input = new ApiInput();
    String events = input.optional("subsequentEvents", body.subsequentEvents(), TEXT_LENGTH);
    String of = input.optional("onRepresentation", body.onRepresentation(), TEXT_LENGTH);
    input.refuseIfBad();
    team.closing(
        actor,
        id,
        body.revision(),
        events,
        of,
        body.acceptedBases() == null ? Set.of() : Set.copyOf(body.acceptedBases()));
    return show(actor, id);
  }

  record ContractEnd(@Nullable String on, @Nullable String reason, int revision) {}

  /** The provider ends the contract. */
  @PostMapping("/api/v1/provider/engagements/{id}/end")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.DECLARE_STATEMENT)
  void endContract(Actor actor, @PathVariable EngagementId id, @RequestBody ContractEnd body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> on = input.requiredDate("on", body.on());
    String reason = input.required("reason", body.reason(), EngagementPages.TEXT_LENGTH);
    input.refuseIfBad();
    engagements.endContract(actor, id, body.revision(), on.orElseThrow(), reason);
  }
}
