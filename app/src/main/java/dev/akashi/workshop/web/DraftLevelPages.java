package dev.akashi.workshop.web;

import dev.akashi.baseline.AuditMethod;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.workshop.Content.LevelContent;
import dev.akashi.workshop.DraftEditor;
import dev.akashi.workshop.DraftEditor.Removed;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Edit;
import dev.akashi.workshop.LevelEditor;
import dev.akashi.workshop.LevelEditor.Selection;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import dev.akashi.workshop.Workshop;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The levels of a draft: side by side, and one of them with what it selects (FRM-19). */
@Controller
public class DraftLevelPages {

  static final int LONGEST_VALUE = 100;

  private final Pages pages;
  private final Workshop workshop;
  private final DraftEditor editor;
  private final LevelEditor levels;

  DraftLevelPages(Pages pages, Workshop workshop, DraftEditor editor, LevelEditor levels) {
    this.pages = pages;
    this.workshop = workshop;
    this.editor = editor;
    this.levels = levels;
  }

  @GetMapping("/programme/baselines/{id}/levels")
  @Requires(Permission.EDIT_BASELINE)
  View levels(Actor actor, @PathVariable DraftId id, FormInput form) {
    return view(actor, id, Optional.empty(), form);
  }

  @GetMapping("/programme/baselines/{id}/levels/{level}")
  @Requires(Permission.EDIT_BASELINE)
  View level(Actor actor, @PathVariable DraftId id, @PathVariable PieceId level, FormInput form) {
    return view(actor, id, Optional.of(editor.piece(actor, id, level)), form);
  }

  @PostMapping("/programme/baselines/{id}/levels")
  @Requires(Permission.EDIT_BASELINE)
  View add(Actor actor, @PathVariable DraftId id, FormInput form) {
    return form.attempt(
        () -> {
          String name = name(form);
          DraftText title = EditorPages.title(form);
          Optional<AuditMethod> audit = form.choice("audit", AuditMethod.class);
          form.refuseIfBad();
          PieceId added = levels.addLevel(actor, id, name, title, audit.orElseThrow());
          return path(id, added) + "?done=workshop.level-added";
        },
        () -> levels(actor, id, form));
  }

  /** The name stands in addresses and in files. */
  static String levelName(String text) {
    if (!text.matches("[0-9A-Za-z-]{1,20}")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  @PostMapping("/programme/baselines/{id}/levels/{level}")
  @Requires(Permission.EDIT_BASELINE)
  View change(Actor actor, @PathVariable DraftId id, @PathVariable PieceId level, FormInput form) {
    return form.attempt(
        () -> {
          DraftText title = EditorPages.title(form);
          Optional<AuditMethod> audit = form.choice("audit", AuditMethod.class);
          Map<String, String> parameters = parameters(form);
          int revision = form.revision();
          form.refuseIfBad();
          levels.changeLevel(actor, id, level, title, audit.orElseThrow(), parameters, revision);
          return path(id, level) + "?done=workshop.saved";
        },
        () -> again(actor, id, level, form));
  }

  @PostMapping("/programme/baselines/{id}/levels/{level}/select")
  @Requires(Permission.EDIT_BASELINE)
  View select(Actor actor, @PathVariable DraftId id, @PathVariable PieceId level, FormInput form) {
    return form.attempt(
        () -> {
          int revision = form.revision();
          if (form.has("all")) {
            Optional<Selection> what = form.choice("all", Selection.class);
            form.refuseIfBad();
            levels.select(actor, id, level, what.orElseThrow(), revision);
            return path(id, level) + "?done=workshop.saved";
          }
          Optional<Long> chapter = form.number("chapter", 3, 18);
          form.refuseIfBad();
          int number = chapter.map(Long::intValue).orElse(0);
          levels.selectInChapter(actor, id, level, number, chosen(form), revision);
          return path(id, level) + "?chapter=" + number + "&done=workshop.saved";
        },
        () -> again(actor, id, level, form));
  }

  /** Puts back a level that somebody removed while it was being edited here. */
  @PostMapping("/programme/baselines/{id}/levels/{level}/restore")
  @Requires(Permission.EDIT_BASELINE)
  View restore(Actor actor, @PathVariable DraftId id, @PathVariable PieceId level, FormInput form) {
    return form.attempt(
        () -> {
          String name = name(form);
          DraftText title = EditorPages.title(form);
          Optional<AuditMethod> audit = form.choice("audit", AuditMethod.class);
          Map<String, String> parameters = parameters(form);
          Optional<Long> chapter = form.number("chapter", 3, 18);
          form.refuseIfBad();
          LevelContent last = last(actor, id, level);
          Set<PieceId> members =
              chapter.isEmpty()
                  ? last.members()
                  : levels.withChosen(
                      actor, id, last, chapter.orElseThrow().intValue(), chosen(form));
          levels.restore(
              actor,
              id,
              level,
              new LevelContent(name, title, audit.orElseThrow(), parameters, members));
          return path(id, level) + "?done=workshop.restored";
        },
        () -> again(actor, id, level, form));
  }

  /** What the level says, or said last. */
  private LevelContent last(Actor actor, DraftId id, PieceId level) {
    return editor
        .removed(actor, id, level)
        .map(Removed::last)
        .orElseGet(() -> editor.piece(actor, id, level))
        .level()
        .orElseThrow(() -> Refusal.notFound(Reason.of("workshop.piece-unknown")));
  }

  private static String name(FormInput form) {
    String name = form.required("level");
    if (!name.isEmpty()) {
      form.read("level", "workshop.bad-level", DraftLevelPages::levelName);
    }
    return name;
  }

  private static Map<String, String> parameters(FormInput form) {
    Map<String, String> parameters = new TreeMap<>();
    for (String parameter : form.all("parameter")) {
      String value = form.optional("value-" + parameter, LONGEST_VALUE);
      if (!value.isEmpty()) {
        parameters.put(parameter, value);
      }
    }
    return parameters;
  }

  private static Set<PieceId> chosen(FormInput form) {
    return form.all("member").stream()
        .filter(text -> text.matches("[0-9a-f-]{36}"))
        .map(PieceId::of)
        .collect(Collectors.toSet());
  }

  /** The form again, also when somebody removed the level meanwhile. */
  private View again(Actor actor, DraftId id, PieceId level, FormInput form) {
    Optional<Removed> removed = editor.removed(actor, id, level);
    return removed.isEmpty()
        ? level(actor, id, level, form)
        : view(
            "workshop/removedlevel",
            actor,
            id,
            removed.map(Removed::last),
            removed.map(Removed::edit),
            form);
  }

  private View view(Actor actor, DraftId id, Optional<Piece> open, FormInput form) {
    return view(
        open.isPresent() ? "workshop/level" : "workshop/levels",
        actor,
        id,
        open,
        Optional.empty(),
        form);
  }

  private View view(
      String template,
      Actor actor,
      DraftId id,
      Optional<Piece> open,
      Optional<Edit> removal,
      FormInput form) {
    DraftSheet sheet = workshop.sheet(actor, id);
    return pages.view(
        template,
        new DraftLevelsView(
            workshop.draft(actor, id),
            sheet,
            sheet.levelTable(),
            form.text("chapter"),
            open,
            removal),
        form);
  }

  private static String path(DraftId id, PieceId level) {
    return "/programme/baselines/" + id + "/levels/" + level;
  }
}
