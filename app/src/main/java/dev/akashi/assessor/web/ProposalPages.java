package dev.akashi.assessor.web;

import dev.akashi.assessor.ProposalId;
import dev.akashi.assessor.ProposalState;
import dev.akashi.assessor.SelectionProposal;
import dev.akashi.assessor.SelectionProposals;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A proposal of the office, on which the committee decides. */
@Controller
public class ProposalPages {

  private final Pages pages;
  private final SelectionProposals proposals;
  private final Organisations organisations;

  ProposalPages(Pages pages, SelectionProposals proposals, Organisations organisations) {
    this.pages = pages;
    this.proposals = proposals;
    this.organisations = organisations;
  }

  /**
   * A proposal as one person sees it.
   *
   * @param against what stands against the reader deciding
   * @param decides whether the reader decides now
   */
  public record ProposalView(
      SelectionProposal.File file, Organisation assessor, List<Reason> against, boolean decides) {

    public SelectionProposal proposal() {
      return file.proposal();
    }

    public String link() {
      return ProposalPages.link(proposal().id());
    }
  }

  @GetMapping("/assessors/proposals/{id}")
  @SignedIn
  View show(Actor actor, @PathVariable ProposalId id, FormInput form) {
    SelectionProposal.File file = proposals.read(actor, id);
    boolean decides =
        actor.may(Permission.DECIDE_ON_ASSESSORS) && file.proposal().state() == ProposalState.OPEN;
    return pages.view(
        "assessor/proposal",
        new ProposalView(
            file,
            organisations.get(file.proposal().assessor()),
            decides ? proposals.against(actor, file) : List.of(),
            decides),
        form);
  }

  @PostMapping("/assessors/proposals/{id}/{how:carry|reject}")
  @Requires(Permission.DECIDE_ON_ASSESSORS)
  View decide(Actor actor, @PathVariable ProposalId id, @PathVariable String how, FormInput form) {
    return form.attempt(
        () -> {
          String reason = form.required("reason", AssessorPages.REASON_LENGTH);
          int revision = form.revision();
          form.refuseIfBad();
          proposals.decide(actor, id, revision, how.equals("carry"), reason);
          return link(id) + "?done=assessor.proposal-decided";
        },
        () -> show(actor, id, form));
  }

  static String link(ProposalId id) {
    return "/assessors/proposals/" + id;
  }
}
