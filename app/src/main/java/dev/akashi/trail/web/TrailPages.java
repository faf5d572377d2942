package dev.akashi.trail.web;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.Page;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import dev.akashi.trail.EventLog.Days;
import dev.akashi.trail.EventLog.Filter;
import dev.akashi.trail.Subject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** The event log, newest first. */
@Controller
public class TrailPages {

  private static final int ROWS = 50;

  /** No action, type or id is longer. */
  static final int LONGEST = 100;

  private final Pages pages;
  private final EventLog log;
  private final EventWords words;

  TrailPages(Pages pages, EventLog log, EventWords words) {
    this.pages = pages;
    this.log = log;
    this.words = words;
  }

  /** A page of the log and the filter it was read with; the days as they were typed. */
  public record TrailView(
      Page<Event> events,
      EventWords words,
      String action,
      String type,
      String id,
      String from,
      String to) {

    /** The page of the entries before these. */
    public String older() {
      UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/trail");
      parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
      return address.encode().buildAndExpand(parameters()).toUriString();
    }

    private Map<String, Object> parameters() {
      Map<String, Object> all = new TreeMap<>();
      Map.of("action", action, "type", type, "id", id, "from", from, "to", to)
          .forEach((name, value) -> {
            if (!value.isEmpty()) {
              all.put(name, value);
            }
          });
      events.next().ifPresent(next -> all.put("before", next));
      return all;
    }
  }

  @GetMapping("/admin/trail")
  @Requires(Permission.READ_TRAIL)
  @Transactional(readOnly = true)
  View show(FormInput form) {
    Days days = new Days(form.date("from"), form.date("to"));
    Optional<Long> before = form.read("before", "input.not-a-number", Long::valueOf);
    String action = form.optional("action", LONGEST);
    String type = form.optional("type", LONGEST);
    String id = form.optional("id", LONGEST);
    Filter filter =
        form.reasons().isEmpty()
            ? new Filter(
                Optional.of(action).filter(text -> !text.isEmpty()),
                subject(type, id),
                Optional.empty(),
                days)
            : Filter.all();
    TrailView view =
        new TrailView(
            log.newest(filter, before, ROWS),
            words,
            action,
            type,
            id,
            form.text("from"),
            form.text("to"));
    return pages.view("trail/events", view, form);
  }

  static Optional<Subject> subject(String type, String id) {
    return type.isEmpty() || id.isEmpty() ? Optional.empty() : Optional.of(new Subject(type, id));
  }
}
