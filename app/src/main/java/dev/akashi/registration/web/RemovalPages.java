package dev.akashi.registration.web;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.registration.RemovalDecisions;
import dev.akashi.registration.RemovalProposals;
import dev.akashi.registry.RegistryKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The programme office previews and proposes removals. */
@Controller
public class RemovalPages {

  private static final int CLOSED = 50;
  private static final int REASON_LENGTH = 2000;

  private final Pages pages;
  private final RemovalProposals proposals;

  RemovalPages(Pages pages, RemovalProposals proposals) {
    this.pages = pages;
    this.proposals = proposals;
  }

  /** The cases there are. */
  public record RemovalsView(RemovalDecisions.Cases cases) {}

  /** A removal that might be proposed; without a key the form asks for one. */
  public record ProposalView(Optional<RemovalProposals.Preview> preview) {}

  @GetMapping("/programme/removals")
  @Requires(Permission.PROPOSE_REMOVAL)
  View list(Actor actor, FormInput form) {
    return pages.view(
        "registration/removals", new RemovalsView(proposals.cases(actor, CLOSED)), form);
  }

  /** What the removal would lead to; nothing is changed by looking. */
  @GetMapping("/programme/removals/new")
  @Requires(Permission.PROPOSE_REMOVAL)
  View preview(Actor actor, FormInput form) {
    Optional<RegistryKey> key = form.read("key", "input.not-an-id", RegistryKey::new);
    List<Reason> against = key.map(known -> proposals.against(actor, known)).orElse(List.of());
    if (form.reasons().isEmpty()) {
      against.forEach(form::note);
    }
    return pages.view(
        "registration/removal-new",
        new ProposalView(
            key.filter(known -> against.isEmpty()).map(known -> proposals.preview(actor, known))),
        form);
  }

  @PostMapping("/programme/removals")
  @Requires(Permission.PROPOSE_REMOVAL)
  View propose(Actor actor, FormInput form) {
    return form.attempt(
        () -> {
          form.required("key");
          Optional<RegistryKey> key = form.read("key", "input.not-an-id", RegistryKey::new);
          String reason = form.required("reason", REASON_LENGTH);
          form.refuseIfBad();
          proposals.propose(actor, key.orElseThrow(), reason);
          return "/programme/removals?done=registration.removal-proposed";
        },
        () -> preview(actor, form));
  }
}
