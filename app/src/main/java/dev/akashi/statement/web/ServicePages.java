package dev.akashi.statement.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.CloudServices;
import dev.akashi.statement.CloudServices.Description;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The services of a provider and the versions of their statements. */
@Controller
class ServicePages {

  private final Pages pages;
  private final CloudServices services;
  private final StatementDrafts drafts;

  ServicePages(Pages pages, CloudServices services, StatementDrafts drafts) {
    this.pages = pages;
    this.services = services;
    this.drafts = drafts;
  }

  @GetMapping("/provider/services")
  @Requires(Permission.EDIT_STATEMENT)
  View list(Actor actor, FormInput form) {
    Map<ServiceId, List<StatementHead>> statements = services.statements(actor);
    List<ServicesView.Line> lines =
        services.ofOwnOrganisation(actor).stream()
            .map(service ->
                new ServicesView.Line(
                    service, statements.getOrDefault(service.id(), List.of()).stream().findFirst()))
            .toList();
    return pages.view("statement/services", new ServicesView(lines), form);
  }

  @PostMapping("/provider/services")
  @Requires(Permission.EDIT_STATEMENT)
  View create(Actor actor, FormInput form) {
    return form.attempt(
        () -> "/provider/services/" + services.create(actor, read(form)) + "?done=service.created",
        () -> list(actor, form));
  }

  @GetMapping("/provider/services/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable ServiceId id, FormInput form) {
    CloudService service = services.get(actor, id);
    List<StatementHead> statements = services.statements(actor, id);
    return pages.view("statement/service", new ServiceView(service, statements), form);
  }

  @PostMapping("/provider/services/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View change(Actor actor, @PathVariable ServiceId id, FormInput form) {
    return form.attempt(
        () -> {
          Description description = read(form);
          services.change(actor, id, description, form.number("revision").orElse(0));
          return "/provider/services/" + id + "?done=service.changed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/provider/services/{id}/put-away")
  @Requires(Permission.EDIT_STATEMENT)
  View putAway(Actor actor, @PathVariable ServiceId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("reason", AnswerForm.LONGEST_NAME);
          form.refuseIfBad();
          services.putAway(actor, id, reason, form.revision());
          return "/provider/services?done=service.put-away";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/provider/services/{id}/take-up")
  @Requires(Permission.EDIT_STATEMENT)
  View takeUp(Actor actor, @PathVariable ServiceId id, FormInput form) {
    return form.attempt(
        () -> {
          services.takeUp(actor, id, form.revision());
          return "/provider/services/" + id + "?done=service.taken-up";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/provider/services/{id}/statements")
  @Requires(Permission.EDIT_STATEMENT)
  View begin(Actor actor, @PathVariable ServiceId id, FormInput form) {
    return form.attempt(
        () -> {
          StatementId statement = drafts.create(actor, id);
          return "/provider/statements/" + statement + "?done=statement.created";
        },
        () -> show(actor, id, form));
  }

  private static Description read(FormInput form) {
    String name = form.required("name", AnswerForm.LONGEST_NAME);
    String nameEn = form.optional("nameEn", AnswerForm.LONGEST_NAME);
    Set<ServiceModel> models = form.choices("serviceModels", ServiceModel.class);
    Optional<DeploymentModel> deployment =
        form.has("deploymentModel")
            ? form.choice("deploymentModel", DeploymentModel.class)
            : Optional.empty();
    form.refuseIfBad();
    return new Description(
        name, Optional.of(nameEn).filter(text -> !text.isEmpty()), models, deployment);
  }
}
