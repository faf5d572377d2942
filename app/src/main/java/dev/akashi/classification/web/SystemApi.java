package dev.akashi.classification.web;

import dev.akashi.classification.AcceptedClass;
import dev.akashi.classification.BusinessUse;
import dev.akashi.classification.Classification;
import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.HeldInformation;
import dev.akashi.classification.Impact;
import dev.akashi.classification.ImpactAnswers;
import dev.akashi.classification.InformationAvailability;
import dev.akashi.classification.InformationGrade;
import dev.akashi.classification.InformationId;
import dev.akashi.classification.InformationSystem;
import dev.akashi.classification.Instruction;
import dev.akashi.classification.Integrity;
import dev.akashi.classification.Raise;
import dev.akashi.classification.SpecialHandling;
import dev.akashi.classification.SystemId;
import dev.akashi.classification.Systems;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.registry.EffectiveLevel;
import dev.akashi.registry.RegistryEntry;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The JSON API of an agency's information systems; the same operations as the pages. */
@RestController
@RequestMapping("/api/v1/agency/systems")
class SystemApi {

  private final Systems systems;
  private final MatchingServices matching;

  SystemApi(Systems systems, MatchingServices matching) {
    this.systems = systems;
    this.matching = matching;
  }

  record NewSystem(
      @Nullable String name,
      @Nullable String businessUse,
      @Nullable String purpose,
      @Nullable Boolean citizenFacing,
      @Nullable Boolean emergencyUse,
      @Nullable Integer revision) {}

  record NewInformation(
      @Nullable Integer revision,
      @Nullable String name,
      @Nullable String confidentiality,
      @Nullable String integrity,
      @Nullable String availability,
      @Nullable List<@Nullable String> special,
      @Nullable String restrictions,
      @Nullable BigInteger share) {}

  record Answers(
      @Nullable Integer revision,
      @Nullable String slowdownOnGovernment,
      @Nullable String slowdownOnCitizens,
      @Nullable String stopOnGovernment,
      @Nullable String stopOnCitizens) {}

  record GradeAndReason(
      @Nullable Integer revision, @Nullable String grade, @Nullable String reason) {}

  record Revision(@Nullable Integer revision) {}

  record Split(
      @Nullable Integer revision,
      @Nullable String name,
      @Nullable List<@Nullable String> information) {}

  record ItemJson(
      String id,
      String name,
      @Nullable String grade,
      List<String> special,
      String restrictions,
      @Nullable Integer share) {}

  record ReasonJson(String code, List<Object> args, List<String> clauses) {}

  record SystemJson(
      String id,
      String name,
      String businessUse,
      String purpose,
      boolean citizenFacing,
      boolean emergencyUse,
      String state,
      int revision,
      List<ItemJson> information,
      @Nullable String systemClass,
      @Nullable Integer requiredLevel,
      @Nullable String acceptedUnder,
      List<ReasonJson> reasons) {}

  record ServiceJson(
      String key,
      String name,
      String applicant,
      @Nullable Integer level,
      @Nullable Integer effectiveLevel) {}

  /** The first of each kind by name, and how many there are. */
  record ServicesJson(
      List<ServiceJson> serving,
      int servingTotal,
      List<ServiceJson> levelNotStated,
      int levelNotStatedTotal) {}

  @GetMapping
  @SignedIn
  List<SystemJson> list(Actor actor) {
    return systems.of(actor).stream().map(this::json).toList();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.CLASSIFY_SYSTEM)
  SystemJson add(Actor actor, @RequestBody NewSystem body) {
    ApiInput input = new ApiInput();
    String name = input.required("name", body.name(), 120);
    BusinessUse use = use(input, body);
    input.refuseIfBad();
    return show(actor, systems.add(actor, name, use));
  }

  @GetMapping("/{id}")
  @SignedIn
  SystemJson show(Actor actor, @PathVariable SystemId id) {
    return json(systems.get(actor, id));
  }

  @PostMapping("/{id}")
  @Requires(Permission.CLASSIFY_SYSTEM)
  SystemJson describe(Actor actor, @PathVariable SystemId id, @RequestBody NewSystem body) {
    ApiInput input = new ApiInput();
    String name = input.required("name", body.name(), 120);
    BusinessUse use = use(input, body);
    input.refuseIfBad();
    systems.describe(actor, id, ApiInput.revision(body.revision()), name, use);
    return show(actor, id);
  }

