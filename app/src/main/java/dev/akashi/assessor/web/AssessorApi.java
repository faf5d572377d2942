package dev.akashi.assessor.web;

import dev.akashi.assessor.AssessorKind;
import dev.akashi.assessor.AssessorSelection;
import dev.akashi.assessor.AssessorSelections;
import dev.akashi.assessor.ProposalId;
import dev.akashi.assessor.SelectionId;
import dev.akashi.assessor.SelectionProposal;
import dev.akashi.assessor.SelectionProposals;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The list of assessors over the API. */
@RestController
class AssessorApi {

  private static final int TEXT_LENGTH = 1000;
  private static final int NUMBER_LENGTH = 40;

  private final AssessorSelections selections;
  private final SelectionProposals proposals;
  private final Organisations organisations;
  private final Today today;

  AssessorApi(
      AssessorSelections selections,
      SelectionProposals proposals,
      Organisations organisations,
      Today today) {
    this.selections = selections;
    this.proposals = proposals;
    this.organisations = organisations;
    this.today = today;
  }

  record Assessor(
      String id, String name, String nameEn, String number, LocalDate from, LocalDate until) {}

  record Assessors(LocalDate day, List<Assessor> items) {}

  record NewSelection(
      @Nullable String assessor,
      @Nullable String kind,
      @Nullable String number,
      @Nullable String from,
      @Nullable String until,
      @Nullable String reason) {}

  record Ending(@Nullable String lastDay, @Nullable String reason) {}

  record Created(String id) {}

  @GetMapping("/api/v1/assessors")
  @OpenToAll
  Assessors inForce() {
    LocalDate day = today.day();
    List<AssessorSelection> list = selections.publicList(day);
    Map<OrganisationId, Organisation> bodies =
        organisations.findAll(list.stream().map(AssessorSelection::assessor).toList());
    return new Assessors(
        day,
        list.stream()
            .map(selection -> {
              var name = Objects.requireNonNull(bodies.get(selection.assessor())).name();
              return new Assessor(
                  selection.assessor().toString(),
                  name.ja(),
                  name.en(),
                  selection.number(),
                  selection.period().first(),
                  selection.lastDay());
            })
            .toList());
  }

  /** Proposes to select a body; the answer names the proposal, on which the committee decides. */
  @PostMapping("/api/v1/programme/assessors")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.MANAGE_ASSESSORS)
  Created select(Actor actor, @RequestBody NewSelection body) {
    ApiInput input = new ApiInput();
    Optional<OrganisationId> assessor =
        input.read("assessor", body.assessor(), "input.not-an-id", OrganisationId::of);
    Optional<AssessorKind> kind = input.choice("kind", body.kind(), AssessorKind.class);
    String number = input.required("number", body.number(), NUMBER_LENGTH);
    String reason = input.required("reason", body.reason(), TEXT_LENGTH);
    Optional<LocalDate> from = input.requiredDate("from", body.from());
    Optional<LocalDate> until = input.requiredDate("until", body.until());
    input.refuseIfBad();
    if (until.orElseThrow().isBefore(from.orElseThrow())) {
      throw Refusal.input(Reason.atField("until", "assessor.selection-backwards"));
    }
    Period period = new Period(from.orElseThrow(), until.orElseThrow());
    return new Created(
        proposals
            .select(actor, assessor.orElseThrow(), kind.orElseThrow(), number, period, reason)
            .toString());
  }

  /** Proposes to end a selection. */
  @PostMapping("/api/v1/programme/assessors/{id}/end")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.MANAGE_ASSESSORS)
  Created end(Actor actor, @PathVariable SelectionId id, @RequestBody Ending body) {
    ApiInput input = new ApiInput();
    Optional<LocalDate> lastDay = input.requiredDate("lastDay", body.lastDay());
    String reason = input.optional("reason", body.reason(), TEXT_LENGTH);
    input.refuseIfBad();
    return new Created(proposals.end(actor, id, lastDay.orElseThrow(), reason).toString());
  }

  record Proposal(String id, String assessor, String state, String reason, int revision) {

    static Proposal of(SelectionProposal proposal) {
      return new Proposal(
          proposal.id().toString(),
          proposal.assessor().toString(),
          proposal.state().name(),
          proposal.reason(),
          proposal.revision());
    }
  }

  record Decision(@Nullable Boolean carried, @Nullable String reason, @Nullable Integer revision) {}

  @GetMapping("/api/v1/assessors/proposals/{id}")
  @SignedIn
  Proposal proposal(Actor actor, @PathVariable ProposalId id) {
    return Proposal.of(proposals.read(actor, id).proposal());
  }

  @PostMapping("/api/v1/assessors/proposals/{id}/decision")
  @Requires(Permission.DECIDE_ON_ASSESSORS)
  Proposal decide(Actor actor, @PathVariable ProposalId id, @RequestBody Decision body) {
    ApiInput input = new ApiInput();
    String reason = input.required("reason", body.reason(), TEXT_LENGTH);
    input.required("carried", body.carried() == null ? "" : body.carried().toString(), TEXT_LENGTH);
    input.refuseIfBad();
    proposals.decide(
        actor, id, ApiInput.revision(body.revision()), Boolean.TRUE.equals(body.carried()), reason);
    return proposal(actor, id);
  }
}
