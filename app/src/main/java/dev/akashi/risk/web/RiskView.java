package dev.akashi.risk.web;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses.Overview;
import dev.akashi.risk.RiskCriterion;
import dev.akashi.risk.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One risk in its form.
 *
 * @param risks the address of the analysis
 * @param risk empty for a new one
 */
public record RiskView(String risks, Overview overview, Optional<Risk> risk) {

  public RiskCriterion criterion() {
    return overview.analysis().criterion();
  }

  /** Where the form is sent. */
  public String path() {
    return risk.map(known -> risks + "/" + known.id()).orElse(risks);
  }

  public String text(Function<Risk.Content, String> part) {
    return risk.map(Risk::content).map(part).orElse("");
  }

  public String level(Function<RiskLevel, Integer> part) {
    return text(said -> part.apply(said.level()).toString());
  }

  public String residual(Function<RiskLevel, Integer> part) {
    return text(said -> said.residual().map(part).map(Object::toString).orElse(""));
  }

  public String controls() {
    return risk.map(RisksView::controls).orElse("");
  }

  /** The steps of a scale to choose from, with their words. */
  public static List<Option> steps(PageContext page, List<LocalizedText> scale, String none) {
    List<Option> steps = new ArrayList<>();
    for (int step = 1; step <= scale.size(); step++) {
      LocalizedText word = scale.get(step - 1);
      steps.add(Option.of(Integer.toString(step), step + " " + page.text(word)));
    }
    return Stream.concat(Stream.of(Option.of("", none)), steps.stream()).toList();
  }
}
