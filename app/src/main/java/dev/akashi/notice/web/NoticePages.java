package dev.akashi.notice.web;

import dev.akashi.directory.Actor;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.SignedIn;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The notices of the own organisation. */
@Controller
public class NoticePages {

  private static final int SHOWN = 100;

  private final Pages pages;
  private final Inbox inbox;

  NoticePages(Pages pages, Inbox inbox) {
    this.pages = pages;
    this.inbox = inbox;
  }

  /** The newest notices. */
  public record NoticesView(List<Notice> notices) {}

  @GetMapping("/notices")
  @SignedIn
  View show(Actor actor) {
    return pages.view("notice/notices", new NoticesView(inbox.newest(actor, SHOWN)));
  }

  @PostMapping("/notices/{id}/read")
  @SignedIn
  View read(Actor actor, @PathVariable long id, FormInput form) {
    return form.attempt(
        () -> {
          inbox.markRead(actor, id);
          return "/notices?done=notice.read";
        },
        () -> show(actor));
  }
}
