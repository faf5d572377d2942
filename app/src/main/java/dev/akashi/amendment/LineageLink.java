package dev.akashi.amendment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.workshop.ProposedVersion.Renumbered;
import java.util.List;

/**
 * What the programme office says of an old and a new requirement.
 *
 * @param same whether the new one was formerly known as the old one; false when they only look
 *     alike
 * @param reason its English may be empty where a person gave none
 */
public record LineageLink(
    String fromVersion,
    RequirementId from,
    String toVersion,
    RequirementId to,
    boolean same,
    LocalizedText reason) {

  /** What a draft says of those that got another number in it. */
  static List<LineageLink> ofDraft(
      String from, String to, List<Renumbered> renumbered, LocalizedText reason) {
    return renumbered.stream()
        .map(pair -> new LineageLink(from, pair.was(), to, pair.is(), /* same= */ true, reason))
        .toList();
  }
}
