package dev.akashi.migration.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.migration.KeptAnswers;
import dev.akashi.migration.LookAgain;
import dev.akashi.migration.Migration;
import dev.akashi.migration.Migrations;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.DraftMigrations.Migrated;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The provider looks at a step to a newer version, makes it and takes it back. */
@Controller
class MigrationPages {

  private final Pages pages;
  private final OwnStatements own;
  private final Baselines baselines;
  private final Migrations migrations;
  private final LookAgain marks;
  private final KeptAnswers keptAnswers;
  private final Today today;

  MigrationPages(
      Pages pages,
      OwnStatements own,
      Baselines baselines,
      Migrations migrations,
      LookAgain marks,
      KeptAnswers keptAnswers,
      Today today) {
    this.pages = pages;
    this.own = own;
    this.baselines = baselines;
    this.migrations = migrations;
    this.marks = marks;
    this.keptAnswers = keptAnswers;
    this.today = today;
  }

  @GetMapping("/provider/statements/{id}/migration")
  @Requires(Permission.EDIT_STATEMENT)
  View state(
      Actor actor, @PathVariable StatementId id, FormInput form, HttpServletRequest request) {
    StatementSheet sheet = own.sheet(actor, id);
    Optional<Migration> last = migrations.last(actor, id);
    String version = sheet.content().baselineVersion();
    Map<RequirementId, AnswerMark> open =
        sheet.head().isDraft() ? marks.last(id).map(Migrated::marks).orElse(Map.of()) : Map.of();
    int from = Paging.start(form);
    List<RequirementId> shown =
        StateView.numbers(open, from).stream()
            .filter(number -> open.get(number) == AnswerMark.LOOK_AGAIN)
            .toList();
    return pages.view(
        "migration/state",
        new StateView(
            sheet,
            baselines.version(version),
            baselines.newerThan(version),
            last,
            open,
            from,
            shown.isEmpty()
                ? Map.of()
                : StateView.words(migrations.behind(actor, id), shown, pages.language(request)),
            keptAnswers.count(actor, sheet.head().service().id()),
            today.day()),
        form);
  }

  @GetMapping("/provider/statements/{id}/migration/preview")
  @Requires(Permission.EDIT_STATEMENT)
  View preview(
      Actor actor, @PathVariable StatementId id, FormInput form, HttpServletRequest request) {
    StatementSheet sheet = own.sheet(actor, id);
    String version = sheet.content().baselineVersion();
    List<Baseline> targets = baselines.newerThan(version);
    Optional<String> to =
        form.text("to").isEmpty()
            ? baselines.next(version, today.day()).map(Baseline::version)
            : Optional.of(form.text("to"));
    if (!sheet.head().isDraft() || to.isEmpty() || version.equals(to.get())) {
      return state(actor, id, form, request);
    }
    return pages.view(
        "migration/preview",
        PreviewView.of(
            migrations.preview(actor, id, to.get()),
            targets,
            migrations.undoUntil(),
            form.text("show"),
            Paging.start(form),
            pages.language(request)),
        form);
  }

  @PostMapping("/provider/statements/{id}/migration")
  @Requires(Permission.EDIT_STATEMENT)
  View apply(
      Actor actor, @PathVariable StatementId id, FormInput form, HttpServletRequest request) {
    return form.attempt(
        () -> {
          String to = form.required("to");
          int revision = form.revision();
          form.refuseIfBad();
          migrations.apply(actor, id, to, revision);
          return "/provider/statements/" + id + "/migration?done=migration.applied";
        },
        () -> preview(actor, id, form, request));
  }

  @PostMapping("/provider/statements/{id}/migration/undo")
  @Requires(Permission.EDIT_STATEMENT)
  View undo(Actor actor, @PathVariable StatementId id, FormInput form, HttpServletRequest request) {
    return form.attempt(
        () -> {
          int since = migrations.undo(actor, id, form.revision());
          return "/provider/statements/" + id + "/migration?done=migration.undone:" + since;
        },
        () -> state(actor, id, form, request));
  }

  @PostMapping("/provider/statements/{id}/migration/looked-at")
  @Requires(Permission.EDIT_STATEMENT)
  View confirm(
      Actor actor, @PathVariable StatementId id, FormInput form, HttpServletRequest request) {
    return form.attempt(
        () -> {
          form.required("requirement");
          Optional<RequirementId> requirement =
              form.read("requirement", "input.not-an-id", RequirementId::of);
          form.refuseIfBad();
          marks.confirm(actor, id, requirement.orElseThrow());
          return "/provider/statements/" + id + "/migration?done=migration.looked-at";
        },
        () -> state(actor, id, form, request));
  }

  @GetMapping("/provider/statements/{id}/kept-answers")
  @Requires(Permission.EDIT_STATEMENT)
  View kept(Actor actor, @PathVariable StatementId id, FormInput form) {
    KeptAnswers.Part part = keptAnswers.of(actor, id, Paging.start(form), KeptView.PAGE);
    return pages.view(
        "migration/kept",
        new KeptView(
            part,
            part.answers().stream()
                .map(kept ->
                    new KeptView.Row(
                        kept,
                        baselines.version(kept.version()).find(kept.answer().requirement()),
                        part.versions().getOrDefault(kept.statement(), 0)))
                .toList(),
            Paging.start(form)));
  }
}
