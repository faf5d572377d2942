package dev.akashi.request.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Requires;
import dev.akashi.request.Answering;
import dev.akashi.request.EvidenceRequestId;
import dev.akashi.request.EvidenceRequestSteps;
import dev.akashi.request.EvidenceRequests;
import dev.akashi.request.EvidenceRequests.Opened;
import dev.akashi.request.HandOverId;
import dev.akashi.request.RequestParty;
import dev.akashi.request.web.RequestJson.CommentBody;
import dev.akashi.request.web.RequestJson.ListJson;
import dev.akashi.request.web.RequestJson.RequestDocument;
import dev.akashi.request.web.RequestJson.StepBody;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The evidence requests on all statements of a provider over the API. A file is the body itself, as
 * with evidence.
 */
@RestController
@RequestMapping("/api/v1/provider/requests")
class ProviderRequestApi {

  private static final int LAST = 1_000_000;

  private final EvidenceRequests requests;
  private final Answering answering;
  private final EvidenceRequestSteps steps;

  ProviderRequestApi(EvidenceRequests requests, Answering answering, EvidenceRequestSteps steps) {
    this.requests = requests;
    this.answering = answering;
    this.steps = steps;
  }

  record KeptBody(@Nullable String evidence, @Nullable BigInteger version) {}

  @GetMapping
  @Requires(Permission.EDIT_STATEMENT)
  ListJson list(
      Actor actor,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String waits,
      @RequestParam(defaultValue = "false") boolean overdue,
      @RequestParam(required = false) @Nullable String control,
      @RequestParam(required = false) @Nullable String engagement,
      @RequestParam(defaultValue = "0") String start,
      @RequestParam(defaultValue = "100") String size) {
    return ListJson.of(
        requests.ofProvider(
            actor,
            RequestJson.filter(state, waits, overdue, control, engagement),
            Paging.of(start, size)));
  }

  @GetMapping("/{request}")
  @Requires(Permission.EDIT_STATEMENT)
  RequestDocument get(Actor actor, @PathVariable EvidenceRequestId request) {
    Opened opened = requests.ofProvider(actor, request);
    return RequestDocument.of(opened, requests.allItems(opened));
  }

  /** Delivers, or says that there is no such evidence. */
  @PostMapping("/{request}/steps")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_STATEMENT)
  void step(Actor actor, @PathVariable EvidenceRequestId request, @RequestBody StepBody body) {
    steps.take(actor, RequestParty.PROVIDER, request, body.read());
  }

  @PostMapping("/{request}/comments")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_STATEMENT)
  void comment(
      Actor actor, @PathVariable EvidenceRequestId request, @RequestBody CommentBody body) {
    steps.comment(actor, RequestParty.PROVIDER, request, body.read());
  }

  /** Takes a new file into the evidence and chooses it; what is said of it stands in the query. */
  @PostMapping("/{request}/files")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.EDIT_STATEMENT)
  RequestDocument upload(
      Actor actor,
      @PathVariable EvidenceRequestId request,
      FormInput form,
      HttpServletRequest body) {
    Details details = RequestForm.details(form);
    answering.upload(
        actor,
        request,
        details,
        RequestForm.upload(form, form.text("fileName"), body::getInputStream));
    return get(actor, request);
  }

  /** Chooses a version that is kept already. */
  @PostMapping("/{request}/files/kept")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.EDIT_STATEMENT)
  RequestDocument choose(
      Actor actor, @PathVariable EvidenceRequestId request, @RequestBody KeptBody body) {
    ApiInput input = new ApiInput();
    Optional<EvidenceId> item =
        input.read("evidence", body.evidence(), "input.not-an-id", EvidenceId::of);
    Optional<Long> version = input.number("version", body.version(), 1, LAST);
    if (body.version() == null) {
      input.note(Reason.atField("version", "input.required"));
    }
    input.refuseIfBad();
    answering.choose(actor, request, item.orElseThrow(), version.orElseThrow().intValue());
    return get(actor, request);
  }

  @DeleteMapping("/{request}/files/{file}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.EDIT_STATEMENT)
  void takeBack(
      Actor actor, @PathVariable EvidenceRequestId request, @PathVariable HandOverId file) {
    answering.takeBack(actor, request, file);
  }
}
