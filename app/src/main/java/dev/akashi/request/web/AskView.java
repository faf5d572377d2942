package dev.akashi.request.web;

import dev.akashi.assessment.Engagement;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.PageContext;
import dev.akashi.request.Asking.Known;
import dev.akashi.request.DrawnForAsking.Drawn;
import dev.akashi.request.EvidenceRequest;
import dev.akashi.request.EvidenceRequest.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The form for asking.
 *
 * @param chosen the requirements it is about so far
 * @param known what there is for them already
 * @param drawn the samples whose items are asked for
 * @param due the day that is proposed for them
 */
public record AskView(
    Engagement engagement,
    Baseline baseline,
    List<RequirementId> chosen,
    Known known,
    List<Drawn> drawn,
    LocalDate due) {

  private static final int NAMED = 20;

  /** What the form says at first: nothing, or what asks for the drawn items. */
  public Optional<Asked> proposed(PageContext page) {
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Asked(
            page.t("request.drawn-title", about(page)),
            page.t("request.drawn-wanted"),
            chosen,
            due,
            Optional.of(engagement.auditPeriod())));
  }

  private String about(PageContext page) {
    Drawn first = drawn.getFirst();
    return drawn.size() == 1
        ? page.t("request.drawn-of", first.sample().requirement().value(), first.sample().line())
        : page.t("request.drawn-samples", drawn.size());
  }

  public int items() {
    return drawn.stream().mapToInt(one -> one.sample().items().size()).sum();
  }

  /** The first keys of a sample. */
  public String keys(Drawn one) {
    return one.sample().items().stream()
            .limit(NAMED)
            .map(item -> item.number() + ": " + item.key())
            .collect(Collectors.joining(", "))
        + (one.sample().items().size() > NAMED ? ", …" : "");
  }

  /** Whether it is about so many requirements that each gets a request of its own. */
  public boolean several() {
    return !drawn.isEmpty() && chosen.size() > 1;
  }

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
