package dev.akashi.identity.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.People.Person;
import dev.akashi.directory.Permission;
import dev.akashi.directory.PersonId;
import dev.akashi.directory.Role;
import dev.akashi.identity.Administration;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The administrator's pages: organisations, their people, invitations. */
@Controller
public class PeoplePages {

  private final Pages pages;
  private final Texts texts;
  private final Organisations organisations;
  private final Administration administration;
  private final Today today;

  PeoplePages(
      Pages pages,
      Texts texts,
      Organisations organisations,
      Administration administration,
      Today today) {
    this.pages = pages;
    this.texts = texts;
    this.organisations = organisations;
    this.administration = administration;
    this.today = today;
  }

  /** The organisations by kind. */
  public record OrganisationsView(
      Map<OrganisationKind, List<Organisation>> byKind, List<Option> kinds) {}

  /** One organisation with its people; the invitation is the one just made. */
  public record OrganisationView(
      Organisation organisation,
      List<Person> people,
      List<Option> roles,
      LocalDate today,
      Optional<String> invitation) {}

  @GetMapping("/admin/people")
  @Requires(Permission.MANAGE_PEOPLE)
  View list(FormInput form, HttpServletRequest request) {
    Map<OrganisationKind, List<Organisation>> byKind = new LinkedHashMap<>();
    for (OrganisationKind kind : OrganisationKind.values()) {
      byKind.put(kind, organisations.ofKind(kind));
    }
    List<Option> kinds =
        Arrays.stream(OrganisationKind.values())
            .map(kind -> Option.of(kind.name(), texts.label(pages.language(request), kind)))
            .toList();
    return pages.view("identity/organisations", new OrganisationsView(byKind, kinds), form);
  }

  @PostMapping("/admin/organisations")
  @Requires(Permission.MANAGE_PEOPLE)
  View add(Actor actor, FormInput form, HttpServletRequest request) {
    return form.attempt(
        () -> {
          Optional<OrganisationKind> kind = form.choice("kind", OrganisationKind.class);
          String name = form.required("name", 200);
          String nameEn = form.optional("nameEn", 200);
          form.refuseIfBad();
          OrganisationId id =
              administration.addOrganisation(
                  actor, kind.orElseThrow(), new LocalizedText(name, nameEn));
          return "/admin/organisations/" + id + "?done=organisation.added";
        },
        () -> list(form, request));
  }

  @GetMapping("/admin/organisations/{id}")
  @Requires(Permission.MANAGE_PEOPLE)
  View show(
      Actor actor, @PathVariable OrganisationId id, FormInput form, HttpServletRequest request) {
    return show(actor, id, form, request, Optional.empty());
  }

  private View show(
      Actor actor,
      OrganisationId id,
      FormInput form,
      HttpServletRequest request,
      Optional<String> invitation) {
    Organisation organisation = organisations.get(id);
    List<Option> roles =
        Arrays.stream(Role.values())
            .filter(role -> role.kind() == organisation.kind())
            .map(role -> Option.of(role.name(), texts.label(pages.language(request), role)))
            .toList();
    OrganisationView view =
        new OrganisationView(
            organisation, administration.peopleOf(actor, id), roles, today.day(), invitation);
    return pages.view("identity/organisation", view, form);
  }

  @PostMapping("/admin/organisations/{id}/name")
  @Requires(Permission.MANAGE_PEOPLE)
  View rename(
      Actor actor, @PathVariable OrganisationId id, FormInput form, HttpServletRequest request) {
    return form.attempt(
        () -> {
          String name = form.required("newName", 200);
          String nameEn = form.optional("newNameEn", 200);
          Optional<LocalDate> from = form.requiredDate("from");
          form.refuseIfBad();
          administration.rename(actor, id, new LocalizedText(name, nameEn), from.orElseThrow());
          return "/admin/organisations/" + id + "?done=organisation.renamed";
        },
        () -> show(actor, id, form, request));
  }

  /** Invites a person; the page that answers shows the one-time address once. */
  @PostMapping("/admin/organisations/{id}/people")
  @Requires(Permission.MANAGE_PEOPLE)
  View invite(
      Actor actor, @PathVariable OrganisationId id, FormInput form, HttpServletRequest request) {
    String[] made = new String[1];
    View next =
        form.attempt(
            () -> {
              String name = form.required("personName", 100);
              String email = Emails.read(form, "email");
              var roles = form.choices("roles", Role.class);
              form.refuseIfBad();
              made[0] = administration.invite(actor, id, name, email, roles);
              return "/admin/organisations/" + id;
            },
            () -> show(actor, id, form, request));
    return made[0] == null
        ? next
        : show(actor, id, form, request, Optional.of(whole(request, made[0])));
  }

  @PostMapping("/admin/organisations/{id}/people/{person}")
  @Requires(Permission.MANAGE_PEOPLE)
  View change(
      Actor actor,
      @PathVariable OrganisationId id,
      @PathVariable PersonId person,
      FormInput form,
      HttpServletRequest request) {
    isOf(actor, id, person);
    return form.attempt(
        () -> {
          String name = form.required("personName", 100);
          var roles = form.choices("roles", Role.class);
          int revision = form.revision();
          form.refuseIfBad();
          administration.change(actor, person, name, roles, form.checked("active"), revision);
          return "/admin/organisations/" + id + "?done=person.changed";
        },
        () -> show(actor, id, form, request));
  }

  /** Makes a new one-time link; the page that answers shows it once. */
  @PostMapping("/admin/organisations/{id}/people/{person}/link")
  @Requires(Permission.MANAGE_PEOPLE)
  View newLink(
      Actor actor,
      @PathVariable OrganisationId id,
      @PathVariable PersonId person,
      FormInput form,
      HttpServletRequest request) {
    isOf(actor, id, person);
    String[] made = new String[1];
    View next =
        form.attempt(
            () -> {
              made[0] = administration.newLink(actor, person);
              return "/admin/organisations/" + id;
            },
            () -> show(actor, id, form, request));
    return made[0] == null
        ? next
        : show(actor, id, form, request, Optional.of(whole(request, made[0])));
  }

  /** The address as the invited person has to type it. */
  private static String whole(HttpServletRequest request, String path) {
    return ServletUriComponentsBuilder.fromContextPath(request).path(path).toUriString();
  }

  private void isOf(Actor actor, OrganisationId organisation, PersonId person) {
    boolean known =
        administration.peopleOf(actor, organisation).stream().anyMatch(p -> p.id().equals(person));
    if (!known) {
      throw Refusal.notFound(Reason.of("person.unknown"));
    }
  }
}
