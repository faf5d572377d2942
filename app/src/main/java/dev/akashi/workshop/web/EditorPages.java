package dev.akashi.workshop.web;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content;
import dev.akashi.workshop.Content.HeadingContent;
import dev.akashi.workshop.Content.RequirementContent;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftEditor.Removed;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import dev.akashi.workshop.Workshop;
import java.text.Normalizer;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The editor of a draft and the list of its edits. */
@Controller
public class EditorPages {

  private static final int ROWS = 50;
  static final int LONGEST_TITLE = 200;
  static final int LONGEST_TEXT = 8_000;

  private final Pages pages;
  private final Workshop workshop;
  private final DraftEditor editor;

  EditorPages(Pages pages, Workshop workshop, DraftEditor editor) {
    this.pages = pages;
    this.workshop = workshop;
    this.editor = editor;
  }

  /** The tree, one chapter open, and a form for what is added. */
  @GetMapping("/programme/baselines/{id}/edit")
  @Requires(Permission.EDIT_BASELINE)
  View tree(Actor actor, @PathVariable DraftId id, FormInput form) {
    int chapter =
        form.text("chapter").matches("\\d{1,2}") ? Integer.parseInt(form.text("chapter")) : 0;
    return editor(actor, id, chapter, Optional.empty(), form);
  }

  @GetMapping("/programme/baselines/{id}/pieces/{piece}")
  @Requires(Permission.EDIT_BASELINE)
  View piece(Actor actor, @PathVariable DraftId id, @PathVariable PieceId piece, FormInput form) {
    Piece open = editor.piece(actor, id, piece);
    Code code =
        open.content()
            .code()
            .orElseThrow(() -> Refusal.notFound(Reason.of("workshop.piece-unknown")));
    return editor(actor, id, code.chapter(), Optional.of(open), form);
  }

  @PostMapping("/programme/baselines/{id}/pieces")
  @Requires(Permission.EDIT_BASELINE)
  View add(Actor actor, @PathVariable DraftId id, FormInput form) {
    return form.attempt(
        () -> {
          form.required("code");
          Optional<Code> code = code(form, "code");
          DraftText title = title(form);
          form.refuseIfBad();
          PieceId added = editor.add(actor, id, code.orElseThrow(), title);
          return path(id) + "/pieces/" + added + "?done=workshop.added";
        },
        () -> tree(actor, id, form));
  }

  @PostMapping("/programme/baselines/{id}/pieces/{piece}")
  @Requires(Permission.EDIT_BASELINE)
  View change(Actor actor, @PathVariable DraftId id, @PathVariable PieceId piece, FormInput form) {
    return form.attempt(
        () -> {
          DraftText title = title(form);
          if (form.has("actor")) {
            changeRequirement(actor, id, piece, title, form);
          } else {
            int revision = form.revision();
            form.refuseIfBad();
            editor.changeHeading(actor, id, piece, title, revision);
          }
          return path(id) + "/pieces/" + piece + "?done=workshop.saved";
        },
        () -> again(actor, id, piece, form));
  }

  private void changeRequirement(
      Actor actor, DraftId id, PieceId piece, DraftText title, FormInput form) {
    RequirementContent said = requirement("", title, form);
    int revision = form.revision();
    form.refuseIfBad();
    editor.changeRequirement(actor, id, piece, form.text("mark"), said, revision);
  }

  /** What was typed for a requirement; what is wrong with it is noted at its field. */
  private static RequirementContent requirement(String number, DraftText title, FormInput form) {
    DraftText text =
        new DraftText(form.optional("textJa", LONGEST_TEXT), form.optional("textEn", LONGEST_TEXT));
    Optional<ActingParty> acting = form.choice("actor", ActingParty.class);
    RequirementDetails details = DetailsRows.of(form).read(form::note);
    return new RequirementContent(
        number, title, text, acting.orElse(ActingParty.PROVIDER), details);
  }

  /** Puts back what somebody removed while it was being edited here. */
  @PostMapping("/programme/baselines/{id}/pieces/{piece}/restore")
  @Requires(Permission.EDIT_BASELINE)
  View restore(Actor actor, @PathVariable DraftId id, @PathVariable PieceId piece, FormInput form) {
    return form.attempt(
        () -> {
          form.required("code");
          String number = code(form, "code").map(Code::value).orElse("");
          DraftText title = title(form);
          Content said =
              form.has("actor")
                  ? requirement(number, title, form)
                  : new HeadingContent(number, title);
          form.refuseIfBad();
          editor.restore(actor, id, piece, form.text("mark"), said);
          return path(id) + "/pieces/" + piece + "?done=workshop.restored";
        },
        () -> again(actor, id, piece, form));
  }

