package dev.akashi.request.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.evidence.EvidenceItem;
import dev.akashi.evidence.EvidenceVersion;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Option;
import dev.akashi.platform.PageContext;
import dev.akashi.request.EvidenceRequest;
import dev.akashi.request.EvidenceRequestState.EvidenceRequestStep;
import dev.akashi.request.EvidenceRequests.ChosenFile;
import dev.akashi.request.EvidenceRequests.NamedItems;
import dev.akashi.request.EvidenceRequests.Opened;
import dev.akashi.request.RequestParty;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One request, for one of the two sides.
 *
 * @param items the drawn items it names
 * @param offered own evidence that the provider can choose
 * @param moreOffered whether there is more than is offered
 */
public record RequestView(
    RequestParty reader,
    Opened opened,
    NamedItems items,
    Baseline baseline,
    List<EvidenceItem> offered,
    boolean moreOffered,
    long mostMegabytes) {

  public EvidenceRequest request() {
    return opened.request();
  }

  public boolean isOfAssessor() {
    return reader == RequestParty.ASSESSOR;
  }

  /** The list it stands in. */
  public String list() {
    return isOfAssessor()
        ? "/assessor/engagements/" + opened.engagement().id() + "/requests"
        : "/provider/requests";
  }

  public String path() {
    return list() + "/" + request().id();
  }

  public LocalizedText title(RequirementId id) {
    return baseline
        .find(id)
        .map(requirement -> requirement.title())
        .orElseGet(() -> new LocalizedText(id.value(), ""));
  }

  /** What the reader can do now. */
  public List<EvidenceRequestStep> steps() {
    return opened.open() ? request().state().stepsOf(reader) : List.of();
  }

  /** Whether the assessor may change what is asked for, or the provider choose files. */
  public boolean editable() {
    return opened.open() && request().state().waitsFor(RequestParty.PROVIDER);
  }

  public List<ChosenFile> delivered() {
    return opened.files().stream()
        .filter(file -> file.handOver().deliveredAt().isPresent())
        .toList();
  }

  /** What the provider has chosen and not delivered. */
  public List<ChosenFile> chosen() {
    return opened.files().stream().filter(file -> file.handOver().deliveredAt().isEmpty()).toList();
  }

  public String numbers() {
    return request().asked().controls().stream()
        .map(RequirementId::value)
        .collect(Collectors.joining(" "));
  }

  /** The file itself, for the reader. */
  public String link(ChosenFile file) {
    return (isOfAssessor() ? "/assessor/evidence/" : "/provider/evidence/")
        + file.item().id()
        + "/versions/"
        + file.version().number()
        + "/file";
  }

  /** The versions that can be chosen, each by its item and number. */
  public List<Option> options(PageContext page) {
    return offered.stream()
        .flatMap(item -> item.versions().stream().map(version -> option(page, item, version)))
        .toList();
  }

  private static Option option(PageContext page, EvidenceItem item, EvidenceVersion version) {
    return Option.of(
        item.id() + "/" + version.number(),
        page.t(
            "assessment.paper.file", item.details().title(), version.fileName(), version.number()));
  }
}
