package dev.akashi.trail;

import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Page;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the event log, newest first. */
public interface EventLog {

  /** A page of events older than {@code before}; the next token is the id to pass then. */
  Page<Event> newest(Filter filter, Optional<Long> before, int limit);

  /** The days, in Japan, from the first to the last; an end that is empty is open. */
  record Days(Optional<LocalDate> first, Optional<LocalDate> last) {
    public static final Days ALL = new Days(Optional.empty(), Optional.empty());
  }

  /** Which events: those whose action begins so, about one thing, by one organisation, on days. */
  record Filter(
      Optional<String> action,
      Optional<Subject> subject,
      Optional<OrganisationId> organisation,
      Days days) {

    public Filter(
        Optional<String> action, Optional<Subject> subject, Optional<OrganisationId> organisation) {
      this(action, subject, organisation, Days.ALL);
    }

    public static Filter all() {
      return new Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Filter about(Subject subject) {
      return new Filter(Optional.empty(), Optional.of(subject), Optional.empty());
    }
  }
}
