package dev.akashi.trail.web;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.Page;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import dev.akashi.trail.EventLog.Filter;
import dev.akashi.trail.Subject;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The event log, newest first. */
@Controller
public class TrailPages {

  private static final int ROWS = 50;

  private final Pages pages;
  private final EventLog log;

  TrailPages(Pages pages, EventLog log) {
    this.pages = pages;
    this.log = log;
  }

  /** A page of the log and the filter it was read with. */
  public record TrailView(Page<Event> events, String action, String type, String id) {}

  @GetMapping("/admin/trail")
  @Requires(Permission.READ_TRAIL)
  @Transactional(readOnly = true)
  View show(FormInput form) {
    String action = form.text("action");
    String type = form.text("type");
    String id = form.text("id");
    Optional<Subject> subject =
        type.isEmpty() || id.isEmpty() ? Optional.empty() : Optional.of(new Subject(type, id));
    Optional<Long> before = form.read("before", "input.not-a-number", Long::valueOf);
    Filter filter =
        new Filter(
            action.isEmpty() ? Optional.empty() : Optional.of(action), subject, Optional.empty());
    return pages.view(
        "trail/events", new TrailView(log.newest(filter, before, ROWS), action, type, id), form);
  }
}
