package dev.akashi.disclosure.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.ProfileReading;
import java.util.Optional;
import java.util.Set;

/**
 * A profile as a reader sees it.
 *
 * @param baseline the version that it answers
 * @param menu the item of the main menu it stands below
 * @param back the page it belongs to
 * @param papers below which address it can be taken away on paper
 * @param files where the documents of certifications are
 * @param documents the hashes of those that are kept
 */
public record ReadingView(
    ProfileReading reading,
    Baseline baseline,
    String menu,
    String back,
    Optional<String> papers,
    String files,
    Set<String> documents) {

  /** What the requirement is about. */
  public LocalizedText title(RequirementId requirement) {
    return baseline
        .find(requirement)
        .map(Requirement::title)
        .orElseGet(() -> new LocalizedText(requirement.value(), requirement.value()));
  }
}
