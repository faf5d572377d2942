package dev.akashi.statement.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.statement.Declarations;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSeal;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Declaring a statement, taking it back, beginning the next one. */
@Controller
class DeclarationPages {

  private final Pages pages;
  private final Workspaces workspaces;
  private final Declarations declarations;
  private final OwnStatements own;

  DeclarationPages(
      Pages pages, Workspaces workspaces, Declarations declarations, OwnStatements own) {
    this.pages = pages;
    this.workspaces = workspaces;
    this.declarations = declarations;
    this.own = own;
  }

  /** The last look before the declaration. */
  @GetMapping("/provider/statements/{id}/declare")
  @Requires(Permission.EDIT_STATEMENT)
  View ask(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view("statement/declare", workspaces.of(actor, id, form, Optional.empty()), form);
  }

  @PostMapping("/provider/statements/{id}/declare")
  @Requires(Permission.DECLARE_STATEMENT)
  View declare(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> declaredOn = form.requiredDate("declaredOn");
          form.refuseIfBad();
          declarations.declare(actor, id, declaredOn.orElseThrow(), form.text("seal"));
          return "/provider/statements/" + id + "?done=statement.declared";
        },
        () -> ask(actor, id, form));
  }

  /** What withdrawing means, and why it is done. */
  @GetMapping("/provider/statements/{id}/withdraw")
  @Requires(Permission.DECLARE_STATEMENT)
  View askWhy(Actor actor, @PathVariable StatementId id, FormInput form) {
    return pages.view("statement/withdraw", workspaces.of(actor, id, form, Optional.empty()), form);
  }

  @PostMapping("/provider/statements/{id}/withdraw")
  @Requires(Permission.DECLARE_STATEMENT)
  View withdraw(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("reason", AnswerForm.LONGEST_REASON);
          form.refuseIfBad();
          return "/provider/statements/"
              + declarations.withdraw(actor, id, reason)
              + "?done=statement.withdrawn";
        },
        () -> askWhy(actor, id, form));
  }

  @PostMapping("/provider/statements/{id}/next")
  @Requires(Permission.EDIT_STATEMENT)
  View startNext(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () ->
            "/provider/statements/"
                + declarations.startNext(actor, id)
                + "?done=statement.next-started",
        () -> workspace(actor, id, form));
  }

  @PostMapping("/provider/statements/{id}/amend")
  @Requires(Permission.EDIT_STATEMENT)
  View amend(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("reason", AnswerForm.LONGEST_REASON);
          form.refuseIfBad();
          return "/provider/statements/"
              + declarations.amend(actor, id, reason)
              + "?done=statement.amended";
        },
        () -> workspace(actor, id, form));
  }

  /** The text that is sealed, byte for byte. */
  @GetMapping("/provider/statements/{id}/content.json")
  @Requires(Permission.EDIT_STATEMENT)
  ResponseEntity<String> content(Actor actor, @PathVariable StatementId id) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"statement-" + id + ".json\"")
        .body(StatementSeal.canonical(own.sheet(actor, id)));
  }

  private View workspace(Actor actor, StatementId id, FormInput form) {
    return pages.view(
        "statement/workspace", workspaces.of(actor, id, form, Optional.empty()), form);
  }
}