  @PostMapping("/{id}/information")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.CLASSIFY_SYSTEM)
  SystemJson addInformation(
      Actor actor, @PathVariable SystemId id, @RequestBody NewInformation body) {
    ApiInput input = new ApiInput();
    String name = input.required("name", body.name(), 200);
    Optional<InformationGrade> grade = grade(input, body);
    Set<SpecialHandling> special = new LinkedHashSet<>();
    for (String value : input.list("special", body.special())) {
      input.choice("special", value, SpecialHandling.class).ifPresent(special::add);
    }
    String restrictions = input.optional("restrictions", body.restrictions(), 1000);
    Optional<Integer> share = input.number("share", body.share(), 1, 100).map(Math::toIntExact);
    input.refuseIfBad();
    systems.addInformation(
        actor,
        id,
        ApiInput.revision(body.revision()),
        new HeldInformation(InformationId.random(), name, grade, special, restrictions, share));
    return show(actor, id);
  }

  @PostMapping("/{id}/information/{held}/removal")
  @Requires(Permission.CLASSIFY_SYSTEM)
  SystemJson removeInformation(
      Actor actor,
      @PathVariable SystemId id,
      @PathVariable InformationId held,
      @RequestBody Revision body) {
    systems.removeInformation(actor, id, ApiInput.revision(body.revision()), held);
    return show(actor, id);
  }

  @PostMapping("/{id}/impact")
  @Requires(Permission.CLASSIFY_SYSTEM)
  SystemJson answerImpact(Actor actor, @PathVariable SystemId id, @RequestBody Answers body) {
    ApiInput input = new ApiInput();
    var slowGovernment =
        input.choice("slowdownOnGovernment", body.slowdownOnGovernment(), Impact.class);
    var slowCitizens = input.choice("slowdownOnCitizens", body.slowdownOnCitizens(), Impact.class);
    var stopGovernment = input.choice("stopOnGovernment", body.stopOnGovernment(), Impact.class);
    var stopCitizens = input.choice("stopOnCitizens", body.stopOnCitizens(), Impact.class);
    input.refuseIfBad();
    systems.answerImpact(
        actor,
        id,
        ApiInput.revision(body.revision()),
        new ImpactAnswers(
            slowGovernment.orElseThrow(),
            slowCitizens.orElseThrow(),
            stopGovernment.orElseThrow(),
            stopCitizens.orElseThrow()));
    return show(actor, id);
  }

  @PostMapping("/{id}/raise")
  @Requires(Permission.CLASSIFY_SYSTEM)
  SystemJson raise(Actor actor, @PathVariable SystemId id, @RequestBody GradeAndReason body) {
    ApiInput input = new ApiInput();
    String reason = input.optional("reason", body.reason(), 2000);
    Optional<Raise> raise =
        body.grade() == null
            ? Optional.empty()
            : input
                .choice("grade", body.grade(), Confidentiality.class)
                .map(to -> new Raise(to, reason));
    input.refuseIfBad();
    systems.raise(actor, id, ApiInput.revision(body.revision()), raise);
    return show(actor, id);
  }

  @PostMapping("/{id}/split")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.CLASSIFY_SYSTEM)
  SystemJson split(Actor actor, @PathVariable SystemId id, @RequestBody Split body) {
    ApiInput input = new ApiInput();
    String name = input.required("name", body.name(), 120);
    Set<InformationId> part = new LinkedHashSet<>();
    for (String held : input.list("information", body.information())) {
      input.read("information", held, "input.not-an-id", InformationId::of).ifPresent(part::add);
    }
    input.refuseIfBad();
    return show(actor, systems.splitOff(actor, id, ApiInput.revision(body.revision()), name, part));
  }

  @PostMapping("/{id}/report")
  @Requires(Permission.CLASSIFY_SYSTEM)
  SystemJson report(Actor actor, @PathVariable SystemId id, @RequestBody Revision body) {
    systems.report(actor, id, ApiInput.revision(body.revision()));
    return show(actor, id);
  }

  @PostMapping("/{id}/acceptance")
  @Requires(Permission.ACCEPT_CLASSIFICATION)
  SystemJson accept(Actor actor, @PathVariable SystemId id, @RequestBody Revision body) {
    systems.accept(actor, id, ApiInput.revision(body.revision()));
    return show(actor, id);
  }

  @PostMapping("/{id}/instruction")
  @Requires(Permission.ACCEPT_CLASSIFICATION)
  SystemJson instruct(Actor actor, @PathVariable SystemId id, @RequestBody GradeAndReason body) {
    ApiInput input = new ApiInput();
    Optional<Confidentiality> target = input.choice("grade", body.grade(), Confidentiality.class);
    String reason = input.optional("reason", body.reason(), 2000);
    input.refuseIfBad();
    systems.instruct(
        actor,
        id,
        ApiInput.revision(body.revision()),
        new Instruction(target.orElseThrow(), reason));
    return show(actor, id);
  }

  @GetMapping("/{id}/services")
  @SignedIn
  ServicesJson services(Actor actor, @PathVariable SystemId id) {
    Classification classification = systems.classify(systems.get(actor, id));
    return switch (classification) {
      case Classification.Open open -> throw new Refusal(Refusal.Kind.RULE, open.reasons());
      case Classification.Computed computed -> {
        MatchingServices.Matches matches =
            matching.forGrade(computed.systemClass().confidentiality());
        yield new ServicesJson(
            json(matches, matches.serving().first()),
            matches.serving().total(),
            json(matches, matches.levelNotStated().first()),
            matches.levelNotStated().total());
      }
    };
  }

  private static List<ServiceJson> json(
      MatchingServices.Matches matches, List<RegistryEntry> entries) {
    return entries.stream()
        .map(e ->
            new ServiceJson(
                e.key().value(),
                e.name(),
                e.applicant(),
                e.level().orElse(null),
                matches.effective(e).flatMap(EffectiveLevel::level).or(e::level).orElse(null)))
        .toList();
  }

  private static BusinessUse use(ApiInput input, NewSystem body) {
    return new BusinessUse(
        input.required("businessUse", body.businessUse(), 200),
        input.required("purpose", body.purpose(), 1000),
        Boolean.TRUE.equals(body.citizenFacing()),
        Boolean.TRUE.equals(body.emergencyUse()));
  }

  private static Optional<InformationGrade> grade(ApiInput input, NewInformation body) {
    if (body.confidentiality() == null) {
      return Optional.empty();
    }
    var c = input.choice("confidentiality", body.confidentiality(), Confidentiality.class);
    var i = input.choice("integrity", body.integrity(), Integrity.class);
    var a = input.choice("availability", body.availability(), InformationAvailability.class);
    return c.flatMap(cc -> i.flatMap(ii -> a.map(aa -> InformationGrade.of(cc, ii, aa))));
  }

  private SystemJson json(InformationSystem system) {
    Classification classification = systems.classify(system);
    List<Reason> because =
        switch (classification) {
          case Classification.Computed computed -> computed.grounds();
          case Classification.Open open -> open.reasons();
        };
    List<ReasonJson> reasons =
        because.stream()
            .map(reason ->
                new ReasonJson(
                    reason.code(),
                    reason.args(),
                    reason.clauses().stream().map(Object::toString).toList()))
            .toList();
    return new SystemJson(
        system.id().toString(),
        system.name(),
        system.use().name(),
        system.use().purpose(),
        system.use().citizenFacing(),
        system.use().emergencyUse(),
        system.state().name(),
        system.revision(),
        system.information().stream().map(SystemApi::json).toList(),
        classification.reached().map(Object::toString).orElse(null),
        system
            .accepted()
            .map(AcceptedClass::requiredLevel)
            .or(() -> classification.reached().map(c -> c.requiredLevel()))
            .orElse(null),
        system.accepted().map(AcceptedClass::parametersVersion).orElse(null),
        reasons);
  }

  private static ItemJson json(HeldInformation held) {
    return new ItemJson(
        held.id().toString(),
        held.name(),
        held.grade().map(InformationGrade::toString).orElse(null),
        held.special().stream().map(Enum::name).sorted().toList(),
        held.restrictions(),
        held.sharePercent().orElse(null));
  }
}
