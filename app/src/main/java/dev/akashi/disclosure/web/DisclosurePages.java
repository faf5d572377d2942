package dev.akashi.disclosure.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.disclosure.DisclosureId;
import dev.akashi.disclosure.Disclosures;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Agencies ask to read a profile; its provider answers. */
@Controller
class DisclosurePages {

  static final int LONGEST = 2_000;
  private static final String OF_PROVIDER = "/provider/disclosures";

  private final Pages pages;
  private final Disclosures disclosures;

  DisclosurePages(Pages pages, Disclosures disclosures) {
    this.pages = pages;
    this.disclosures = disclosures;
  }

  @GetMapping("/agency/disclosures")
  @Requires(Permission.ASK_FOR_DISCLOSURE)
  View ofAgency(Actor actor, FormInput form) {
    return pages.view(
        "disclosure/agency",
        new DisclosuresView(disclosures.ofAgency(actor), disclosures.longestUntil()),
        form);
  }

  @GetMapping("/agency/disclosures/new")
  @Requires(Permission.ASK_FOR_DISCLOSURE)
  View ask(Actor actor, FormInput form) {
    RegistryKey key = ReadingPages.key(form.text("service"));
    return pages.view(
        "disclosure/ask", new AskView(key.value(), disclosures.serviceName(actor, key)), form);
  }

  @PostMapping("/agency/disclosures")
  @Requires(Permission.ASK_FOR_DISCLOSURE)
  View asked(Actor actor, FormInput form) {
    RegistryKey key = ReadingPages.key(form.text("service"));
    return form.attempt(
        () -> {
          String purpose = form.required("purpose", LONGEST);
          form.refuseIfBad();
          disclosures.ask(actor, key, purpose);
          return "/agency/disclosures?done=disclosure.asked";
        },
        () -> ask(actor, form));
  }

  @GetMapping(OF_PROVIDER)
  @Requires(Permission.EDIT_STATEMENT)
  View ofProvider(Actor actor, FormInput form) {
    return pages.view(
        "disclosure/provider",
        new DisclosuresView(disclosures.ofProvider(actor), disclosures.longestUntil()),
        form);
  }

  @PostMapping(OF_PROVIDER + "/{id}/grant")
  @Requires(Permission.DECLARE_STATEMENT)
  View grant(Actor actor, @PathVariable DisclosureId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> until = form.requiredDate("until");
          String answer = form.optional("answer", LONGEST);
          form.refuseIfBad();
          disclosures.grant(actor, id, until.orElseThrow(), answer, form.revision());
          return OF_PROVIDER + "?done=disclosure.granted";
        },
        () -> ofProvider(actor, form));
  }

  @PostMapping(OF_PROVIDER + "/{id}/refuse")
  @Requires(Permission.DECLARE_STATEMENT)
  View refuse(Actor actor, @PathVariable DisclosureId id, FormInput form) {
    return form.attempt(
        () -> {
          String answer = form.required("answer", LONGEST);
          form.refuseIfBad();
          disclosures.refuse(actor, id, answer, form.revision());
          return OF_PROVIDER + "?done=disclosure.refused";
        },
        () -> ofProvider(actor, form));
  }

  @PostMapping(OF_PROVIDER + "/{id}/withdraw")
  @Requires(Permission.DECLARE_STATEMENT)
  View withdraw(Actor actor, @PathVariable DisclosureId id, FormInput form) {
    return form.attempt(
        () -> {
          String answer = form.required("answer", LONGEST);
          form.refuseIfBad();
          disclosures.withdraw(actor, id, answer, form.revision());
          return OF_PROVIDER + "?done=disclosure.withdrawn";
        },
        () -> ofProvider(actor, form));
  }
}
