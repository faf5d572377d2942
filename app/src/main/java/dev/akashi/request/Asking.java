package dev.akashi.request;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementParties;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Notices;
import dev.akashi.platform.Today;
import dev.akashi.request.EvidenceRequest.Asked;
import dev.akashi.request.RequestEntry.RequestAct;
import dev.akashi.request.db.AskedItemRows;
import dev.akashi.request.db.EvidenceRequestRows;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.Statements;
import dev.akashi.trail.Trail;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the team ask for evidence, one request or many at once. */
@Service
public class Asking {

  /** How many requests can be made at once. */
  public static final int MOST_AT_ONCE = 200;

  private static final int MOST_KNOWN = 50;
  private static final int MOST_LOOKED_AT = 1_000;

  private final EvidenceRequestRows rows;
  private final AskedItemRows items;
  private final EngagementParties parties;
  private final RequestDesk desk;
  private final Statements statements;
  private final Baselines baselines;
  private final Notices notices;
  private final Trail trail;
  private final Today today;

  Asking(
      EvidenceRequestRows rows,
      AskedItemRows items,
      EngagementParties parties,
      RequestDesk desk,
      Statements statements,
      Baselines baselines,
      Notices notices,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.items = items;
    this.parties = parties;
    this.desk = desk;
    this.statements = statements;
    this.baselines = baselines;
    this.notices = notices;
    this.trail = trail;
    this.today = today;
  }

  /**
   * What there is already for some requirements: so that nobody asks for it again.
   *
   * @param requests those on one of the requirements that were not withdrawn
   * @param files how many files were delivered for each of them
   * @param shown what the statement shows for the requirements
   */
  public record Known(
      List<EvidenceRequest> requests,
      Map<EvidenceRequestId, Integer> files,
      List<LinkedFile> shown) {

    public boolean isEmpty() {
      return requests.isEmpty() && shown.isEmpty();
    }
  }

  /** What there is already, for the team of an engagement. */
  @Transactional(readOnly = true)
  public Known known(Actor actor, EngagementId id, Collection<RequirementId> controls) {
    Engagement engagement = parties.ofTeam(actor, id);
    List<EvidenceRequest> requests = rows.on(id, controls, MOST_KNOWN);
    return new Known(
        requests,
        rows.delivered(requests.stream().map(EvidenceRequest::id).toList()),
        content(engagement).evidence().stream()
            .filter(file -> controls.contains(file.requirement()))
            .limit(MOST_KNOWN)
            .toList());
  }

  /** What stands against one of several requests, and which others are on the same requirements. */
  public record Looked(List<Reason> against, List<EvidenceRequest> already) {}

  /** Looks at requests before they are made, in the order given. */
  @Transactional(readOnly = true)
  public List<Looked> look(Actor actor, EngagementId id, List<Asked> all) {
    return look(parties.ofTeam(actor, id), all);
  }

  private List<Looked> look(Engagement engagement, List<Asked> all) {
    Set<RequirementId> scope = scope(engagement);
    Set<RequirementId> controls =
        all.stream().flatMap(asked -> asked.controls().stream()).collect(Collectors.toSet());
    List<EvidenceRequest> there = rows.on(engagement.id(), controls, MOST_LOOKED_AT);
    return all.stream()
        .map(asked ->
            new Looked(
                EvidenceRequestRules.asking(
                    asked, Optional.empty(), scope, engagement.endsOn(), today.day()),
                EvidenceRequestRules.askedAlready(asked.controls(), there)))
        .toList();
  }

  private StatementContent content(Engagement engagement) {
    return statements.declared(engagement.statement()).content();
  }

  private Set<RequirementId> scope(Engagement engagement) {
    StatementContent content = content(engagement);
    return baselines.version(engagement.baselineVersion()).requirements().stream()
        .map(Requirement::id)
        .filter(content::isSelected)
        .collect(Collectors.toSet());
  }

  /**
   * A request with the drawn items it names.
   *
   * @param items none when it is not about samples
   */
  public record Wanted(Asked asked, List<AskedItem> items) {

    public Wanted {
      items = List.copyOf(items);
    }

    /** The same for each of its requirements alone. */
    public List<Wanted> each() {
      return asked.controls().stream()
          .map(control ->
              new Wanted(
                  asked.on(control),
                  items.stream().filter(item -> item.requirement().equals(control)).toList()))
          .toList();
    }
  }

  /**
   * Makes requests, all or none.
   *
   * @param despite whether it is known that there are others on the same requirements
   */
  @Transactional
  public List<EvidenceRequestId> ask(
      Actor actor, EngagementId id, List<Asked> all, boolean despite) {
    return askFor(
        actor, id, all.stream().map(asked -> new Wanted(asked, List.of())).toList(), despite);
  }

