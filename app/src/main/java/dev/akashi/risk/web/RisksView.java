package dev.akashi.risk.web;

import dev.akashi.risk.ControlLink;
import dev.akashi.risk.OwnCriterion;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses.Overview;
import dev.akashi.risk.RiskAnalysis;
import dev.akashi.risk.RiskCriterion;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The risk analysis of a statement.
 *
 * @param path the address of this page
 * @param back the address of the statement or of the engagement
 * @param reader whether the provider reads, who may write while it is not fixed
 * @param own what the provider set itself
 * @param show which risks are listed
 * @param words parts of what is said about the risks listed
 * @param control the requirement whose risks are listed; empty for all
 */
public record RisksView(
    String path,
    String back,
    boolean reader,
    Overview overview,
    OwnCriterion own,
    RiskFilter show,
    String words,
    String control) {

  public RiskAnalysis analysis() {
    return overview.analysis();
  }

  public RiskCriterion criterion() {
    return analysis().criterion();
  }

  public boolean editing() {
    return reader && analysis().fixed().isEmpty();
  }

  public HeatMap before() {
    return HeatMap.of(criterion(), analysis().risks(), /* residual= */ false);
  }

  public HeatMap after() {
    return HeatMap.of(criterion(), analysis().risks(), /* residual= */ true);
  }

  /** How many risks a filter shows. */
  public int count(RiskFilter filter) {
    return (int) analysis().risks().stream().filter(risk -> isIn(filter, risk)).count();
  }

  /** The risks that are listed. */
  public List<Risk> shown() {
    return analysis().risks().stream()
        .filter(risk -> isIn(show, risk))
        .filter(this::answersControl)
        .filter(this::says)
        .toList();
  }

  private boolean isIn(RiskFilter filter, Risk risk) {
    return switch (filter) {
      case ALL -> true;
      case WITHOUT_CONTROL -> overview.gaps().withoutControl().contains(risk);
      case ABOVE_CRITERION -> !criterion().accepts(risk.now());
      case UNAPPROVED -> overview.gaps().unapproved().contains(risk);
    };
  }

  /** A risk that names the objective is answered by the controls below it too. */
  private boolean answersControl(Risk risk) {
    return control.isEmpty()
        || risk.content().controls().stream()
            .map(link -> link.requirement().value())
            .anyMatch(id -> id.equals(control) || control.startsWith(id + "."));
  }

  private boolean says(Risk risk) {
    String wanted = folded(words);
    Risk.Content said = risk.content();
    return wanted.isEmpty()
        || Stream.of(
                said.asset(),
                said.threat(),
                said.description(),
                said.plan(),
                said.owner(),
                controls(risk))
            .anyMatch(text -> folded(text).contains(wanted));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** The controls as they are typed. */
  public static String controls(Risk risk) {
    return String.join(" ", risk.content().controls().stream().map(ControlLink::toString).toList());
  }
}
