package dev.akashi.responsibility.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registry.RegistryKey;
import dev.akashi.responsibility.Inheritance;
import dev.akashi.responsibility.Published;
import dev.akashi.responsibility.Responsibilities;
import dev.akashi.statement.AnswerLimits;
import dev.akashi.statement.StatementId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Publishing who does what, reading it, and taking over from a base. */
@Controller
class ResponsibilityPages {

  private static final int LONGEST_KEY = 41;

  private final Pages pages;
  private final Responsibilities responsibilities;
  private final Inheritance inheritance;

  ResponsibilityPages(Pages pages, Responsibilities responsibilities, Inheritance inheritance) {
    this.pages = pages;
    this.responsibilities = responsibilities;
    this.inheritance = inheritance;
  }

  @GetMapping("/services/{key}/responsibilities")
  @OpenToAll
  View ofListed(@PathVariable String key) {
    return pages.view("responsibility/public", responsibilities.ofListed(Keys.read(key)));
  }

  @GetMapping("/provider/statements/{id}/responsibilities")
  @Requires(Permission.EDIT_STATEMENT)
  View prepare(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view("responsibility/publish", responsibilities.prepare(actor, id), form);
  }

  @PostMapping("/provider/statements/{id}/responsibilities")
  @Requires(Permission.EDIT_STATEMENT)
  View publish(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          form.required("key", LONGEST_KEY);
          Optional<RegistryKey> key = form.read("key", "input.not-a-choice", RegistryKey::new);
          form.required("lines");
          form.refuseIfBad();
          Published published =
              responsibilities.publish(
                  actor,
                  id,
                  key.orElseThrow(),
                  form.raw("lines"),
                  form.number("version").orElse(0));
          return "/services/" + published.key() + "/responsibilities?done=responsibility.published";
        },
        () -> prepare(actor, id, form));
  }

  @GetMapping("/provider/statements/{id}/inherit")
  @Requires(Permission.EDIT_STATEMENT)
  View preview(Actor actor, @PathVariable StatementId id, FormInput form) {
    Optional<RegistryKey> base =
        form.text("base").isEmpty() ? Optional.empty() : Optional.of(Keys.read(form.text("base")));
    return pages.view("responsibility/inherit", inheritance.preview(actor, id, base), form);
  }

  @PostMapping("/provider/statements/{id}/inherit")
  @Requires(Permission.EDIT_STATEMENT)
  View take(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          RegistryKey base = Keys.read(form.text("base"));
          String function = form.required("function", AnswerLimits.LONGEST_NAME);
          form.refuseIfBad();
          int changed =
              inheritance.take(
                  actor,
                  id,
                  base,
                  chosen(form),
                  function,
                  form.number("version").orElse(-1),
                  form.number("seen").orElse(-1));
          return "/provider/statements/"
              + id
              + "/inherit?base="
              + base
              + "&done=responsibility.inherited:"
              + changed;
        },
        () -> preview(actor, id, form));
  }

  private static List<RequirementId> chosen(FormInput form) {
    return form.all("requirement").stream().map(Keys::requirement).toList();
  }
}
