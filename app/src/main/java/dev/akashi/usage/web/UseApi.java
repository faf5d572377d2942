package dev.akashi.usage.web;

import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.InformationAvailability;
import dev.akashi.classification.InformationGrade;
import dev.akashi.classification.Integrity;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.platform.Today;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.usage.ApprovalRule.Approval;
import dev.akashi.usage.NetworkZone;
import dev.akashi.usage.SelectionCondition;
import dev.akashi.usage.ServiceUseId;
import dev.akashi.usage.ServicesInUse;
import dev.akashi.usage.ServicesInUse.UseWithEntry;
import dev.akashi.usage.UseApplicationId;
import dev.akashi.usage.UseApplications;
import dev.akashi.usage.UseApplications.Wish;
import dev.akashi.usage.UseFile;
import dev.akashi.usage.UsedInformation;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The JSON API of services in use and of use applications; the same operations as the pages. */
@RestController
@RequestMapping("/api/v1")
class UseApi {

  private static final int MOST_INFORMATION = 100;

  private final UseApplications applications;
  private final ServicesInUse uses;
  private final Today today;

  UseApi(UseApplications applications, ServicesInUse uses, Today today) {
    this.applications = applications;
    this.uses = uses;
    this.today = today;
  }

  record InformationBody(
      @Nullable String name,
      @Nullable String confidentiality,
      @Nullable String integrity,
      @Nullable String availability) {}

  record WishBody(
      @Nullable Integer revision,
      @Nullable String serviceName,
      @Nullable String provider,
      @Nullable String registryKey,
      @Nullable String purpose,
      @Nullable String zone,
      @Nullable List<@Nullable InformationBody> information,
      @Nullable Map<String, @Nullable String> conditions,
      @Nullable String notListedReason) {}

  record ApprovalBody(
      @Nullable Integer revision,
      @Nullable String administrator,
      @Nullable Boolean unavoidable,
      @Nullable String unavoidableReason,
      @Nullable String notListedReason) {}

  record NoteBody(@Nullable Integer revision, @Nullable String note) {}

  record AdministratorBody(@Nullable Integer revision, @Nullable String administrator) {}

  record RevisionBody(@Nullable Integer revision) {}

  /** What the customer answers for; without a model it holds for every model of the service. */
  record DutyJson(@Nullable String serviceModel, String duty) {}

  record UseJson(
      String id,
      String service,
      @Nullable String registryKey,
      @Nullable String listState,
      @Nullable String leavesListOn,
      List<String> lostBases,
      String system,
      @Nullable String decision,
      @Nullable String application,
      String administrator,
      String since,
      @Nullable String endedOn,
      int revision) {}

  record ApplicationJson(
      String id,
      String serviceName,
      String state,
      int revision,
      @Nullable String grade,
      String applicant,
      String approver,
      String administrator,
      String unavoidableReason,
      String notListedReason,
      String secondPerson,
      String note) {}

  @GetMapping({"/agency/uses", "/city/services"})
  @SignedIn
  List<UseJson> uses(Actor actor) {
    return uses.of(actor).stream().map(this::json).toList();
  }

