package dev.akashi.request;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementParties;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.EvidenceVersion;
import dev.akashi.evidence.KnownEvidence;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Today;
import dev.akashi.request.db.AskedItemRows;
import dev.akashi.request.db.EvidenceRequestRows;
import dev.akashi.request.db.HandOverRows;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one list of evidence requests, as each side reads it. */
@Service
@Transactional(readOnly = true)
public class EvidenceRequests {

  private final EvidenceRequestRows rows;
  private final AskedItemRows items;
  private final HandOverRows handOvers;
  private final EngagementParties parties;
  private final RequestDesk desk;
  private final KnownEvidence evidence;
  private final Statements statements;
  private final Today today;

  EvidenceRequests(
      EvidenceRequestRows rows,
      AskedItemRows items,
      HandOverRows handOvers,
      EngagementParties parties,
      RequestDesk desk,
      KnownEvidence evidence,
      Statements statements,
      Today today) {
    this.rows = rows;
    this.items = items;
    this.handOvers = handOvers;
    this.parties = parties;
    this.desk = desk;
    this.evidence = evidence;
    this.statements = statements;
    this.today = today;
  }

  /** A request in the list; {@code files} counts those that were delivered. */
  public record Row(EvidenceRequest request, Engagement engagement, int files, boolean overdue) {}

  /**
   * A part of the list.
   *
   * @param total how many the filter lets through
   * @param overdue how many are overdue in all
   * @param engagements the engagements whose requests are listed
   * @param counts how many are in each state, whatever the filter
   */
  public record Listed(
      List<Row> rows,
      Paging paging,
      int total,
      int overdue,
      List<Engagement> engagements,
      Map<EvidenceRequestState, Integer> counts) {}

  /** The requests of an engagement, for its team. */
  public Listed ofTeam(
      Actor actor, EngagementId engagement, EvidenceRequestFilter filter, Paging paging) {
    return list(List.of(parties.ofTeam(actor, engagement)), filter, paging);
  }

  /** The requests on all statements of the own organisation. */
  public Listed ofProvider(Actor actor, EvidenceRequestFilter filter, Paging paging) {
    return list(parties.allOfProvider(actor), filter, paging);
  }

  private Listed list(List<Engagement> engagements, EvidenceRequestFilter filter, Paging paging) {
    LocalDate day = today.day();
    Map<EngagementId, Engagement> byId =
        engagements.stream().collect(Collectors.toMap(Engagement::id, Function.identity()));
    List<EngagementId> open =
        engagements.stream().filter(one -> !one.state().ended()).map(Engagement::id).toList();
    List<EvidenceRequest> page =
        rows.page(byId.keySet(), open, filter, day, paging.start(), paging.size());
    Map<EvidenceRequestId, Integer> files =
        rows.delivered(page.stream().map(EvidenceRequest::id).toList());
    return new Listed(
        page.stream()
            .map(request -> {
              Engagement engagement = Objects.requireNonNull(byId.get(request.engagement()));
              return new Row(
                  request,
                  engagement,
                  files.getOrDefault(request.id(), 0),
                  !engagement.state().ended() && request.overdueOn(day));
            })
            .toList(),
        paging,
        rows.count(byId.keySet(), open, filter, day),
        rows.count(byId.keySet(), open, EvidenceRequestFilter.late(), day),
        engagements,
        rows.counts(byId.keySet()));
  }

  /** A file that is chosen for a request. */
  public record ChosenFile(HandOver handOver, EvidenceItem item, EvidenceVersion version) {}

  /**
   * A request with all that belongs to it.
   *
   * @param open whether both sides can still act
   * @param files what was delivered, and for the provider what is chosen and not delivered yet
   * @param entries what was said, in order
   * @param explanation what the provider has written and not sent yet; for the provider only
   */
  public record Opened(
      Engagement engagement,
      EvidenceRequest request,
      boolean open,
      boolean overdue,
      List<ChosenFile> files,
      List<RequestEntry> entries,
      String explanation) {}

  /** A request of an engagement, for its team. */
  public Opened ofTeam(Actor actor, EngagementId engagement, EvidenceRequestId id) {
    RequestDesk.Laid laid = desk.read(actor, RequestParty.ASSESSOR, id);
    if (!laid.engagement().id().equals(engagement)) {
      throw RequestDesk.unknown();
    }
    return opened(laid, /* chosen= */ false);
  }

  /** A request on a statement of the own organisation. */
  public Opened ofProvider(Actor actor, EvidenceRequestId id) {
    return opened(desk.read(actor, RequestParty.PROVIDER, id), /* chosen= */ true);
  }

  /** A drawn item that a request names, with the text of its individual control. */
  public record Named(AskedItem item, String control) {}

  /**
   * The drawn items that a request names.
   *
   * @param count how many it names in all
   */
  public record NamedItems(Part<Named> part, int count) {}

  /** A part of the items of a request that somebody opened. */
  public NamedItems items(Opened opened, int start) {
    EvidenceRequestId id = opened.request().id();
    int count = items.count(id);
    List<AskedItem> read = count == 0 ? List.of() : items.of(id, start, Part.ROWS + 1);
    return new NamedItems(Part.read(named(opened, read), start, Part.ROWS), count);
  }

  /** All of them, for a file. */
  public List<Named> allItems(Opened opened) {
    return named(opened, items.of(opened.request().id(), 0, EvidenceRequestRules.MOST_ITEMS));
  }

  private List<Named> named(Opened opened, List<AskedItem> read) {
    if (read.isEmpty()) {
      return List.of();
    }
    StatementContent content =
        statements
            .declaredOn(
                opened.engagement().statement(),
                read.stream().map(AskedItem::requirement).distinct().toList())
            .content();
    return read.stream().map(item -> new Named(item, control(content, item))).toList();
  }

  private static String control(StatementContent content, AskedItem item) {
    return content.answer(item.requirement()).individualControls().stream()
        .filter(control -> control.line().equals(item.line()))
        .map(IndividualControl::text)
        .findFirst()
        .orElse("");
  }

  private Opened opened(RequestDesk.Laid laid, boolean chosen) {
    EvidenceRequest request = laid.request();
    List<HandOver> all =
        handOvers.of(request.id()).stream()
            .filter(one -> chosen || one.deliveredAt().isPresent())
            .toList();
    var items = evidence.of(all.stream().map(HandOver::evidence).toList());
    List<ChosenFile> files =
        all.stream()
            .map(one -> {
              EvidenceItem item = Objects.requireNonNull(items.get(one.evidence()));
              return new ChosenFile(one, item, item.version(one.version()).orElseThrow());
            })
            .toList();
    return new Opened(
        laid.engagement(),
        request,
        EvidenceRequestRules.engagement(laid.engagement(), today.day()).isEmpty(),
        !laid.engagement().state().ended() && request.overdueOn(today.day()),
        files,
        rows.entries(request.id()),
        chosen ? rows.explanation(request.id()) : "");
  }
}
