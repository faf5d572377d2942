package dev.akashi.comment;

import dev.akashi.directory.Actor;
import dev.akashi.platform.Today;
import dev.akashi.testing.TestDay;
import dev.akashi.workshop.DraftAction;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.Workshop;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** The public comment that every draft goes through before it can be decided. */
public final class Consultation {

  private Consultation() {}

  /** Puts a draft before the public, for comments on this day alone. */
  public static void open(ApplicationContext context, Actor officer, DraftId draft) {
    LocalDate day = context.getBean(Today.class).day();
    context.getBean(Moderation.class).setDays(officer, draft, day, day, 0);
    Workshop workshop = context.getBean(Workshop.class);
    workshop.step(
        officer, draft, DraftAction.OPEN_COMMENT, workshop.draft(officer, draft).revision());
  }

  /** Does the same and lets the next day come, on which the draft can be decided; returns it. */
  public static LocalDate hold(ApplicationContext context, Actor officer, DraftId draft) {
    open(context, officer, draft);
    LocalDate after = context.getBean(Today.class).day().plusDays(1);
    TestDay.set(after);
    return after;
  }
}
