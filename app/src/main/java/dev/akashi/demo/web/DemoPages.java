package dev.akashi.demo.web;

import dev.akashi.demo.DemoDay;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.SignedIn;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What the demonstration is, and its day. */
@Controller
public class DemoPages {

  private final Pages pages;
  private final Today today;
  private final DemoDay demoDay;

  DemoPages(Pages pages, Today today, DemoDay demoDay) {
    this.pages = pages;
    this.today = today;
    this.demoDay = demoDay;
  }

  @GetMapping("/demo")
  @OpenToAll
  View show(FormInput form) {
    if (!today.isDemo()) {
      throw Refusal.notFound(Reason.of("demo.only"));
    }
    return pages.view("demo/demo", today.day(), form);
  }

  /** Sets the day; an empty field goes back to the real day. */
  @PostMapping("/demo/day")
  @SignedIn
  View set(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> day = form.date("day");
          form.refuseIfBad();
          demoDay.set(actor, day);
          return "/demo?done=demo.day-set";
        },
        () -> show(form));
  }
}
