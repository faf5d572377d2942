package dev.akashi.home.web;

import dev.akashi.baseline.OpenRound;
import dev.akashi.baseline.OpenRounds;
import dev.akashi.directory.Actor;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.platform.Pages;
import dev.akashi.platform.SignedIn;
import dev.akashi.platform.WorkItem;
import dev.akashi.platform.WorkSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The start page of a signed-in person: what waits, what is due, what changed. */
@Controller
public class HomePages {

  private static final int NOTICES = 8;
  private static final int ITEMS = 50;
  private static final int NEAR_DAYS = 7;

  private final Pages pages;
  private final Inbox inbox;
  private final ObjectProvider<WorkSource> sources;
  private final OpenRounds rounds;

  HomePages(Pages pages, Inbox inbox, ObjectProvider<WorkSource> sources, OpenRounds rounds) {
    this.pages = pages;
    this.inbox = inbox;
    this.sources = sources;
    this.rounds = rounds;
  }

  /** What the start page shows. */
  public record HomeView(
      Actor actor, List<WorkItem> work, List<Notice> notices, int unread, List<OpenRound> rounds) {

    /** How many items are due within the given days. */
    public long dueWithin(LocalDate today, int days) {
      return work.stream()
          .filter(item -> item.due().filter(due -> !due.isAfter(today.plusDays(days))).isPresent())
          .count();
    }

    public int nearDays() {
      return NEAR_DAYS;
    }
  }

  @GetMapping("/home")
  @SignedIn
  View home(Actor actor) {
    List<WorkItem> work =
        sources.stream()
            .flatMap(source -> source.waitingFor(actor).stream())
            .sorted(Comparator.comparing(item -> item.due().orElse(LocalDate.MAX)))
            .limit(ITEMS)
            .toList();
    return pages.view(
        "home/home",
        new HomeView(
            actor, work, inbox.newest(actor, NOTICES), inbox.unread(actor), rounds.openToday()));
  }
}
