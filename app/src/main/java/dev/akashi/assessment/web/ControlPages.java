package dev.akashi.assessment.web;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Finding;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.ProcedureStep;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.Results;
import dev.akashi.assessment.Sample;
import dev.akashi.assessment.Sample.Item;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.SampleId;
import dev.akashi.assessment.Samples;
import dev.akashi.assessment.WorkingPaper;
import dev.akashi.assessment.WorkingPapers;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.Today;
import dev.akashi.statement.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** One requirement of an engagement: procedure, result, samples, working papers. */
@Controller
public class ControlPages {

  private static final int NAME_LENGTH = 300;

  private final Pages pages;
  private final Results results;
  private final Samples samples;
  private final WorkingPapers workingPapers;
  private final PaperTray tray;
  private final Heads heads;
  private final Today today;

  ControlPages(
      Pages pages,
      Results results,
      Samples samples,
      WorkingPapers workingPapers,
      PaperTray tray,
      Heads heads,
      Today today) {
    this.pages = pages;
    this.results = results;
    this.samples = samples;
    this.workingPapers = workingPapers;
    this.tray = tray;
    this.heads = heads;
    this.today = today;
  }

  /** Everything on one requirement. */
  public record ControlView(
      Head head,
      Requirement requirement,
      Answer answer,
      ResultEntry entry,
      int revision,
      List<ProcedureStep> steps,
      List<Sample> samples,
      List<WorkingPaper> papers,
      List<Finding> findings,
      LocalDate today) {

    public String link() {
      return head.link() + "/results/" + requirement.id();
    }
  }

  @GetMapping("/assessor/engagements/{id}/results/{requirement}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    Papers papers = tray.papers(actor, id);
    Requirement found =
        papers
            .baseline()
            .find(requirement)
            .orElseThrow(() ->
                Refusal.notFound(
                    Reason.of("assessment.unknown-requirement").with(requirement.value())));
    ControlView view =
        new ControlView(
            heads.of(papers, "results"),
            found,
            papers.answer(requirement),
            papers.entry(requirement),
            papers.revision(requirement),
            papers.steps(found),
            papers.samplesOf(requirement),
            workingPapers.of(actor, id, requirement),
            papers.findingsOn(requirement),
            today.day());
    return pages.view("assessment/control", view, form);
  }

  @PostMapping("/assessor/engagements/{id}/results/{requirement}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View record(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return form.attempt(
        () -> {
          ResultEntry entry =
              new ResultEntry(
                  requirement,
                  ResultPages.optional(form, "design", Conclusion.class)
                      .orElse(Conclusion.NOT_CONCLUDED),
                  form.date("designOn"),
                  ResultPages.optional(form, "operation", Conclusion.class)
                      .orElse(Conclusion.NOT_CONCLUDED),
                  ResultPages.optional(form, "technique", Technique.class),
                  form.optional("reason", EngagementPages.TEXT_LENGTH),
                  form.checked("objectiveEffective"),
                  form.optional("rationalExplanation", EngagementPages.TEXT_LENGTH));
          form.refuseIfBad();
          results.record(actor, id, entry, EngagementPages.revision(form));
          return page(id, requirement) + "?done=assessment.recorded";
        },
        () -> show(actor, id, requirement, form));
  }

  @PostMapping("/assessor/engagements/{id}/results/{requirement}/samples")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View draw(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return form.attempt(
        () -> {
          String line = form.required("line", NAME_LENGTH);
          form.required("population");
          Optional<Integer> population = form.number("population");
          if (population.filter(count -> count < 0).isPresent()) {
            form.note(
                Reason.atField("population", "assessment.bad-number", population.orElseThrow()));
          }
          String of = form.optional("populationOf", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          samples.draw(actor, id, requirement, line, population.orElseThrow(), of);
          return page(id, requirement) + "?done=assessment.drawn";
        },
        () -> show(actor, id, requirement, form));
  }

  /** The results come as item7 and note7 for the item with number 7. */
  @PostMapping("/assessor/engagements/{id}/results/{requirement}/samples/{sample}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View test(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @PathVariable SampleId sample,
      FormInput form) {
    return form.attempt(
        () -> {
          List<Item> outcomes = new ArrayList<>();
          for (String number : form.all("number")) {
            OptionalInt item = whole(number);
            if (item.isEmpty()) {
              form.note(Reason.atField("number", "input.not-a-number", number));
              continue;
            }
            form.choice("item" + number, ItemOutcome.class)
                .ifPresent(outcome ->
                    outcomes.add(
                        new Item(
                            item.getAsInt(),
                            outcome,
                            form.optional("note" + number, NAME_LENGTH))));
          }
          form.refuseIfBad();
          samples.test(actor, id, sample, outcomes);
          return page(id, requirement) + "?done=assessment.tested";
        },
        () -> show(actor, id, requirement, form));
  }

  private static OptionalInt whole(String number) {
    return number.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }

  private static String page(EngagementId id, RequirementId requirement) {
    return "/assessor/engagements/" + id + "/results/" + requirement;
  }
}
