package dev.akashi.usage.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.usage.ServiceUseId;
import dev.akashi.usage.ServicesInUse;
import dev.akashi.usage.ServicesInUse.UseWithEntry;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The services an agency uses, with how they stand on the list. */
@Controller
public class UsePages {

  private final Pages pages;
  private final ServicesInUse uses;

  UsePages(Pages pages, ServicesInUse uses) {
    this.pages = pages;
    this.uses = uses;
  }

  /** The services in use. */
  public record UsesView(List<UseWithEntry> uses) {}

  @GetMapping("/agency/uses")
  @SignedIn
  View list(Actor actor, FormInput form) {
    return pages.view("usage/uses", new UsesView(uses.of(actor)), form);
  }

  /** What the list states that the customer of the service answers for (FRM-02). */
  @GetMapping({"/agency/uses/{id}/duties", "/city/services/{id}/duties"})
  @SignedIn
  View duties(Actor actor, @PathVariable ServiceUseId id, FormInput form) {
    return pages.view("usage/duties", uses.get(actor, id), form);
  }

  @PostMapping("/agency/uses/{id}/administrator")
  @Requires(Permission.APPROVE_USE)
  View nameAdministrator(Actor actor, @PathVariable ServiceUseId id, FormInput form) {
    return form.attempt(
        () -> {
          String administrator = form.required("administrator", 100);
          form.refuseIfBad();
          uses.nameAdministrator(actor, id, form.revision(), administrator);
          return "/agency/uses?done=use.administrator-named";
        },
        () -> list(actor, form));
  }

  @PostMapping("/agency/uses/{id}/end")
  @Requires(Permission.APPLY_FOR_USE)
  View end(Actor actor, @PathVariable ServiceUseId id, FormInput form) {
    return form.attempt(
        () -> {
          uses.end(actor, id, form.revision());
          return "/agency/uses?done=use.ended";
        },
        () -> list(actor, form));
  }
}
