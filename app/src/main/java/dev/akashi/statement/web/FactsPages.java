package dev.akashi.statement.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registry.ListedService;
import dev.akashi.registry.PublicList;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryFilter;
import dev.akashi.registry.RegistryQuery;
import dev.akashi.registry.RegistrySort;
import dev.akashi.registry.RegistryState;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementSheet.NamedUse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The facts of a statement beside the controls: audit period, scope, services it stands on. */
@Controller
class FactsPages {

  private static final int LONGEST_SEARCH = 100;

  private static final Set<RegistryState> IN_FORCE =
      Collections.unmodifiableSet(
          EnumSet.of(RegistryState.LISTED, RegistryState.RENEWAL_UNDER_REVIEW));
  private static final int FOUND = 20;

  private final Pages pages;
  private final Workspaces workspaces;
  private final StatementDrafts drafts;
  private final PublicRegister register;
  private final PublicList list;

  FactsPages(
      Pages pages,
      Workspaces workspaces,
      StatementDrafts drafts,
      PublicRegister register,
      PublicList list) {
    this.pages = pages;
    this.workspaces = workspaces;
    this.drafts = drafts;
    this.register = register;
    this.list = list;
  }

  @GetMapping("/provider/statements/{id}/period")
  @Requires(Permission.EDIT_STATEMENT)
  View period(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view("statement/period", view(actor, id, form), form);
  }

  @PostMapping("/provider/statements/{id}/period")
  @Requires(Permission.EDIT_STATEMENT)
  View setPeriod(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> first = form.requiredDate("periodFirst");
          Optional<LocalDate> last = form.requiredDate("periodLast");
          form.refuseIfBad();
          if (last.orElseThrow().isBefore(first.orElseThrow())) {
            form.note(Reason.atField("periodLast", "statement.ends-before-start"));
          }
          form.refuseIfBad();
          drafts.setAuditPeriod(
              actor,
              id,
              new Period(first.orElseThrow(), last.orElseThrow()),
              form.number("revision").orElse(0));
          return "/provider/statements/" + id + "?done=statement.period-saved";
        },
        () -> period(actor, id, form));
  }

  @GetMapping("/provider/statements/{id}/scope")
  @Requires(Permission.EDIT_STATEMENT)
  View scope(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view("statement/scope", view(actor, id, form), form);
  }

  @PostMapping("/provider/statements/{id}/scope")
  @Requires(Permission.EDIT_STATEMENT)
  View setScope(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          StatementScope scope = ScopeForm.read(form);
          drafts.setScope(actor, id, scope, form.number("revision").orElse(-1));
          return "/provider/statements/" + id + "?done=statement.scope-saved";
        },
        () -> scope(actor, id, form));
  }

  @GetMapping("/provider/statements/{id}/used-services")
  @Requires(Permission.EDIT_STATEMENT)
  View usedServices(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view(
        "statement/used-services",
        new UsedServicesView(
            view(actor, id, form), form.text("search"), found(form.text("search"))),
        form);
  }

  @PostMapping("/provider/statements/{id}/used-services")
  @Requires(Permission.EDIT_STATEMENT)
  View addUsedService(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          drafts.addUsedService(actor, id, UsedServiceForm.read(form, register));
          return "/provider/statements/" + id + "/used-services?done=statement.used-service-added";
        },
        () -> usedServices(actor, id, form));
  }

  /** What is stated of one used service, to be changed. */
  @GetMapping("/provider/statements/{id}/used-services/{use}")
  @Requires(Permission.EDIT_STATEMENT)
  View usedService(
      Actor actor, @PathVariable StatementId id, @PathVariable UUID use, FormInput form) {
    WorkspaceView statement = view(actor, id, form);
    NamedUse named =
        statement.sheet().uses().stream()
            .filter(each -> each.id().equals(use))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound(Reason.of("statement.used-service-unknown")));
    return pages.view("statement/used-service", new UsedServiceView(statement, named), form);
  }

  @PostMapping("/provider/statements/{id}/used-services/{use}")
  @Requires(Permission.EDIT_STATEMENT)
  View changeUsedService(
      Actor actor, @PathVariable StatementId id, @PathVariable UUID use, FormInput form) {
    return form.attempt(
        () -> {
          drafts.changeUsedService(
              actor, id, use, UsedServiceForm.read(form, register), form.revision());
          return "/provider/statements/"
              + id
              + "/used-services?done=statement.used-service-changed";
        },
        () -> usedService(actor, id, use, form));
  }

  @PostMapping("/provider/statements/{id}/used-services/{use}/remove")
  @Requires(Permission.EDIT_STATEMENT)
  View removeUsedService(
      Actor actor, @PathVariable StatementId id, @PathVariable UUID use, FormInput form) {
    return form.attempt(
        () -> {
          int inheriting = drafts.removeUsedService(actor, id, use);
          return "/provider/statements/"
              + id
              + "/used-services?done=statement.used-service-removed:"
              + inheriting;
        },
        () -> usedServices(actor, id, form));
  }

  private List<RegistryEntry> found(String words) {
    if (words.isEmpty()) {
      return List.of();
    }
    RegistryFilter filter =
        new RegistryFilter(
            words.substring(0, Math.min(words.length(), LONGEST_SEARCH)),
            IN_FORCE,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());
    return list
        .page(
            RegistryQuery.ALL.with(filter).sortedBy(RegistrySort.NAME, /* down= */ false).of(FOUND))
        .services()
        .stream()
        .map(ListedService::entry)
        .toList();
  }

  private WorkspaceView view(Actor actor, StatementId id, FormInput form) {
    return workspaces.of(actor, id, form, Optional.empty());
  }
}