  /** The same for requests that can name drawn items. */
  @Transactional
  public List<EvidenceRequestId> askFor(
      Actor actor, EngagementId id, List<Wanted> all, boolean despite) {
    Engagement engagement = parties.ofTeamHeld(actor, id);
    Refusal.rulesUnlessEmpty(EvidenceRequestRules.engagement(engagement, today.day()));
    if (all.isEmpty()) {
      throw Refusal.input(Reason.atField("requests", "input.required"));
    }
    if (all.size() > MOST_AT_ONCE) {
      throw Refusal.input(Reason.atField("requests", "request.too-many", MOST_AT_ONCE, all.size()));
    }
    refuseUnlessGood(look(engagement, all.stream().map(Wanted::asked).toList()), despite);
    Refusal.rulesUnlessEmpty(naming(all));
    int number = rows.nextNumber(id);
    List<EvidenceRequest> made = new ArrayList<>();
    Map<EvidenceRequestId, List<AskedItem>> named = new LinkedHashMap<>();
    for (Wanted wanted : all) {
      EvidenceRequest request =
          new EvidenceRequest(
              EvidenceRequestId.random(),
              id,
              engagement.provider(),
              number++,
              wanted.asked(),
              EvidenceRequestState.OPEN,
              today.now(),
              actor.name(),
              today.now(),
              0);
      made.add(request);
      named.put(request.id(), wanted.items());
    }
    rows.insert(made, actor);
    items.insert(named);
    List<EvidenceRequestId> ids = made.stream().map(EvidenceRequest::id).toList();
    rows.say(ids, RequestAct.ASK, RequestParty.ASSESSOR, "", actor, today.now());
    for (EvidenceRequest request : made) {
      trail.record(
          actor,
          "evidence-request.asked",
          RequestDesk.subject(request.id()),
          Map.of(
              "engagement", id.toString(),
              "number", request.number(),
              "title", request.asked().title(),
              "requirements", named(request.asked()),
              "items", named.getOrDefault(request.id(), List.of()).size(),
              "until", request.asked().dueOn().toString()));
    }
    notices.tell(
        engagement.provider(),
        "request.asked",
        List.of(engagement.serviceName(), String.valueOf(made.size())),
        "/provider/requests?engagement=" + id,
        List.of(ClauseId.of("FRM-39")));
    return ids;
  }

  private static List<Reason> naming(List<Wanted> all) {
    int items = all.stream().mapToInt(wanted -> wanted.items().size()).sum();
    if (items > EvidenceRequestRules.MOST_ITEMS) {
      return List.of(
          Reason.atField(
              "drawn", "request.too-many-items", EvidenceRequestRules.MOST_ITEMS, items));
    }
    return all.stream()
        .flatMap(wanted -> EvidenceRequestRules.naming(wanted.asked(), wanted.items()).stream())
        .distinct()
        .toList();
  }

  private static void refuseUnlessGood(List<Looked> looked, boolean despite) {
    Refusal.rulesUnlessEmpty(
        looked.stream().flatMap(one -> one.against().stream()).distinct().toList());
    List<String> already =
        looked.stream()
            .flatMap(one -> one.already().stream())
            .map(EvidenceRequest::number)
            .distinct()
            .sorted()
            .map(String::valueOf)
            .toList();
    if (!already.isEmpty() && !despite) {
      throw Refusal.rule(Reason.of("request.asked-already", "FRM-39").with(already).at("despite"));
    }
  }

  private static String named(Asked asked) {
    return asked.controls().stream().map(RequirementId::value).collect(Collectors.joining(" "));
  }

  /** Changes what is asked for while the provider has not answered. */
  @Transactional
  public void change(
      Actor actor, EngagementId id, EvidenceRequestId request, Asked asked, int revision) {
    RequestDesk.Laid laid = desk.held(actor, RequestParty.ASSESSOR, request, revision);
    if (!laid.engagement().id().equals(id)) {
      throw RequestDesk.unknown();
    }
    Refusal.rulesUnlessEmpty(EvidenceRequestRules.changing(laid.request()));
    Refusal.rulesUnlessEmpty(
        EvidenceRequestRules.asking(
            asked,
            Optional.of(laid.request().asked()),
            scope(laid.engagement()),
            laid.engagement().endsOn(),
            today.day()));
    Refusal.rulesUnlessEmpty(EvidenceRequestRules.saying(rows.entryCount(request)));
    rows.change(request, asked);
    items.keepOnly(request, asked.controls());
    rows.say(List.of(request), RequestAct.CHANGE, RequestParty.ASSESSOR, "", actor, today.now());
    trail.record(
        actor,
        "evidence-request.changed",
        RequestDesk.subject(request),
        Map.of(
            "before", told(laid.request().asked()),
            "after", told(asked)));
    notices.tell(
        laid.request().provider(),
        "request.changed",
        List.of(laid.engagement().serviceName(), String.valueOf(laid.request().number())),
        "/provider/requests/" + request,
        List.of(ClauseId.of("FRM-39")));
  }

  /** All that is asked for on one line, so that the log shows whatever was changed. */
  private static String told(Asked asked) {
    return String.join(
        " / ",
        asked.title(),
        asked.wanted(),
        named(asked),
        asked.dueOn().toString(),
        asked.period().map(days -> days.first() + "–" + days.last()).orElse(""));
  }
}
