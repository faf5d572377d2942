package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Option;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.registration.Application;
import dev.akashi.registration.ApplicationAction;
import dev.akashi.registration.ApplicationFiling;
import dev.akashi.registration.ApplicationFiling.Fileable;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ApplicationView;
import dev.akashi.registration.Dossier;
import dev.akashi.registration.Registration;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The provider's applications: prepare, check, file, follow, withdraw. */
@Controller
public class ProviderApplicationPages {

  private static final String LIST = "/provider/applications";
  private static final int REASON_LENGTH = 2000;

  private final Pages pages;
  private final ApplicationFiling filing;
  private final Today today;

  ProviderApplicationPages(Pages pages, ApplicationFiling filing, Today today) {
    this.pages = pages;
    this.filing = filing;
    this.today = today;
  }

  /** What can be applied for, what is under way and what is registered. */
  public record ApplicationsView(
      List<Fileable> fileable,
      List<Application> applications,
      List<Registration> registrations,
      LocalDate today) {

    /** The last day's end of a service's registration, when none of its registrations stands. */
    public Optional<LocalDate> endedOn(Application application) {
      List<Registration> ofService =
          registrations.stream()
              .filter(registration -> registration.service().equals(application.service()))
              .toList();
      boolean stands =
          ofService.stream().anyMatch(registration -> registration.endedOn().isEmpty());
      return stands
          ? Optional.empty()
          : ofService.stream()
              .flatMap(registration -> registration.endedOn().stream())
              .max(LocalDate::compareTo);
    }
  }

  /**
   * One application as it is stored.
   *
   * @param tried what the rules say if it were filed with what stands in the form
   * @param today the day on which it would be filed
   * @param due the last day on which it can be filed
   * @param amended whether an amended statement takes the place of the one it rests on
   */
  public record ApplicationPage(
      ApplicationView view,
      Dossier tried,
      List<Option> levels,
      LocalDate today,
      LocalDate due,
      boolean amended) {

    public Application application() {
      return view.application();
    }

    public boolean canFile() {
      return view.moves().stream().anyMatch(move -> move.action() == ApplicationAction.SUBMIT);
    }
  }

  @GetMapping(LIST)
  @Requires(Permission.EDIT_STATEMENT)
  View list(Actor actor, FormInput form) {
    return pages.view(
        "registration/applications",
        new ApplicationsView(
            filing.fileable(actor), filing.own(actor), filing.ownRegistrations(actor), today.day()),
        form);
  }

  @PostMapping(LIST)
  @Requires(Permission.FILE_APPLICATION)
  View prepare(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          form.required("statement");
          Optional<StatementId> statement =
              form.read("statement", "input.not-an-id", StatementId::of);
          form.refuseIfBad();
          return LIST + "/" + filing.prepare(actor, statement.orElseThrow());
        },
        () -> list(actor, form));
  }

  @GetMapping(LIST + "/{id}")
  @Requires(Permission.EDIT_STATEMENT)
  View show(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    ApplicationView stored = filing.view(actor, id);
    return page(form, stored, stored.dossier());
  }

  /** Runs the check for today and the level chosen; nothing is filed. */
  @PostMapping(LIST + "/{id}/check")
  @Requires(Permission.FILE_APPLICATION)
  View check(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return tried(actor, id, form);
  }

  private View tried(Actor actor, ApplicationId id, FormInput form) {
    ApplicationView stored = filing.view(actor, id);
    int level = form.number("level").orElse(stored.application().level());
    return page(form, stored, filing.tryOut(actor, id, level).dossier());
  }

  private View page(FormInput form, ApplicationView view, Dossier tried) {
    List<Option> levels =
        filing.levels().stream()
            .map(level -> Option.of(level.toString(), level.toString()))
            .toList();
    return pages.view(
        "registration/application",
        new ApplicationPage(
            view,
            tried,
            levels,
            view.today(),
            filing.dueOn(view.application()),
            filing.amended(view.application())),
        form);
  }

  @PostMapping(LIST + "/{id}/submit")
  @Requires(Permission.FILE_APPLICATION)
  View submit(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          form.required("level");
          Optional<Integer> level = form.number("level");
          int revision = form.number("revision").orElse(-1);
          form.refuseIfBad();
          filing.submit(actor, id, revision, level.orElseThrow());
          return LIST + "/" + id + "?done=registration.submitted";
        },
        () -> tried(actor, id, form));
  }

  /** Goes on with the amended statement of the same period. */
  @PostMapping(LIST + "/{id}/papers")
  @Requires(Permission.FILE_APPLICATION)
  View replacePapers(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          int revision = form.number("revision").orElse(-1);
          form.refuseIfBad();
          filing.replacePapers(actor, id, revision);
          return LIST + "/" + id + "?done=registration.papers-replaced";
        },
        () -> show(actor, id, form));
  }

  @PostMapping(LIST + "/{id}/withdraw")
  @Requires(Permission.FILE_APPLICATION)
  View withdraw(Actor actor, @PathVariable ApplicationId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("reason", REASON_LENGTH);
          int revision = form.number("revision").orElse(-1);
          form.refuseIfBad();
          filing.withdraw(actor, id, revision, reason);
          return LIST + "/" + id + "?done=registration.withdrawn";
        },
        () -> show(actor, id, form));
  }
}
