package dev.akashi.registry.web;

import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.EffectiveLevel;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.RegistryAddress;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryEntry.Coverage;
import dev.akashi.registry.RegistryEntry.Source;
import dev.akashi.registry.RegistryState;
import dev.akashi.registry.ServiceDetail;
import dev.akashi.registry.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The page of one service as of a day.
 *
 * @param effective its level with all that it stands on, when it stands on anything
 * @param titles the titles of the chapters and objectives of the baseline that the coverage names
 * @param asked whether the day was asked for; else it is today
 * @param dutiesPublished whether it is published who does what for each requirement
 * @param documents the hashes of the documents that everybody can have
 */
public record ServiceView(
    ServiceDetail detail,
    Optional<EffectiveLevel> effective,
    LocalDate day,
    boolean asked,
    Map<String, LocalizedText> titles,
    boolean dutiesPublished,
    Set<String> documents) {

  /** A field of the register and whether it is stated. */
  private record Field(String code, boolean stated) {}

  public RegistryEntry entry() {
    return detail.entry();
  }

  public RegistryState state() {
    return entry().stateOn(day);
  }

  public RegistryState stateOf(RegistryEntry other) {
    return other.stateOn(day);
  }

  /** The head line under the name: which of the texts {@code service.stands.*}. */
  public String standing() {
    if (leavesOn().isPresent() && state() != RegistryState.SUSPENDED) {
      return withdraws() ? "withdrawing" : "leaving";
    }
    return switch (state()) {
      case LISTED -> entry().validUntil().isPresent() ? "valid" : "listed";
      case RENEWAL_UNDER_REVIEW -> "renewal";
      case SUSPENDED -> "suspended";
      case EXPIRED -> "expired";
      case REMOVED -> "removed";
      case WITHDRAWN -> "withdrawn";
    };
  }

  /** The day on which it leaves the list, when that is decided and still to come. */
  public Optional<LocalDate> leavesOn() {
    return entry().endedOn().filter(day::isBefore);
  }

  private boolean withdraws() {
    return entry().standing().end().filter(end -> end.kind() == EndKind.WITHDRAWN).isPresent();
  }

  /** The suspension that holds on the day. */
  public Optional<Standing.Suspension> suspension() {
    return entry().standing().suspensionOn(day);
  }

  /** Whether a suspension holds, or is to come, that nobody decided to lift. */
  public boolean suspensionOpen() {
    return entry().standing().openSuspension().isPresent();
  }

  /** The suspension that is decided and begins on a later day. */
  public Optional<Standing.Suspension> suspensionAhead() {
    return entry()
        .standing()
        .suspension()
        .filter(one -> one.from().isAfter(day))
        .filter(one -> one.until().filter(end -> !end.isAfter(one.from())).isEmpty());
  }

  /** The last day of its validity; the day of its end where no validity is stated. */
  public Optional<LocalDate> ranOutOn() {
    return entry().validUntil().or(entry()::endedOn);
  }

  /** The look of the head line: attention as soon as an agency cannot rely on it. */
  public String look() {
    return switch (standing()) {
      case "valid" -> "ok";
      case "removed", "withdrawn", "suspended" -> "err";
      case "listed" -> fromOldList() ? "attn" : "ok";
      default -> "attn";
    };
  }

  public boolean fromOldList() {
    return entry().source() == Source.LIST_OF_2021_09_13;
  }

  /** The day of the last change that shows. */
  public LocalDate lastChange() {
    return detail.history().getFirst().from();
  }

  public int implemented() {
    return chapters().mapToInt(Coverage.Chapter::implemented).sum();
  }

  public int total() {
    return chapters().mapToInt(Coverage.Chapter::total).sum();
  }

  private Stream<Coverage.Chapter> chapters() {
    return entry().coverage().map(Coverage::chapters).orElse(List.of()).stream();
  }

  /** Bases that the entry names and that cannot be chosen any more, or for the time being. */
  public List<RegistryEntry> lostBases() {
    return detail.bases().stream().filter(base -> !base.validOn(day)).toList();
  }

  public Optional<LayerPicture> picture(Language language) {
    return LayerPicture.of(entry(), detail.bases(), day, language);
  }

  /** The page of another entry, as of the same day. */
  public String address(RegistryEntry other) {
    return RegistryAddress.of("/services/" + other.key(), askedDay());
  }

  /** The chapter with its title, where the baseline has one. */
  public String chapter(Coverage.Chapter chapter, Language language) {
    return (chapter.chapter() + " " + title(chapter.chapter(), language)).strip();
  }

  /** The title of a chapter or an objective; empty where the baseline has none. */
  public String title(String id, Language language) {
    LocalizedText title = titles.get(id);
    return title == null ? "" : title.in(language);
  }

  /** How much of a chapter is implemented, of 100. */
  public long share(Coverage.Chapter chapter) {
    return chapter.total() == 0 ? 0 : Math.round(100.0 * chapter.implemented() / chapter.total());
  }

  /** Days to the end of the validity; negative when there is none or it has passed. */
  public long daysLeft() {
    return entry().validUntil().map(end -> ChronoUnit.DAYS.between(day, end)).orElse(-1L);
  }

  /** Whether the source states anything of the scope, so that its fields are worth a line each. */
  public boolean scopeStated() {
    return !entry().scope().equals(RegistryEntry.Scope.notStated());
  }

  /** The codes of the public fields that the source does not state. */
  public List<String> notStated() {
    return fields().filter(field -> !field.stated()).map(Field::code).toList();
  }

  public long fieldCount() {
    return fields().count();
  }

  private Stream<Field> fields() {
    RegistryEntry entry = entry();
    RegistryEntry.Scope scope = entry.scope();
    return Stream.of(
        new Field("number", entry.number().isPresent()),
        new Field("level", entry.level().isPresent()),
        new Field("valid-until", entry.validUntil().isPresent()),
        new Field("service-models", !entry.serviceModels().isEmpty()),
        new Field("deployment-model", entry.deploymentModel().isPresent()),
        new Field("functions", !scope.functions().isEmpty()),
        new Field("regions", !scope.regions().isEmpty()),
        new Field("data-location", scope.dataLocation().isPresent()),
        new Field("governing-law", scope.governingLaw().isPresent()),
        new Field("foreign-law-risk", scope.foreignLawRisk().isPresent()),
        new Field("capital-and-officers", scope.capitalAndOfficers().isPresent()),
        new Field("third-party-tests", scope.thirdPartyTests().isPresent()),
        new Field("audit-period", entry.auditPeriod().isPresent()),
        new Field("subsequent-events", scope.subsequentEvents().isPresent()),
        new Field("coverage", entry.coverage().isPresent()),
        new Field("responsibility", !scope.responsibilities().isEmpty()));
  }

  /** The entry for programs, with its texts in the language. */
  public String json(Language language) {
    return RegistryAddress.in(
        language, RegistryAddress.of("/api/v1/services/" + entry().key(), askedDay()));
  }

  /** What changed of it, for a feed reader. */
  public String feed(Language language) {
    return RegistryAddress.in(language, "/services/" + entry().key() + "/feed.atom");
  }

  private Optional<LocalDate> askedDay() {
    return asked ? Optional.of(day) : Optional.empty();
  }
}
