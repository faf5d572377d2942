package dev.akashi.trail.web;

import dev.akashi.directory.Permission;
import dev.akashi.kernel.Page;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Requires;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import dev.akashi.trail.EventLog.Days;
import dev.akashi.trail.EventLog.Filter;
import dev.akashi.trail.LogHead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The event log for programs: the same filter as on the page. */
@RestController
class TrailApi {

  private static final int ROWS = 100;

  private final EventLog log;
  private final LogHead heads;

  TrailApi(EventLog log, LogHead heads) {
    this.log = log;
    this.heads = heads;
  }

  record EventJson(
      String id,
      Instant at,
      String actor,
      String action,
      String subjectType,
      String subjectId,
      Map<String, Object> detail) {

    private static EventJson of(Event event) {
      return new EventJson(
          Long.toString(event.id()),
          event.at(),
          event.actor(),
          event.action(),
          event.subject().type(),
          event.subject().id(),
          event.detail());
    }
  }

  /** The events, newest first, and what to pass as {@code before} for older ones. */
  record EventsJson(List<EventJson> items, @Nullable String next) {}

  @GetMapping("/api/v1/events")
  @Requires(Permission.READ_TRAIL)
  @Transactional(readOnly = true)
  EventsJson events(
      @RequestParam(defaultValue = "") String action,
      @RequestParam(defaultValue = "") String type,
      @RequestParam(defaultValue = "") String id,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String before) {
    ApiInput input = new ApiInput();
    String wanted = input.optional("action", action, TrailPages.LONGEST);
    String ofType = input.optional("type", type, TrailPages.LONGEST);
    String ofId = input.optional("id", id, TrailPages.LONGEST);
    Days days = new Days(input.date("from", from), input.date("to", to));
    Optional<Long> older =
        before.isEmpty()
            ? Optional.empty()
            : input.read("before", before, "input.not-a-number", Long::valueOf);
    input.refuseIfBad();
    Filter filter =
        new Filter(
            Optional.of(wanted).filter(text -> !text.isEmpty()),
            TrailPages.subject(ofType, ofId),
            Optional.empty(),
            days);
    Page<Event> page = log.newest(filter, older, ROWS);
    return new EventsJson(
        page.items().stream().map(EventJson::of).toList(), page.next().orElse(null));
  }

  /** The digest of an entry, with which a package of drawn samples is compared. */
  record DigestJson(String id, String sha256) {}

  @GetMapping("/api/v1/events/{row}/digest")
  @Requires(Permission.READ_TRAIL)
  DigestJson digest(@PathVariable long row) {
    return heads
        .of(row)
        .map(head -> new DigestJson(Long.toString(head.row()), head.value()))
        .orElseThrow(() -> Refusal.notFound(Reason.of("trail.no-entry").with(row)));
  }
}
