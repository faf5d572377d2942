package dev.akashi.request.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import dev.akashi.request.Asking;
import dev.akashi.request.Asking.Wanted;
import dev.akashi.request.DrawnForAsking;
import dev.akashi.request.EvidenceRequestId;
import dev.akashi.request.EvidenceRequestSteps;
import dev.akashi.request.EvidenceRequests;
import dev.akashi.request.EvidenceRequests.Opened;
import dev.akashi.request.RequestParty;
import dev.akashi.request.web.RequestJson.AskBody;
import dev.akashi.request.web.RequestJson.AskedBody;
import dev.akashi.request.web.RequestJson.CommentBody;
import dev.akashi.request.web.RequestJson.ListJson;
import dev.akashi.request.web.RequestJson.Made;
import dev.akashi.request.web.RequestJson.RequestDocument;
import dev.akashi.request.web.RequestJson.StepBody;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The evidence requests of an engagement over the API, for its team. */
@RestController
@RequestMapping("/api/v1/assessor/engagements/{id}/requests")
class EvidenceRequestApi {

  private final EvidenceRequests requests;
  private final Asking asking;
  private final DrawnForAsking drawn;
  private final EvidenceRequestSteps steps;

  EvidenceRequestApi(
      EvidenceRequests requests, Asking asking, DrawnForAsking drawn, EvidenceRequestSteps steps) {
    this.requests = requests;
    this.asking = asking;
    this.drawn = drawn;
    this.steps = steps;
  }

  @GetMapping
  @Requires(Permission.CONDUCT_ASSESSMENT)
  ListJson list(
      Actor actor,
      @PathVariable EngagementId id,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String waits,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) @Nullable String control,
      @RequestParam(defaultValue = "0") String start,
      @RequestParam(defaultValue = "100") String size) {
    return ListJson.of(
        requests.ofTeam(
            actor,
            id,
            RequestJson.filter(state, waits, overdue, control, null),
            Paging.of(start, size)));
  }

  /** Makes requests, all or none. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  Made ask(Actor actor, @PathVariable EngagementId id, @RequestBody AskBody body) {
    List<Wanted> all =
        body.read().stream()
            .map(one -> new Wanted(one.asked(), drawn.items(actor, id, one.drawn())))
            .toList();
    return new Made(
        asking.askFor(actor, id, all, Boolean.TRUE.equals(body.despite())).stream()
            .map(EvidenceRequestId::toString)
            .toList());
  }

  @GetMapping("/{request}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  RequestDocument get(
      Actor actor, @PathVariable EngagementId id, @PathVariable EvidenceRequestId request) {
    Opened opened = requests.ofTeam(actor, id, request);
    return RequestDocument.of(opened, requests.allItems(opened));
  }

  @PutMapping("/{request}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void change(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable EvidenceRequestId request,
      @RequestBody AskedBody body) {
    asking.change(actor, id, request, body.read(), ApiInput.revision(body.revision()));
  }

  /** Accepts, gives back or withdraws. */
  @PostMapping("/{request}/steps")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void step(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable EvidenceRequestId request,
      @RequestBody StepBody body) {
    requests.ofTeam(actor, id, request);
    steps.take(actor, RequestParty.ASSESSOR, request, body.read());
  }

  @PostMapping("/{request}/comments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  void comment(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable EvidenceRequestId request,
      @RequestBody CommentBody body) {
    requests.ofTeam(actor, id, request);
    steps.comment(actor, RequestParty.ASSESSOR, request, body.read());
  }
}
