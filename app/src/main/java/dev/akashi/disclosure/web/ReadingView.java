package dev.akashi.disclosure.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.statement.ProfileReading;
import java.util.Optional;

/**
 * A profile as a reader sees it.
 *
 * @param baseline the version that it answers
 * @param menu the item of the main menu it stands below
 * @param back the page it belongs to
 * @param papers below which address it can be taken away on paper
 */
public record ReadingView(
    ProfileReading reading, Baseline baseline, String menu, String back, Optional<String> papers) {

  /** What the requirement is about. */
  public LocalizedText title(RequirementId requirement) {
    return baseline
        .find(requirement)
        .map(Requirement::title)
        .orElseGet(() -> new LocalizedText(requirement.value(), requirement.value()));
  }
}
