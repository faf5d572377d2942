package dev.akashi.request.web;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.request.EvidenceRequestFilter;
import dev.akashi.request.EvidenceRequestState;
import dev.akashi.request.EvidenceRequests.Listed;
import dev.akashi.request.EvidenceRequests.Row;
import dev.akashi.request.RequestParty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of requests, for one of the two sides.
 *
 * @param engagement the engagement whose list the assessor reads; empty for the provider
 * @param asking whether the reader can ask for more
 */
public record RequestListView(
    RequestParty reader,
    Optional<Engagement> engagement,
    Listed listed,
    EvidenceRequestFilter filter,
    boolean asking) {

  public String path() {
    return engagement
        .map(one -> "/assessor/engagements/" + one.id() + "/requests")
        .orElse("/provider/requests");
  }

  public String link(Row row) {
    return path() + "/" + row.request().id();
  }

  public boolean isOfAssessor() {
    return reader == RequestParty.ASSESSOR;
  }

  /** How many wait for that side. */
  public int waiting(RequestParty party) {
    return EvidenceRequestState.waitingFor(party).stream()
        .mapToInt(state -> listed.counts().getOrDefault(state, 0))
        .sum();
  }

  public boolean shows(EngagementId id) {
    return filter.engagement().filter(id::equals).isPresent();
  }

  /** Whether the list is shown as it is, without a filter. */
  public boolean showsAll() {
    return filter.state().isEmpty()
        && filter.waitsFor().isEmpty()
        && !filter.overdue()
        && filter.control().isEmpty();
  }

  /** The address of another part of the list. */
  public String part(int start) {
    List<String> query = new ArrayList<>();
    filter.state().ifPresent(state -> query.add("state=" + state));
    filter.waitsFor().ifPresent(party -> query.add("waits=" + party));
    if (filter.overdue()) {
      query.add("overdue=true");
    }
    filter.control().ifPresent(control -> query.add("control=" + control));
    filter.engagement().ifPresent(id -> query.add("engagement=" + id));
    query.add("start=" + start);
    return path() + "?" + String.join("&", query);
  }

  /** The address of the list with one choice, in the engagement that is chosen. */
  public String with(String choice) {
    String of = filter.engagement().map(id -> "engagement=" + id).orElse("");
    String query = choice.isEmpty() || of.isEmpty() ? choice + of : choice + "&" + of;
    return query.isEmpty() ? path() : path() + "?" + query;
  }
}
