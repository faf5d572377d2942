package dev.akashi.evidence.web;

import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.EvidenceFilter;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.EvidenceItems;
import dev.akashi.evidence.EvidenceLinks;
import dev.akashi.evidence.EvidenceOfStatement;
import dev.akashi.evidence.LinkId;
import dev.akashi.evidence.StatementEvidence;
import dev.akashi.evidence.web.StatementEvidenceView.Show;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.statement.StatementId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What supports a statement: its provider links evidence, its assessor reads it. */
@Controller
class StatementEvidencePages {

  private static final int LAST = 1_000_000;
  private static final int MOST_OFFERED = 50;
  private static final int LONGEST_LINE = 50;

  private final Pages pages;
  private final EvidenceOfStatement statements;
  private final EvidenceItems items;
  private final EvidenceLinks links;
  private final Baselines baselines;

  StatementEvidencePages(
      Pages pages,
      EvidenceOfStatement statements,
      EvidenceItems items,
      EvidenceLinks links,
      Baselines baselines) {
    this.pages = pages;
    this.statements = statements;
    this.items = items;
    this.links = links;
    this.baselines = baselines;
  }

  @GetMapping("/provider/statements/{id}/evidence")
  @Requires(Permission.EDIT_STATEMENT)
  View own(Actor actor, @PathVariable StatementId id, FormInput form) {
    StatementEvidence evidence = statements.own(actor, id);
    List<EvidenceItem> offered =
        evidence.draft() && !form.text("requirement").isEmpty()
            ? items.list(actor, offered(form), 0, MOST_OFFERED + 1)
            : List.of();
    return view(evidence, path(id), "/provider/statements/" + id, /* owner= */ true, offered, form);
  }

  /** What is offered to be linked: what was looked for, so that a list of thousands is none. */
  private static EvidenceFilter offered(FormInput form) {
    return new EvidenceFilter(
        form.optional("find", EvidenceForm.LONGEST_TITLE),
        EvidenceFilter.Show.ALL,
        Optional.empty());
  }

  @GetMapping("/assessor/statements/{id}/evidence")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View forAssessor(Actor actor, @PathVariable StatementId id, FormInput form) {
    return view(
        statements.forAssessor(actor, id),
        "/assessor/statements/" + id + "/evidence",
        "/assessor",
        /* owner= */ false,
        List.of(),
        form);
  }

  private View view(
      StatementEvidence evidence,
      String path,
      String back,
      boolean owner,
      List<EvidenceItem> offered,
      FormInput form) {
    Show show =
        Arrays.stream(Show.values())
            .filter(each -> each.name().equals(form.text("show")))
            .findFirst()
            .orElse(Show.EVERY);
    return pages.view(
        "evidence/statement",
        new StatementEvidenceView(
            evidence,
            baselines.version(evidence.content().baselineVersion()),
            path,
            back,
            owner,
            show,
            requirement(form),
            form.number("from", 0, LAST).orElse(0L).intValue(),
            offered.stream().limit(MOST_OFFERED).toList(),
            offered.size() > MOST_OFFERED),
        form);
  }

  /** The requirement that the address names; one that is none is as one that does not exist. */
  private static Optional<RequirementId> requirement(FormInput form) {
    try {
      return Optional.of(form.text("requirement"))
          .filter(text -> !text.isEmpty())
          .map(RequirementId::of);
    } catch (IllegalArgumentException e) {
      throw Refusal.notFound(Reason.of("evidence.unknown"));
    }
  }

  @PostMapping("/provider/statements/{id}/evidence")
  @Requires(Permission.EDIT_STATEMENT)
  View link(Actor actor, @PathVariable StatementId id, FormInput form) {
    return form.attempt(
        () -> {
          RequirementId requirement =
              requirement(form)
                  .orElseThrow(
                      () -> Refusal.input(Reason.atField("requirement", "input.required")));
          Optional<EvidenceId> chosen =
              form.required("evidence").isEmpty()
                  ? Optional.empty()
                  : form.read("evidence", "input.not-an-id", EvidenceId::of);
          String line = form.optional("line", LONGEST_LINE);
          form.refuseIfBad();
          EvidenceId item = chosen.orElseThrow();
          int newest = items.get(actor, item).newest().number();
          links.link(actor, id, item, newest, List.of(requirement), line);
          return path(id) + "?requirement=" + requirement + "&done=evidence.linked";
        },
        () -> own(actor, id, form));
  }

  @PostMapping("/provider/statements/{id}/evidence/{link}/remove")
  @Requires(Permission.EDIT_STATEMENT)
  View unlink(
      Actor actor, @PathVariable StatementId id, @PathVariable LinkId link, FormInput form) {
    return form.attempt(
        () -> {
          links.unlink(actor, id, link);
          return path(id)
              + requirement(form)
                  .map(requirement -> "?requirement=" + requirement + "&done=evidence.unlinked")
                  .orElse("?done=evidence.unlinked");
        },
        () -> own(actor, id, form));
  }

  private static String path(StatementId id) {
    return "/provider/statements/" + id + "/evidence";
  }
}