  @PostMapping("/programme/baselines/{id}/pieces/{piece}/move")
  @Requires(Permission.EDIT_BASELINE)
  View move(Actor actor, @PathVariable DraftId id, @PathVariable PieceId piece, FormInput form) {
    return form.attempt(
        () -> {
          form.required("to");
          Optional<Code> to = code(form, "to");
          int revision = form.revision();
          form.refuseIfBad();
          editor.move(actor, id, piece, to.orElseThrow(), revision);
          return path(id) + "/pieces/" + piece + "?done=workshop.moved-piece";
        },
        () -> again(actor, id, piece, form));
  }

  @PostMapping("/programme/baselines/{id}/pieces/{piece}/remove")
  @Requires(Permission.EDIT_BASELINE)
  View remove(Actor actor, @PathVariable DraftId id, @PathVariable PieceId piece, FormInput form) {
    return form.attempt(
        () -> {
          int revision = form.revision();
          Piece open = editor.piece(actor, id, piece);
          int levels = editor.remove(actor, id, piece, form.checked("whole"), revision);
          String done = levels == 0 ? "workshop.removed" : "workshop.removed-from-levels:" + levels;
          return open.content()
              .code()
              .map(code -> path(id) + "/edit?chapter=" + code.chapter() + "&done=" + done)
              .orElse(path(id) + "/levels?done=" + done);
        },
        () -> again(actor, id, piece, form));
  }

  @PostMapping("/programme/baselines/{id}/undo")
  @Requires(Permission.EDIT_BASELINE)
  View undo(Actor actor, @PathVariable DraftId id, FormInput form) {
    return form.attempt(
        () -> {
          editor.undo(actor, id, form.number("edit").orElse(0));
          return path(id) + "/edits?done=workshop.undone";
        },
        () -> edits(actor, id, form));
  }

  @PostMapping("/programme/baselines/{id}/redo")
  @Requires(Permission.EDIT_BASELINE)
  View redo(Actor actor, @PathVariable DraftId id, FormInput form) {
    return form.attempt(
        () -> {
          editor.redo(actor, id, form.number("edit").orElse(0));
          return path(id) + "/edits?done=workshop.redone";
        },
        () -> edits(actor, id, form));
  }

  @GetMapping("/programme/baselines/{id}/edits")
  @Requires(Permission.EDIT_BASELINE)
  View edits(Actor actor, @PathVariable DraftId id, FormInput form) {
    int before =
        form.number("before", 0, Integer.MAX_VALUE).map(Long::intValue).orElse(Integer.MAX_VALUE);
    return pages.view(
        "workshop/edits",
        new EditsView(
            workshop.draft(actor, id),
            editor.edits(actor, id, before, ROWS),
            editor.history(actor, id)),
        form);
  }

  /** The form again, also when somebody removed the piece meanwhile. */
  private View again(Actor actor, DraftId id, PieceId piece, FormInput form) {
    Optional<Removed> removed = editor.removed(actor, id, piece);
    if (removed.isEmpty()) {
      return piece(actor, id, piece, form);
    }
    Piece last = removed.get().last();
    int chapter = last.content().code().map(Code::chapter).orElse(0);
    return pages.view(
        "workshop/removed",
        new EditorView(
            workshop.draft(actor, id),
            editor.tree(actor, id, chapter),
            chapter,
            Optional.of(last),
            removed.map(Removed::edit)),
        form);
  }

  private View editor(Actor actor, DraftId id, int chapter, Optional<Piece> piece, FormInput form) {
    return pages.view(
        "workshop/editor",
        new EditorView(
            workshop.draft(actor, id),
            editor.tree(actor, id, chapter),
            chapter,
            piece,
            Optional.empty()),
        form);
  }

  static DraftText title(FormInput form) {
    return new DraftText(
        form.required("titleJa", LONGEST_TITLE), form.optional("titleEn", LONGEST_TITLE));
  }

  static Optional<Code> code(FormInput form, String field) {
    return form.read(
        field,
        "workshop.bad-number",
        text -> Code.of(Normalizer.normalize(text, Normalizer.Form.NFKC).strip()));
  }

  private static String path(DraftId id) {
    return "/programme/baselines/" + id;
  }
}
