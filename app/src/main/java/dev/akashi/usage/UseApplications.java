package dev.akashi.usage;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import dev.akashi.usage.ApprovalRule.Approval;
import dev.akashi.usage.UseState.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications of a local government to use services: apply, review, approve, record (LGG-30). */
@Service
public class UseApplications {

  private final UseFiles files;
  private final UseRegister uses;
  private final PublicRegister list;
  private final Trail trail;
  private final Today today;

  UseApplications(UseFiles files, UseRegister uses, PublicRegister list, Trail trail, Today today) {
    this.files = files;
    this.uses = uses;
    this.list = list;
    this.trail = trail;
    this.today = today;
  }

  /** What an applicant states. */
  public record Wish(
      String serviceName,
      String provider,
      Optional<RegistryKey> listed,
      String purpose,
      NetworkZone zone,
      List<UsedInformation> information,
      Map<String, String> conditions,
      String notListedReason) {}

  @Transactional(readOnly = true)
  public List<UseFile> of(Actor actor) {
    requireCity(actor);
    return files.of(actor.organisationId());
  }

  /** An application of the own organisation; everybody else's is not found. */
  @Transactional(readOnly = true)
  public UseFile get(Actor actor, UseApplicationId id) {
    requireCity(actor);
    return files
        .find(id)
        .filter(file -> actor.belongsTo(file.application().organisation()))
        .orElseThrow(() -> Refusal.notFound(Reason.of("usage.no-such-application", "LGG-30")));
  }

  @Transactional
  public UseApplicationId draft(Actor actor, Wish wish) {
    requireCity(actor);
    actor.require(Permission.APPLY_FOR_USE);
    Wish named = named(wish);
    UseFile file =
        UseFile.draft(
            of(actor, UseApplicationId.random(), named, UseState.DRAFT), actor.name(), today.now());
    files.add(file);
    record(actor, "use.drafted", file, Map.of("service", named.serviceName()));
    return file.application().id();
  }

  /** The applicant changes what is stated. */
  @Transactional
  public void edit(Actor actor, UseApplicationId id, int revision, Wish wish) {
    UseFile file = applicantsOwn(actor, id, revision);
    UseState state = file.state().after(Action.EDIT);
    files.save(file.with(of(actor, id, named(wish), state)));
    record(actor, "use.edited", file, Map.of());
  }

  @Transactional
  public void submit(Actor actor, UseApplicationId id, int revision) {
    UseFile file = applicantsOwn(actor, id, revision);
    UseState next = file.state().after(Action.SUBMIT);
    List<Reason> refusals = new ArrayList<>(SubmitRule.refusals(file.application()));
    refusals.addAll(
        SubmitRule.refusalsOfEntry(entry(file), today.day(), file.application().notListedReason()));
    Refusal.rulesUnlessEmpty(refusals);
    files.save(file.moved(next, today.now(), ""));
    record(actor, "use.submitted", file, Map.of());
  }

  /** Saves what the applicant states now and submits it, both or neither. */
  @Transactional
  public void submit(Actor actor, UseApplicationId id, int revision, Wish wish) {
    edit(actor, id, revision, wish);
    submit(actor, id, get(actor, id).revision());
  }

  /** The entry of the service on the list as it is now. */
  @Transactional(readOnly = true)
  public Optional<RegistryEntry> entry(UseFile file) {
    return file.application().listed().flatMap(list::find);
  }

  @Transactional
  public void sendBack(Actor actor, UseApplicationId id, int revision, String reason) {
    decideAgainst(actor, id, revision, Action.RETURN, reason, "use.returned");
  }

  @Transactional
  public void reject(Actor actor, UseApplicationId id, int revision, String reason) {
    decideAgainst(actor, id, revision, Action.REJECT, reason, "use.rejected");
  }

  /**
   * Approves, or hands on to a second person when applicant and approver are one (LGG-13).
   *
   * @param notListedReason why a service is allowed whose registration ended since it was applied
   *     for
   * @return whether it is approved, or a second person has to look
   */
  @Transactional
  public UseState approve(
      Actor actor, UseApplicationId id, int revision, Approval approval, String notListedReason) {
    actor.require(Permission.APPROVE_USE);
    UseFile found = current(get(actor, id), revision);
    UseFile file = found.with(found.application().allowedFor(notListedReason));
    refuseWhatLeftTheList(file);
    return switch (ApprovalRule.judge(file.application().applicant(), approval)) {
      case ApprovalRule.Outcome.Refused refused ->
          throw new Refusal(Refusal.Kind.RULE, refused.reasons());
      case ApprovalRule.Outcome.NeedsSecondPerson second -> {
        UseState next = file.state().after(Action.APPROVE_OWN);
        files.save(file.approvedBy(approval, actor.name(), next, today.now()));
        record(
            actor,
            "use.approved-by-applicant",
            file,
            Map.of("reason", approval.unavoidableReason()));
        yield next;
      }
      case ApprovalRule.Outcome.Approved approved -> {
        UseState next = file.state().after(Action.APPROVE);
        UseFile done = file.approvedBy(approval, actor.name(), next, today.now());
        files.save(done);
        record(actor, "use.approved", file, Map.of("administrator", approval.administrator()));
        begin(done);
        yield next;
      }
    };
  }

