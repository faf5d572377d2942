package dev.akashi.statement.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.CloudServices.Description;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.web.ServiceDocuments.HeadDocument;
import dev.akashi.statement.web.ServiceDocuments.ServiceDocument;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The services of the own organisation. */
@RestController
class ServiceApi {

  private final CloudServices services;
  private final StatementDrafts drafts;
  private final OwnStatements own;

  ServiceApi(CloudServices services, StatementDrafts drafts, OwnStatements own) {
    this.services = services;
    this.drafts = drafts;
    this.own = own;
  }

  /** The services, without a page token: a provider has few. */
  record Services(List<ServiceDocument> items) {}

  /** What is sent for a service. */
  record ServiceRequest(
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable List<String> serviceModels,
      @Nullable String deploymentModel,
      @Nullable Integer revision) {

    Description read() {
      ApiInput input = new ApiInput();
      String japanese = input.required("name", name, AnswerForm.LONGEST_NAME);
      String english = input.optional("nameEn", nameEn, AnswerForm.LONGEST_NAME);
      Set<ServiceModel> models = models(input, serviceModels);
      Optional<DeploymentModel> deployment =
          deploymentModel == null
              ? Optional.empty()
              : input.choice("deploymentModel", deploymentModel, DeploymentModel.class);
      input.refuseIfBad();
      return new Description(
          japanese, Optional.of(english).filter(text -> !text.isEmpty()), models, deployment);
    }
  }

  static Set<ServiceModel> models(ApiInput input, @Nullable List<String> names) {
    Set<ServiceModel> models = new LinkedHashSet<>();
    for (String name : input.list(names)) {
      input.choice("serviceModels", name, ServiceModel.class).ifPresent(models::add);
    }
    return models;
  }

  @GetMapping("/api/v1/provider/services")
  @Requires(Permission.EDIT_STATEMENT)
  Services list(Actor actor) {
    Map<ServiceId, List<StatementHead>> statements = services.statements(actor);
    return new Services(
        services.ofOwnOrganisation(actor).stream()
            .map(service ->
                ServiceDocument.of(service, statements.getOrDefault(service.id(), List.of())))
            .toList());
  }

  @PostMapping("/api/v1/provider/services")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  ServiceDocument create(Actor actor, @RequestBody ServiceRequest request) {
    return get(actor, services.create(actor, request.read()));
  }

  @GetMapping("/api/v1/provider/services/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  ServiceDocument get(Actor actor, @PathVariable ServiceId id) {
    return document(actor, services.get(actor, id));
  }

  @PutMapping("/api/v1/provider/services/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  ServiceDocument change(
      Actor actor, @PathVariable ServiceId id, @RequestBody ServiceRequest request) {
    Integer revision = request.revision();
    services.change(actor, id, request.read(), revision == null ? 0 : revision);
    return get(actor, id);
  }

  /** What is sent to put a service away. */
  record PuttingAway(@Nullable String reason, @Nullable Integer revision) {}

  @PostMapping("/api/v1/provider/services/{id}/put-away")
  @Requires(Permission.EDIT_STATEMENT)
  ServiceDocument putAway(
      Actor actor, @PathVariable ServiceId id, @RequestBody PuttingAway request) {
    ApiInput input = new ApiInput();
    String reason = input.required("reason", request.reason(), AnswerForm.LONGEST_NAME);
    input.refuseIfBad();
    services.putAway(actor, id, reason, ApiInput.revision(request.revision()));
    return get(actor, id);
  }

  @PostMapping("/api/v1/provider/services/{id}/take-up")
  @Requires(Permission.EDIT_STATEMENT)
  ServiceDocument takeUp(
      Actor actor, @PathVariable ServiceId id, @RequestBody PuttingAway request) {
    services.takeUp(actor, id, ApiInput.revision(request.revision()));
    return get(actor, id);
  }

  /** Begins the first statement of the service. */
  @PostMapping("/api/v1/provider/services/{id}/statements")
  @Requires(Permission.EDIT_STATEMENT)
  @ResponseStatus(HttpStatus.CREATED)
  HeadDocument begin(Actor actor, @PathVariable ServiceId id) {
    return HeadDocument.of(own.sheet(actor, drafts.create(actor, id)).head());
  }

  private ServiceDocument document(Actor actor, CloudService service) {
    return ServiceDocument.of(service, services.statements(actor, service.id()));
  }
}
