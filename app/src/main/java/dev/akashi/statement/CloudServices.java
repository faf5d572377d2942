package dev.akashi.statement;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The services of a provider. What one is called is the provider's own until it is declared, so the
 * event log, which others read, tells that it changed and not the name.
 */
@Service
public class CloudServices {

  private final StatementStore store;
  private final Trail trail;
  private final Today today;

  CloudServices(StatementStore store, Trail trail, Today today) {
    this.store = store;
    this.trail = trail;
    this.today = today;
  }

  /** What a provider says of a service. */
  public record Description(
      String name,
      Optional<String> nameEn,
      Set<ServiceModel> serviceModels,
      Optional<DeploymentModel> deploymentModel) {}

  @Transactional
  public ServiceId create(Actor actor, Description description) {
    actor.require(Permission.EDIT_STATEMENT);
    ServiceId id = ServiceId.random();
    refuseTakenName(actor, description.name(), id);
    if (!store.add(described(id, actor, description, /* revision= */ 1), today.now())) {
      throw nameTaken(description.name());
    }
    trail.record(actor, "service.created", subject(id), Map.of());
    return id;
  }

  @Transactional
  public void change(Actor actor, ServiceId id, Description description, int revision) {
    own(actor, id);
    refuseTakenName(actor, description.name(), id);
    if (!store.change(described(id, actor, description, revision), revision)) {
      throw Refusal.stale(Reason.of("service.changed-meanwhile"));
    }
    trail.record(actor, "service.changed", subject(id), Map.of());
  }

  /**
   * Puts a service away that nothing was declared of yet; its drafts stay readable.
   *
   * @throws Refusal if no reason is given or something was declared
   */
  @Transactional
  public void putAway(Actor actor, ServiceId id, String reason, int revision) {
    CloudService service = own(actor, id);
    if (reason.isBlank()) {
      throw Refusal.input(Reason.atField("reason", "input.required"));
    }
    if (!store.statementsOf(id).stream().allMatch(StatementHead::isDraft)) {
      throw Refusal.rule(Reason.of("service.declared-already", "FRM-14").with(service.called()));
    }
    keep(id, reason, revision);
    trail.record(actor, "service.put-away", subject(id), Map.of("reason", reason));
  }

  /** Goes on with a service that was put away. */
  @Transactional
  public void takeUp(Actor actor, ServiceId id, int revision) {
    own(actor, id);
    keep(id, "", revision);
    trail.record(actor, "service.taken-up", subject(id), Map.of());
  }

  private void keep(ServiceId id, String putAway, int revision) {
    if (!store.putAway(id, putAway, revision)) {
      throw Refusal.stale(Reason.of("service.changed-meanwhile"));
    }
  }

  @Transactional(readOnly = true)
  public List<CloudService> ofOwnOrganisation(Actor actor) {
    actor.require(Permission.EDIT_STATEMENT);
    return store.servicesOf(actor.organisationId());
  }

  /** A service of the own organisation; nobody learns of another's. */
  @Transactional(readOnly = true)
  public CloudService get(Actor actor, ServiceId id) {
    return own(actor, id);
  }

  /** The versions of its statement, newest first. */
  @Transactional(readOnly = true)
  public List<StatementHead> statements(Actor actor, ServiceId id) {
    return store.statementsOf(own(actor, id).id());
  }

  /** The versions of the statements of all own services, newest first. */
  @Transactional(readOnly = true)
  public Map<ServiceId, List<StatementHead>> statements(Actor actor) {
    actor.require(Permission.EDIT_STATEMENT);
    return store.statementsBy(actor.organisationId()).stream()
        .collect(Collectors.groupingBy(head -> head.service().id()));
  }

  private CloudService own(Actor actor, ServiceId id) {
    actor.require(Permission.EDIT_STATEMENT);
    return store
        .service(id)
        .filter(service -> actor.belongsTo(service.provider()))
        .orElseThrow(() -> Refusal.notFound(Reason.of("service.unknown")));
  }

  private void refuseTakenName(Actor actor, String name, ServiceId except) {
    if (store.nameTaken(actor.organisationId(), name, except)) {
      throw nameTaken(name);
    }
  }

  private static Refusal nameTaken(String name) {
    return Refusal.input(Reason.atField("name", "service.name-taken", name));
  }

  private static CloudService described(
      ServiceId id, Actor actor, Description description, int revision) {
    return new CloudService(
        id,
        actor.organisationId(),
        description.name(),
        description.nameEn(),
        description.serviceModels(),
        description.deploymentModel(),
        /* putAway= */ Optional.empty(),
        revision);
  }

  private static Subject subject(ServiceId id) {
    return new Subject("service", id.toString());
  }
}
