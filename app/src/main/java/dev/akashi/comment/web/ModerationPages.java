package dev.akashi.comment.web;

import dev.akashi.comment.Disposition;
import dev.akashi.comment.Moderation;
import dev.akashi.comment.Opinion;
import dev.akashi.comment.OpinionId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftText;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Public comment for the programme office: the days, every comment, its answer, the result. */
@Controller
public class ModerationPages {

  static final int LONGEST_ANSWER = 4_000;
  static final int LONGEST_REASON = 500;

  private final Pages pages;
  private final Workshop workshop;
  private final Moderation moderation;
  private final Today today;

  ModerationPages(Pages pages, Workshop workshop, Moderation moderation, Today today) {
    this.pages = pages;
    this.workshop = workshop;
    this.moderation = moderation;
    this.today = today;
  }

  @GetMapping("/programme/baselines/{id}/comments")
  @Requires(Permission.EDIT_BASELINE)
  View list(Actor actor, @PathVariable DraftId id, FormInput form) {
    return view(actor, id, Optional.empty(), form);
  }

  @GetMapping("/programme/baselines/{id}/comments/{opinion}")
  @Requires(Permission.EDIT_BASELINE)
  View opinion(
      Actor actor, @PathVariable DraftId id, @PathVariable OpinionId opinion, FormInput form) {
    return view(actor, id, Optional.of(moderation.opinion(actor, id, opinion)), form);
  }

  private View view(Actor actor, DraftId id, Optional<Opinion> open, FormInput form) {
    int after = form.number("after", 0, Integer.MAX_VALUE).map(Long::intValue).orElse(0);
    boolean unanswered = form.text("show").equals("unanswered");
    List<Opinion> found =
        open.isPresent()
            ? List.of()
            : moderation.opinions(actor, id, after, unanswered, ModerationView.ROWS + 1);
    return pages.view(
        open.isPresent() ? "comment/opinion" : "comment/opinions",
        new ModerationView(
            workshop.draft(actor, id),
            moderation.round(actor, id),
            moderation.counts(actor, id),
            found.stream().limit(ModerationView.ROWS).toList(),
            found.size() > ModerationView.ROWS,
            unanswered,
            open,
            today.day()),
        form);
  }

  @PostMapping("/programme/baselines/{id}/comments/days")
  @Requires(Permission.EDIT_BASELINE)
  View days(Actor actor, @PathVariable DraftId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> opens = form.requiredDate("opensOn");
          Optional<LocalDate> closes = form.requiredDate("closesOn");
          int revision = form.revision();
          form.refuseIfBad();
          moderation.setDays(actor, id, opens.orElseThrow(), closes.orElseThrow(), revision);
          return path(id) + "?done=comment.days-set";
        },
        () -> list(actor, id, form));
  }

  @PostMapping("/programme/baselines/{id}/comments/publish")
  @Requires(Permission.EDIT_BASELINE)
  View publish(Actor actor, @PathVariable DraftId id, FormInput form) {
    return form.attempt(
        () -> {
          moderation.publish(actor, id, form.revision());
          return path(id) + "?done=comment.published";
        },
        () -> list(actor, id, form));
  }

  @PostMapping("/programme/baselines/{id}/comments/{opinion}/answer")
  @Requires(Permission.EDIT_BASELINE)
  View answer(
      Actor actor, @PathVariable DraftId id, @PathVariable OpinionId opinion, FormInput form) {
    return form.attempt(
        () -> {
          Optional<Disposition> disposition = form.choice("disposition", Disposition.class);
          DraftText answer =
              new DraftText(
                  form.required("answerJa", LONGEST_ANSWER),
                  form.optional("answerEn", LONGEST_ANSWER));
          int revision = form.revision();
          form.refuseIfBad();
          moderation.answer(actor, id, opinion, disposition.orElseThrow(), answer, revision);
          return path(id) + "?done=comment.answered";
        },
        () -> opinion(actor, id, opinion, form));
  }

  @PostMapping("/programme/baselines/{id}/comments/{opinion}/hide")
  @Requires(Permission.EDIT_BASELINE)
  View hide(
      Actor actor, @PathVariable DraftId id, @PathVariable OpinionId opinion, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("reason", LONGEST_REASON);
          int revision = form.revision();
          form.refuseIfBad();
          moderation.hide(actor, id, opinion, reason, revision);
          return path(id) + "?done=comment.hidden";
        },
        () -> opinion(actor, id, opinion, form));
  }

  @PostMapping("/programme/baselines/{id}/comments/{opinion}/unhide")
  @Requires(Permission.EDIT_BASELINE)
  View unhide(
      Actor actor, @PathVariable DraftId id, @PathVariable OpinionId opinion, FormInput form) {
    return form.attempt(
        () -> {
          moderation.unhide(actor, id, opinion, form.revision());
          return path(id) + "?done=comment.unhidden";
        },
        () -> opinion(actor, id, opinion, form));
  }

  private static String path(DraftId id) {
    return "/programme/baselines/" + id + "/comments";
  }
}
