package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registration.SuspensionId;
import dev.akashi.registration.SuspensionMeasure;
import dev.akashi.registration.Suspensions;
import dev.akashi.registry.RegistryKey;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The programme office suspends registered services and lifts that, with four eyes. */
@Controller
public class SuspensionPages {

  private static final String HOME = "/programme/suspensions";
  private static final String ONE = HOME + "/{id}";
  private static final int SHOWN = 50;
  private static final int REASON_LENGTH = 2000;

  private final Pages pages;
  private final Suspensions suspensions;

  SuspensionPages(Pages pages, Suspensions suspensions) {
    this.pages = pages;
    this.suspensions = suspensions;
  }

  /** A suspension that might be proposed; without an entry the form asks for its key. */
  public record NewView(Optional<Suspensions.Subjected> about) {}

  @GetMapping(HOME)
  @Requires(Permission.SUSPEND_REGISTRATION)
  View list(Actor actor, FormInput form) {
    return pages.view("registration/suspensions", suspensions.overview(actor, SHOWN), form);
  }

  @GetMapping(HOME + "/new")
  @Requires(Permission.SUSPEND_REGISTRATION)
  View begin(Actor actor, FormInput form) {
    Optional<RegistryKey> key = form.read("key", "input.not-an-id", RegistryKey::new);
    Optional<Suspensions.Subjected> about = Optional.empty();
    try {
      about = key.map(known -> suspensions.about(actor, known));
    } catch (Refusal refusal) {
      refusal.reasons().forEach(reason -> form.note(reason.at("key")));
    }
    if (form.reasons().isEmpty()) {
      about.stream().flatMap(found -> found.against().stream()).forEach(form::note);
    }
    return pages.view(
        "registration/suspension-new",
        new NewView(about.filter(found -> found.against().isEmpty())),
        form);
  }

  @PostMapping(HOME)
  @Requires(Permission.SUSPEND_REGISTRATION)
  View propose(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          form.required("key");
          Optional<RegistryKey> key = form.read("key", "input.not-an-id", RegistryKey::new);
          Optional<SuspensionMeasure> measure =
              form.read("measure", "input.not-an-id", SuspensionMeasure::valueOf);
          if (measure.isEmpty()) {
            form.note(Reason.of("registration.suspension-measure-missing"));
          }
          Optional<LocalDate> effectiveOn = form.date("effectiveOn");
          String reason = form.required("reason", REASON_LENGTH);
          form.refuseIfBad();
          SuspensionId id =
              suspensions.propose(
                  actor, key.orElseThrow(), measure.orElseThrow(), effectiveOn, reason);
          return HOME + "/" + id + "?done=registration.suspension-proposed";
        },
        () -> begin(actor, form));
  }

  @GetMapping(ONE)
  @Requires(Permission.SUSPEND_REGISTRATION)
  View show(Actor actor, @PathVariable SuspensionId id, FormInput form) {
    return pages.view("registration/suspension", suspensions.view(actor, id), form);
  }

  @PostMapping(ONE + "/confirm")
  @Requires(Permission.SUSPEND_REGISTRATION)
  View confirm(Actor actor, @PathVariable SuspensionId id, FormInput form) {
    return form.attempt(
        () -> {
          suspensions.confirm(actor, id, form.revision());
          return HOME + "/" + id + "?done=registration.suspension-confirmed";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(ONE + "/reject")
  @Requires(Permission.SUSPEND_REGISTRATION)
  View reject(Actor actor, @PathVariable SuspensionId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("rejection", REASON_LENGTH);
          form.refuseIfBad();
          suspensions.reject(actor, id, form.revision(), reason);
          return HOME + "/" + id + "?done=registration.suspension-rejected";
        },
        () -> show(actor, id, form));
  }
}
