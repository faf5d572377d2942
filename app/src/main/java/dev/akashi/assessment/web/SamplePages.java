package dev.akashi.assessment.web;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PopulationId;
import dev.akashi.assessment.Sample.ItemOutcome;
import dev.akashi.assessment.Sample.ItemResult;
import dev.akashi.assessment.SampleId;
import dev.akashi.assessment.Samples;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Requires;
import dev.akashi.sampling.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Drawing, testing and extending samples on the page of a requirement. */
@Controller
public class SamplePages {

  private static final String SAMPLES = "/assessor/engagements/{id}/results/{requirement}/samples";

  private final ControlViews views;
  private final Samples samples;

  SamplePages(ControlViews views, Samples samples) {
    this.views = views;
    this.samples = samples;
  }

  @PostMapping(SAMPLES)
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View draw(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return form.attempt(
        () -> {
          String line = form.required("line", ControlPages.NAME_LENGTH);
          Optional<PopulationId> from =
              form.read("population", "assessment.population-not-found", PopulationId::of);
          String reason = form.optional("drawReason", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          samples.draw(
              actor,
              id,
              requirement,
              line,
              from.orElseThrow(),
              reason,
              form.text("drawAs").equals("asNeeded"));
          return ControlPages.page(id, requirement) + "?done=assessment.drawn#samples";
        },
        () -> views.show(actor, id, requirement, form));
  }

  /**
   * The results come as item7 and note7 for the item with number 7, with recorded7: how many
   * results it had when the page was shown.
   */
  @PostMapping(SAMPLES + "/{sample}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View test(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @PathVariable SampleId sample,
      FormInput form) {
    return form.attempt(
        () -> {
          List<ItemResult> results = new ArrayList<>();
          for (String number : form.all("number")) {
            OptionalInt item = whole(number);
            if (item.isEmpty()) {
              form.note(Reason.atField("number", "input.not-a-number", number));
              continue;
            }
            form.choice("item" + number, ItemOutcome.class)
                .ifPresent(outcome ->
                    results.add(
                        new ItemResult(
                            item.getAsInt(),
                            outcome,
                            form.optional("note" + number, ControlPages.NAME_LENGTH),
                            form.number("recorded" + number).orElse(0))));
          }
          form.refuseIfBad();
          samples.test(actor, id, sample, results);
          return ControlPages.page(id, requirement) + "?done=assessment.tested";
        },
        () -> views.show(actor, id, requirement, form));
  }

  @PostMapping(SAMPLES + "/{sample}/extension")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View extend(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      @PathVariable SampleId sample,
      FormInput form) {
    return form.attempt(
        () -> {
          form.required("more");
          Optional<Long> more = form.number("more", 1, Population.MOST_ROWS);
          String reason = form.optional("extensionReason", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          samples.extend(actor, id, sample, more.orElseThrow().intValue(), reason);
          return ControlPages.page(id, requirement) + "?done=assessment.extended#samples";
        },
        () -> views.show(actor, id, requirement, form));
  }

  private static OptionalInt whole(String number) {
    return number.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }
}
