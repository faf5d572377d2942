package dev.akashi.assessor.web;

import dev.akashi.assessor.Auditor;
import dev.akashi.assessor.AuditorConfirmations;
import dev.akashi.assessor.MisconductCase;
import dev.akashi.assessor.MisconductCases;
import dev.akashi.assessor.RequestFiles;
import dev.akashi.assessor.SelectionProposal;
import dev.akashi.assessor.SelectionProposals;
import dev.akashi.assessor.SelectionRequest;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Requests under way and misconduct cases, for those who keep the register. */
@Controller
public class DeskPages {

  private static final int CONCERN_LENGTH = 4000;

  private final Pages pages;
  private final RequestFiles requests;
  private final MisconductCases cases;
  private final SelectionProposals proposals;
  private final AuditorConfirmations confirmations;
  private final Organisations organisations;

  DeskPages(
      Pages pages,
      RequestFiles requests,
      MisconductCases cases,
      SelectionProposals proposals,
      AuditorConfirmations confirmations,
      Organisations organisations) {
    this.pages = pages;
    this.requests = requests;
    this.cases = cases;
    this.proposals = proposals;
    this.confirmations = confirmations;
    this.organisations = organisations;
  }

  /**
   * What is under way.
   *
   * @param auditors whose papers have to be seen before they sign
   */
  public record DeskView(
      Part<SelectionRequest> requests,
      List<SelectionProposal> proposals,
      Part<MisconductCase> cases,
      List<Auditor> auditors,
      Map<OrganisationId, Organisation> bodies,
      List<Organisation> assessors) {

    public LocalizedText name(OrganisationId id) {
      return Objects.requireNonNull(bodies.get(id)).name();
    }
  }

  @GetMapping("/assessors/desk")
  @SignedIn
  View show(Actor actor, FormInput form) {
    if (!actor.may(Permission.MANAGE_ASSESSORS) && !actor.may(Permission.DECIDE_ON_ASSESSORS)) {
      actor.require(Permission.EVALUATE_ASSESSORS);
    }
    Part<SelectionRequest> underWay =
        requests.underWay(actor, Paging.start(form, "requests"), Part.ROWS);
    Part<MisconductCase> known = cases.readable(actor, Paging.start(form, "cases"), Part.ROWS);
    List<SelectionProposal> proposed = proposals.open(actor);
    List<Auditor> unseen =
        actor.may(Permission.EVALUATE_ASSESSORS) ? confirmations.waiting(actor) : List.of();
    List<OrganisationId> ids =
        Stream.of(
                unseen.stream().map(Auditor::assessor),
                underWay.items().stream().map(SelectionRequest::assessor),
                proposed.stream().map(SelectionProposal::assessor),
                known.items().stream().map(MisconductCase::assessor))
            .flatMap(each -> each)
            .distinct()
            .toList();
    return pages.view(
        "assessor/desk",
        new DeskView(
            underWay,
            proposed,
            known,
            unseen,
            organisations.findAll(ids),
            organisations.ofKind(OrganisationKind.ASSESSOR)),
        form);
  }

  @PostMapping("/assessors/cases")
  @Requires(Permission.MANAGE_ASSESSORS)
  View open(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          form.required("assessor");
          Optional<OrganisationId> assessor = form.id("assessor").map(OrganisationId::new);
          String concern = form.required("concern", CONCERN_LENGTH);
          form.refuseIfBad();
          return "/assessors/cases/"
              + cases.open(actor, assessor.orElseThrow(), concern)
              + "?done=assessor.case-opened";
        },
        () -> show(actor, form));
  }
}
