package dev.akashi.assessor.web;

import dev.akashi.assessor.CaseFile;
import dev.akashi.assessor.CaseId;
import dev.akashi.assessor.CaseLife;
import dev.akashi.assessor.CaseStep;
import dev.akashi.assessor.MisconductCase;
import dev.akashi.assessor.MisconductCases;
import dev.akashi.assessor.Penalty;
import dev.akashi.assessor.QualityDeficiency;
import dev.akashi.assessor.QualityRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.platform.Today;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One misconduct case: facts, hearing, deliberation and decision. */
@Controller
public class CasePages {

  static final int TEXT_LENGTH = 4000;

  private static final String CASE = "/assessors/cases/{id}";

  private final Pages pages;
  private final MisconductCases cases;
  private final QualityRecord quality;
  private final Organisations organisations;
  private final Today today;

  CasePages(
      Pages pages,
      MisconductCases cases,
      QualityRecord quality,
      Organisations organisations,
      Today today) {
    this.pages = pages;
    this.cases = cases;
    this.quality = quality;
    this.organisations = organisations;
    this.today = today;
  }

  /**
   * A case as one person sees it.
   *
   * @param against what stands against the reader deciding
   * @param steps what the reader can do now
   * @param deficiencies what the review of working papers left in the file of the body; for those
   *     who can take it into the case
   */
  public record CaseView(
      CaseFile file,
      Organisation assessor,
      List<Reason> against,
      Set<CaseStep> steps,
      boolean own,
      boolean factsOpen,
      List<QualityDeficiency> deficiencies,
      LocalDate today) {

    public MisconductCase matter() {
      return file.matter();
    }

    public String link() {
      return "/assessors/cases/" + matter().id();
    }

    /** Whether the body can say something now. */
    public boolean mayState() {
      return own && matter().state().takesStatements();
    }
  }

  @GetMapping(CASE)
  @SignedIn
  View show(Actor actor, @PathVariable CaseId id, FormInput form) {
    CaseFile file = cases.read(actor, id);
    Set<CaseStep> steps =
        CaseLife.from(file.matter().state()).stream()
            .filter(move -> actor.may(move.permission()))
            .map(CaseLife.Move::step)
            .collect(Collectors.toUnmodifiableSet());
    boolean factsOpen =
        (actor.may(Permission.MANAGE_ASSESSORS) || actor.may(Permission.EVALUATE_ASSESSORS))
            && file.matter().state().takesFacts();
    return pages.view(
        "assessor/case",
        new CaseView(
            file,
            organisations.get(file.matter().assessor()),
            steps.contains(CaseStep.DECIDE) ? cases.against(actor, file) : List.of(),
            steps,
            actor.belongsTo(file.matter().assessor()),
            factsOpen,
            factsOpen ? deficiencies(file.matter().assessor()) : List.of(),
            today.day()),
        form);
  }

  private List<QualityDeficiency> deficiencies(OrganisationId body) {
    return quality.of(List.of(body)).getOrDefault(body, List.of());
  }

  @PostMapping(CASE + "/facts")
  @SignedIn
  View addFact(Actor actor, @PathVariable CaseId id, FormInput form) {
    return form.attempt(
        () -> {
          String text = form.required("fact", TEXT_LENGTH);
          String source = form.required("source", TEXT_LENGTH);
          Optional<MisconductCase.Finding> finding =
              form.choice("finding", MisconductCase.Finding.class);
          Optional<LocalDate> on = form.requiredDate("on");
          form.refuseIfBad();
          cases.addFact(actor, id, text, source, finding.orElseThrow(), on.orElseThrow());
          return done(id, "assessor.fact-recorded");
        },
        () -> show(actor, id, form));
  }

  @PostMapping(CASE + "/statements")
  @Requires(Permission.APPLY_FOR_SELECTION)
  View state(Actor actor, @PathVariable CaseId id, FormInput form) {
    return form.attempt(
        () -> {
          String text = form.required("statement", TEXT_LENGTH);
          form.refuseIfBad();
          cases.state(actor, id, text);
          return done(id, "assessor.statement-made");
        },
        () -> show(actor, id, form));
  }

  @PostMapping(CASE + "/hearing")
  @Requires(Permission.EVALUATE_ASSESSORS)
  View offerHearing(Actor actor, @PathVariable CaseId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> until = form.requiredDate("until");
          int revision = form.revision();
          form.refuseIfBad();
          cases.offerHearing(actor, id, revision, until.orElseThrow());
          return done(id, "assessor.hearing-offered");
        },
        () -> show(actor, id, form));
  }

  @PostMapping(CASE + "/{step:send|send-back|confirm}")
  @SignedIn
  View step(Actor actor, @PathVariable CaseId id, @PathVariable String step, FormInput form) {
    return form.attempt(
        () -> {
          String text = form.required(step.equals("send") ? "proposal" : "reason", TEXT_LENGTH);
          int revision = form.revision();
          form.refuseIfBad();
          switch (step) {
            case "send" -> cases.sendToCommittee(actor, id, revision, text);
            case "send-back" -> cases.sendBack(actor, id, revision, text);
            default -> cases.confirmImprovement(actor, id, revision, text);
          }
          return done(id, "assessor.case-step");
        },
        () -> show(actor, id, form));
  }

  @PostMapping(CASE + "/decision")
  @Requires(Permission.DECIDE_ON_ASSESSORS)
  View decide(Actor actor, @PathVariable CaseId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<Penalty> penalty = form.choice("penalty", Penalty.class);
          Optional<LocalDate> decidedOn = form.requiredDate("decidedOn");
          Optional<LocalDate> from = form.date("from");
          Optional<LocalDate> until = form.date("until");
          String reason = form.required("reason", TEXT_LENGTH);
          int revision = form.revision();
          form.refuseIfBad();
          cases.decide(
              actor,
              id,
              revision,
              new MisconductCase.Decision(
                  penalty.orElseThrow(), from, until, reason, decidedOn.orElseThrow()));
          return done(id, "assessor.case-decided");
        },
        () -> show(actor, id, form));
  }

  private static String done(CaseId id, String what) {
    return "/assessors/cases/" + id + "?done=" + what;
  }
}