  /** The second person confirms what the applicant approved as unavoidable (LGG-13). */
  @Transactional
  public void confirm(Actor actor, UseApplicationId id, int revision) {
    actor.require(Permission.APPLY_FOR_USE);
    UseFile file = current(get(actor, id), revision);
    UseState next = file.state().after(Action.CONFIRM);
    Refusal.rulesUnlessEmpty(
        ApprovalRule.refusalsOfSecond(file.application().applicant(), actor.person()));
    refuseWhatLeftTheList(file);
    UseFile done = file.confirmedBy(actor.person(), actor.name(), next, today.now());
    files.save(done);
    record(actor, "use.confirmed", file, Map.of());
    begin(done);
  }

  private void refuseWhatLeftTheList(UseFile file) {
    Refusal.rulesUnlessEmpty(
        SubmitRule.refusalsOfEntry(entry(file), today.day(), file.application().notListedReason()));
  }

  private void begin(UseFile file) {
    UseApplication application = file.application();
    ServiceUse use =
        new ServiceUse(
            ServiceUseId.random(),
            application.organisation(),
            application.serviceName(),
            application.listed(),
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.of(application.id()),
            file.administrator(),
            today.day(),
            Optional.empty(),
            1);
    uses.add(use);
    trail.recordSystem(
        "use.begun",
        new Subject("use", use.id().toString()),
        Map.of("service", use.serviceName(), "application", application.id().toString()));
  }

  private void decideAgainst(
      Actor actor, UseApplicationId id, int revision, Action action, String reason, String event) {
    actor.require(Permission.APPROVE_USE);
    UseFile file = current(get(actor, id), revision);
    UseState next = file.state().after(action);
    if (reason.isBlank()) {
      throw Refusal.input(Reason.of("usage.reject-reason-missing", "LGG-30").at("note"));
    }
    files.save(file.moved(next, today.now(), reason));
    record(actor, event, file, Map.of("reason", reason));
  }

  private UseFile applicantsOwn(Actor actor, UseApplicationId id, int revision) {
    actor.require(Permission.APPLY_FOR_USE);
    UseFile file = get(actor, id);
    if (!file.application().applicant().equals(actor.person())) {
      throw Refusal.forbidden(Reason.of("usage.applicant-only", "LGG-30"));
    }
    return current(file, revision);
  }

  private static UseFile current(UseFile file, int revision) {
    if (file.revision() != revision) {
      throw Refusal.stale(Reason.of("usage.changed-meanwhile").with(revision, file.revision()));
    }
    return file;
  }

  /** The wish with the name and the provider the list states, where they are left empty. */
  private Wish named(Wish wish) {
    Optional<RegistryEntry> entry = wish.listed().map(this::listed);
    String name =
        wish.serviceName().isBlank()
            ? entry.map(RegistryEntry::name).orElse("")
            : wish.serviceName();
    String provider =
        wish.provider().isBlank()
            ? entry.map(RegistryEntry::applicant).orElse("")
            : wish.provider();
    if (name.isBlank()) {
      throw Refusal.input(Reason.atField("serviceName", "usage.service-name-missing"));
    }
    return new Wish(
        name,
        provider,
        wish.listed(),
        wish.purpose(),
        wish.zone(),
        wish.information(),
        wish.conditions(),
        wish.notListedReason());
  }

  private RegistryEntry listed(RegistryKey key) {
    return list.find(key)
        .orElseThrow(() ->
            Refusal.input(
                Reason.of("usage.not-on-the-list", "LGG-30").with(key.value()).at("registryKey")));
  }

  private static UseApplication of(Actor actor, UseApplicationId id, Wish wish, UseState state) {
    return new UseApplication(
        id,
        actor.organisationId(),
        actor.person(),
        wish.serviceName(),
        wish.provider(),
        wish.listed(),
        wish.purpose(),
        wish.zone(),
        wish.information(),
        wish.conditions(),
        wish.notListedReason(),
        state);
  }

  private static void requireCity(Actor actor) {
    if (actor.organisation().kind() != OrganisationKind.LOCAL_GOVERNMENT) {
      throw Refusal.forbidden(Reason.of("usage.local-governments-only", "LGG-30"));
    }
  }

  private void record(Actor actor, String action, UseFile file, Map<String, ?> detail) {
    trail.record(
        actor, action, new Subject("use-application", file.application().id().toString()), detail);
  }
}
