package dev.akashi.consultation;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.StatementFinding.Severity;
import java.util.List;

/**
 * What the check says of a statement at one moment, in words that stay as they were: how far it is
 * filled in, every rule with what it found, and the facts asked for beside the controls.
 *
 * @param answered how many requirements are answered
 * @param total how many the baseline asks
 */
public record PrecheckReport(
    int answered,
    int total,
    List<Chapter> chapters,
    List<Rule> rules,
    List<Finding> findings,
    List<Fact> facts) {

  public PrecheckReport {
    chapters = List.copyOf(chapters);
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    facts = List.copyOf(facts);
  }

  /** How far one chapter is answered. */
  public record Chapter(String id, LocalizedText title, int answered, int total) {}

  /** One rule by its clause, what it asks, and at how many places it found something. */
  public record Rule(String clause, LocalizedText asks, int errors, int warnings, int hints) {

    public boolean isKept() {
      return errors == 0 && warnings == 0;
    }
  }

  /**
   * What one rule found with one severity.
   *
   * @param places the requirements it is about; empty when it is about the statement as a whole
   * @param texts what is wrong: one example for many requirements, else everything
   * @param remedies what to do, each once
   * @param pages for each of the texts the page below the statement where it is mended: the row of
   *     the grid for a requirement; empty where there is none
   */
  public record Finding(
      String clause,
      Severity severity,
      LocalizedText heading,
      List<String> places,
      List<LocalizedText> texts,
      List<LocalizedText> remedies,
      List<String> pages) {

    public Finding {
      places = List.copyOf(places);
      texts = List.copyOf(texts);
      remedies = List.copyOf(remedies);
      pages = List.copyOf(pages);
    }
  }

  /**
   * A fact that an applicant states beside the controls, and whether it is stated.
   *
   * @param page the page below the statement where it is
   */
  public record Fact(String code, String clause, boolean stated, String page) {}

  public int errors() {
    return rules.stream().mapToInt(Rule::errors).sum();
  }

  public int warnings() {
    return rules.stream().mapToInt(Rule::warnings).sum();
  }

  public long kept() {
    return rules.stream().filter(Rule::isKept).count();
  }
}