  @PostMapping({"/agency/uses/{id}/administrator", "/city/services/{id}/administrator"})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.APPROVE_USE)
  void nameAdministrator(
      Actor actor, @PathVariable ServiceUseId id, @RequestBody AdministratorBody body) {
    ApiInput input = new ApiInput();
    String administrator = input.required("administrator", body.administrator(), 100);
    input.refuseIfBad();
    uses.nameAdministrator(actor, id, ApiInput.revision(body.revision()), administrator);
  }

  @PostMapping({"/agency/uses/{id}/end", "/city/services/{id}/end"})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.APPLY_FOR_USE)
  void end(Actor actor, @PathVariable ServiceUseId id, @RequestBody RevisionBody body) {
    uses.end(actor, id, ApiInput.revision(body.revision()));
  }

  /** The customer's duties as the list states them (FRM-02). */
  @GetMapping({"/agency/uses/{id}/duties", "/city/services/{id}/duties"})
  @SignedIn
  List<DutyJson> duties(Actor actor, @PathVariable ServiceUseId id) {
    return uses.get(actor, id).customerDuties().stream()
        .map(duty -> new DutyJson(duty.model().map(Enum::name).orElse(null), duty.ofCustomer()))
        .toList();
  }

  @GetMapping("/city/uses")
  @SignedIn
  List<ApplicationJson> applications(Actor actor) {
    return applications.of(actor).stream().map(UseApi::json).toList();
  }

  @GetMapping("/city/uses/{id}")
  @SignedIn
  ApplicationJson show(Actor actor, @PathVariable UseApplicationId id) {
    return json(applications.get(actor, id));
  }

  @PostMapping("/city/uses")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.APPLY_FOR_USE)
  ApplicationJson draft(Actor actor, @RequestBody WishBody body) {
    return show(actor, applications.draft(actor, wish(body)));
  }

  @PostMapping("/city/uses/{id}")
  @Requires(Permission.APPLY_FOR_USE)
  ApplicationJson edit(Actor actor, @PathVariable UseApplicationId id, @RequestBody WishBody body) {
    applications.edit(actor, id, ApiInput.revision(body.revision()), wish(body));
    return show(actor, id);
  }

  @PostMapping("/city/uses/{id}/submission")
  @Requires(Permission.APPLY_FOR_USE)
  ApplicationJson submit(
      Actor actor, @PathVariable UseApplicationId id, @RequestBody NoteBody body) {
    applications.submit(actor, id, ApiInput.revision(body.revision()));
    return show(actor, id);
  }

  @PostMapping("/city/uses/{id}/approval")
  @Requires(Permission.APPROVE_USE)
  ApplicationJson approve(
      Actor actor, @PathVariable UseApplicationId id, @RequestBody ApprovalBody body) {
    ApiInput input = new ApiInput();
    String administrator = input.optional("administrator", body.administrator(), 100);
    String reason = input.optional("unavoidableReason", body.unavoidableReason(), 2000);
    String notListed = input.optional("notListedReason", body.notListedReason(), 2000);
    input.refuseIfBad();
    applications.approve(
        actor,
        id,
        ApiInput.revision(body.revision()),
        new Approval(
            actor.person(), administrator, Boolean.TRUE.equals(body.unavoidable()), reason),
        notListed);
    return show(actor, id);
  }

  @PostMapping("/city/uses/{id}/confirmation")
  @Requires(Permission.APPLY_FOR_USE)
  ApplicationJson confirm(
      Actor actor, @PathVariable UseApplicationId id, @RequestBody NoteBody body) {
    applications.confirm(actor, id, ApiInput.revision(body.revision()));
    return show(actor, id);
  }

  @PostMapping("/city/uses/{id}/return")
  @Requires(Permission.APPROVE_USE)
  ApplicationJson sendBack(
      Actor actor, @PathVariable UseApplicationId id, @RequestBody NoteBody body) {
    applications.sendBack(actor, id, ApiInput.revision(body.revision()), note(body));
    return show(actor, id);
  }

  @PostMapping("/city/uses/{id}/rejection")
  @Requires(Permission.APPROVE_USE)
  ApplicationJson reject(
      Actor actor, @PathVariable UseApplicationId id, @RequestBody NoteBody body) {
    applications.reject(actor, id, ApiInput.revision(body.revision()), note(body));
    return show(actor, id);
  }

  private static Wish wish(WishBody body) {
    ApiInput input = new ApiInput();
    String name =
        body.registryKey() == null
            ? input.required("serviceName", body.serviceName(), 200)
            : input.optional("serviceName", body.serviceName(), 200);
    String provider = input.optional("provider", body.provider(), 200);
    Optional<RegistryKey> listed =
        body.registryKey() == null
            ? Optional.empty()
            : input.read("registryKey", body.registryKey(), "input.not-an-id", RegistryKey::new);
    String purpose = input.optional("purpose", body.purpose(), 2000);
    Optional<NetworkZone> zone = input.choice("zone", body.zone(), NetworkZone.class);
    List<InformationBody> stated = input.list("information", body.information());
    if (stated.size() > MOST_INFORMATION) {
      input.note(
          Reason.atField("information", "usage.too-many-kinds", MOST_INFORMATION, stated.size()));
    }
    List<UsedInformation> information =
        stated.stream().limit(MOST_INFORMATION).map(item -> information(input, item)).toList();
    Map<String, String> conditions = conditions(input, body);
    String notListed = input.optional("notListedReason", body.notListedReason(), 2000);
    input.refuseIfBad();
    return new Wish(
        name, provider, listed, purpose, zone.orElseThrow(), information, conditions, notListed);
  }

  private static Map<String, String> conditions(ApiInput input, WishBody body) {
    Map<String, String> conditions = new LinkedHashMap<>();
    if (body.conditions() != null) {
      body.conditions()
          .forEach((code, finding) -> {
            String field = "condition." + code;
            String text = input.optional(field, finding, 2000);
            input
                .choice(field, code, SelectionCondition.class)
                .filter(condition -> !text.isEmpty())
                .ifPresent(condition -> conditions.put(condition.name(), text));
          });
    }
    return conditions;
  }

  private static UsedInformation information(ApiInput input, InformationBody body) {
    String name = input.required("information", body.name(), 200);
    if (body.confidentiality() == null) {
      return new UsedInformation(name, Optional.empty());
    }
    var c = input.choice("confidentiality", body.confidentiality(), Confidentiality.class);
    var i = input.choice("integrity", body.integrity(), Integrity.class);
    var a = input.choice("availability", body.availability(), InformationAvailability.class);
    return new UsedInformation(
        name, c.flatMap(cc -> i.flatMap(ii -> a.map(aa -> InformationGrade.of(cc, ii, aa)))));
  }

  private static String note(NoteBody body) {
    ApiInput input = new ApiInput();
    String note = input.optional("note", body.note(), 2000);
    input.refuseIfBad();
    return note;
  }

  private UseJson json(UseWithEntry shown) {
    var use = shown.use();
    return new UseJson(
        use.id().toString(),
        use.serviceName(),
        use.listed().map(RegistryKey::value).orElse(null),
        shown.entry().map(entry -> entry.stateOn(today.day()).name()).orElse(null),
        shown.entry().flatMap(RegistryEntry::endedOn).map(LocalDate::toString).orElse(null),
        shown.lostBases().stream().map(base -> base.key().value()).toList(),
        use.systemName(),
        use.decision().map(Object::toString).orElse(null),
        use.application().map(Object::toString).orElse(null),
        use.administrator(),
        use.since().toString(),
        use.endedOn().map(Object::toString).orElse(null),
        use.revision());
  }

  private static ApplicationJson json(UseFile file) {
    return new ApplicationJson(
        file.application().id().toString(),
        file.application().serviceName(),
        file.state().name(),
        file.revision(),
        file.application().highestGrade().map(Object::toString).orElse(null),
        file.applicantName(),
        file.approverName(),
        file.administrator(),
        file.unavoidableReason(),
        file.application().notListedReason(),
        file.secondPersonName(),
        file.note());
  }
}
