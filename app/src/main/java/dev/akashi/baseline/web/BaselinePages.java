package dev.akashi.baseline.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.LevelTable;
import dev.akashi.baseline.OpenRounds;
import dev.akashi.baseline.Requirement;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Today;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The public pages of the control baseline. */
@Controller
public class BaselinePages {

  private static final int EARLIEST = 2000;
  private static final int LATEST = 2999;

  private final Pages pages;
  private final Baselines baselines;
  private final OpenRounds rounds;
  private final Today today;

  BaselinePages(Pages pages, Baselines baselines, OpenRounds rounds, Today today) {
    this.pages = pages;
    this.baselines = baselines;
    this.rounds = rounds;
    this.today = today;
  }

  /** The version in force today. */
  @GetMapping("/baseline")
  @OpenToAll
  View inForce(FormInput form) {
    return list(baselines.inForceOn(today.day()), form);
  }

  @GetMapping("/baseline/{version}")
  @OpenToAll
  View version(@PathVariable String version, FormInput form) {
    return list(baselines.version(version), form);
  }

  @GetMapping("/baseline/{version}/levels")
  @OpenToAll
  View levels(@PathVariable String version, FormInput form) {
    Baseline baseline = baselines.version(version);
    return pages.view(
        "baseline/levels", new LevelsView(baseline, LevelTable.of(baseline), form.text("chapter")));
  }

  @GetMapping("/baseline/{version}/risks")
  @OpenToAll
  View risks(@PathVariable String version, FormInput form) {
    int year =
        form.number("year", EARLIEST, LATEST).map(Long::intValue).orElse(today.day().getYear());
    return pages.view("baseline/risks", RisksView.of(baselines.version(version), year), form);
  }

  @GetMapping("/baseline/{version}/{id}")
  @OpenToAll
  View requirement(@PathVariable String version, @PathVariable String id) {
    Baseline baseline = baselines.version(version);
    Requirement requirement =
        baseline.requirements().stream()
            .filter(r -> r.id().value().equals(id))
            .findFirst()
            .orElseThrow(() ->
                Refusal.notFound(Reason.of("baseline.requirement-unknown").with(id, version)));
    return pages.view("baseline/requirement", RequirementView.of(baseline, requirement));
  }

  private View list(Baseline baseline, FormInput form) {
    return pages.view(
        "baseline/baseline",
        BaselineView.of(
            baseline,
            baselines.all(),
            RequirementFilter.of(form),
            today.day(),
            rounds.openToday()));
  }
}
