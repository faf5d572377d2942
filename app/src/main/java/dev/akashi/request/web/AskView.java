package dev.akashi.request.web;

import dev.akashi.assessment.Engagement;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.request.Asking.Known;
import dev.akashi.request.EvidenceRequest;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The form for asking.
 *
 * @param chosen the requirements it is about so far
 * @param known what there is for them already
 */
public record AskView(
    Engagement engagement, Baseline baseline, List<RequirementId> chosen, Known known) {

  public String path() {
    return "/assessor/engagements/" + engagement.id() + "/requests";
  }

  public String link(EvidenceRequest request) {
    return path() + "/" + request.id();
  }

  public String numbers() {
    return chosen.stream().map(RequirementId::value).collect(Collectors.joining(" "));
  }

  public LocalizedText title(RequirementId id) {
    return baseline
        .find(id)
        .map(requirement -> requirement.title())
        .orElseGet(() -> new LocalizedText(id.value(), ""));
  }

  public int files(EvidenceRequest request) {
    return known.files().getOrDefault(request.id(), 0);
  }
}
