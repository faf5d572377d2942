package dev.akashi.usage.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.usage.SelectionCondition;
import dev.akashi.usage.ServiceUseId;
import dev.akashi.usage.ServicesInUse;
import dev.akashi.usage.ServicesInUse.UseWithEntry;
import dev.akashi.usage.UseApplicationId;
import dev.akashi.usage.UseApplications;
import dev.akashi.usage.UseFile;
import dev.akashi.usage.UseState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A local government's applications to use services and its register of approved ones. */
@Controller
public class CityPages {

  private final Pages pages;
  private final UseApplications applications;
  private final ServicesInUse uses;

  CityPages(Pages pages, UseApplications applications, ServicesInUse uses) {
    this.pages = pages;
    this.applications = applications;
    this.uses = uses;
  }

  /** The applications and the approved services. */
  public record CityView(List<UseFile> files, List<UseWithEntry> approved) {

    /** Applications that one person both made and approved; they show in the report (LGG-13). */
    public List<UseFile> exceptions() {
      return files.stream().filter(UseFile::approvedByApplicant).toList();
    }
  }

  /** One application, seen by a person. */
  public record FileView(UseFile file, boolean mine, Optional<RegistryEntry> entry) {

    /** Whether the service stands on the list without being valid there. */
    public boolean notValid(LocalDate day) {
      return entry.filter(listed -> !listed.validOn(day)).isPresent();
    }

    public int informationRows() {
      return Math.max(CityForms.INFORMATION_ROWS, file.application().information().size() + 1);
    }

    public List<SelectionCondition> conditions() {
      return SelectionCondition.all();
    }

    public boolean editable() {
      return mine && file.state().allows(UseState.Action.EDIT);
    }

    public boolean submittable() {
      return mine && file.state().allows(UseState.Action.SUBMIT);
    }

    public boolean decidable() {
      return file.state() == UseState.SUBMITTED;
    }
  }

  @GetMapping("/city/uses")
  @SignedIn
  View list(Actor actor, FormInput form) {
    return pages.view("usage/city", new CityView(applications.of(actor), uses.of(actor)), form);
  }

  @PostMapping("/city/uses")
  @Requires(Permission.APPLY_FOR_USE)
  View draft(Actor actor, FormInput form) {
    return form.attempt(
        () -> at(applications.draft(actor, CityForms.wish(form))) + "?done=use.drafted",
        () -> list(actor, form));
  }

  @GetMapping("/city/uses/{id}")
  @SignedIn
  View show(Actor actor, @PathVariable UseApplicationId id, FormInput form) {
    UseFile file = applications.get(actor, id);
    boolean mine = file.application().applicant().equals(actor.person());
    return pages.view(
        "usage/application", new FileView(file, mine, applications.entry(file)), form);
  }

  @PostMapping("/city/uses/{id}")
  @Requires(Permission.APPLY_FOR_USE)
  View edit(Actor actor, @PathVariable UseApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          applications.edit(actor, id, form.revision(), CityForms.wish(form));
          return at(id) + "?done=use.edited";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/city/uses/{id}/submission")
  @Requires(Permission.APPLY_FOR_USE)
  View submit(Actor actor, @PathVariable UseApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          if (form.has("serviceName")) {
            applications.submit(actor, id, form.revision(), CityForms.wish(form));
          } else {
            applications.submit(actor, id, form.revision());
          }
          return at(id) + "?done=use.submitted";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/city/uses/{id}/approval")
  @Requires(Permission.APPROVE_USE)
  View approve(Actor actor, @PathVariable UseApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          UseState state =
              applications.approve(
                  actor,
                  id,
                  form.revision(),
                  CityForms.approval(form, actor),
                  CityForms.notListedReason(form));
          return at(id)
              + (state == UseState.SECOND_LOOK
                  ? "?done=use.second-person-asked"
                  : "?done=use.approved");
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/city/uses/{id}/confirmation")
  @Requires(Permission.APPLY_FOR_USE)
  View confirm(Actor actor, @PathVariable UseApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          applications.confirm(actor, id, form.revision());
          return at(id) + "?done=use.confirmed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/city/uses/{id}/return")
  @Requires(Permission.APPROVE_USE)
  View sendBack(Actor actor, @PathVariable UseApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          applications.sendBack(actor, id, form.revision(), CityForms.note(form));
          return at(id) + "?done=use.returned";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/city/uses/{id}/rejection")
  @Requires(Permission.APPROVE_USE)
  View reject(Actor actor, @PathVariable UseApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          applications.reject(actor, id, form.revision(), CityForms.note(form));
          return at(id) + "?done=use.rejected";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/city/services/{id}/administrator")
  @Requires(Permission.APPROVE_USE)
  View nameAdministrator(Actor actor, @PathVariable ServiceUseId id, FormInput form) {
    return form.attempt(
        () -> {
          String administrator = form.required("administrator", 100);
          form.refuseIfBad();
          uses.nameAdministrator(actor, id, form.revision(), administrator);
          return "/city/uses?done=use.administrator-named";
        },
        () -> list(actor, form));
  }

  @PostMapping("/city/services/{id}/end")
  @Requires(Permission.APPLY_FOR_USE)
  View end(Actor actor, @PathVariable ServiceUseId id, FormInput form) {
    return form.attempt(
        () -> {
          uses.end(actor, id, form.revision());
          return "/city/uses?done=use.ended";
        },
        () -> list(actor, form));
  }

  private static String at(UseApplicationId id) {
    return "/city/uses/" + id;
  }
}
