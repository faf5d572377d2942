package dev.akashi.registry;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One entry of the public list: public fields only. An empty Optional means the source does not
 * state the fact, never "no".
 *
 * @param standing what was decided about it beside its validity
 * @param level the level the number ends with; equals the confidentiality grade it serves (FRM-10)
 * @param statementHash the SHA-256 of the sealed statement the committee decided on
 * @param bases the listed services it stands on (FRM-53)
 * @param source where the facts come from, in words
 */
public record RegistryEntry(
    RegistryKey key,
    Optional<String> number,
    String name,
    Optional<String> nameEn,
    String applicant,
    Optional<String> applicantEn,
    LocalDate registeredOn,
    Optional<LocalDate> validUntil,
    Standing standing,
    Optional<Integer> level,
    Set<ServiceModel> serviceModels,
    Optional<DeploymentModel> deploymentModel,
    Optional<Period> auditPeriod,
    Scope scope,
    Optional<Coverage> coverage,
    Optional<String> statementHash,
    List<RegistryKey> bases,
    Source source) {

  public RegistryEntry {
    serviceModels = Collections.unmodifiableSet(new TreeSet<>(serviceModels));
    bases = List.copyOf(bases);
  }

  /** The name in both languages. */
  public LocalizedText called() {
    return new LocalizedText(name, nameEn.orElse(""));
  }

  /**
   * What the statement covers and the facts published with it; an empty list means not stated.
   *
   * @param responsibilities who answers for what, once for all service models or once per model
   *     (FRM-51, FRM-52)
   * @param facts what else of the statement is public
   */
  public record Scope(
      List<String> functions,
      List<String> excludedFunctions,
      List<String> regions,
      Optional<String> dataLocation,
      Optional<String> governingLaw,
      Optional<String> foreignLawRisk,
      Optional<String> capitalAndOfficers,
      Optional<String> thirdPartyTests,
      Optional<String> subsequentEvents,
      List<Responsibility> responsibilities,
      List<PublishedFact> facts) {

    public Scope {
      facts = List.copyOf(facts);
      functions = List.copyOf(functions);
      excludedFunctions = List.copyOf(excludedFunctions);
      regions = List.copyOf(regions);
      responsibilities = List.copyOf(responsibilities);
    }

    /** A scope without further public facts. */
    public Scope(
        List<String> functions,
        List<String> excludedFunctions,
        List<String> regions,
        Optional<String> dataLocation,
        Optional<String> governingLaw,
        Optional<String> foreignLawRisk,
        Optional<String> capitalAndOfficers,
        Optional<String> thirdPartyTests,
        Optional<String> subsequentEvents,
        List<Responsibility> responsibilities) {
      this(
          functions,
          excludedFunctions,
          regions,
          dataLocation,
          governingLaw,
          foreignLawRisk,
          capitalAndOfficers,
          thirdPartyTests,
          subsequentEvents,
          responsibilities,
          List.of());
    }

    public Scope(
        List<String> functions,
        List<String> regions,
        Optional<String> dataLocation,
        Optional<String> governingLaw,
        Optional<String> subsequentEvents) {
      this(
          functions,
          List.of(),
          regions,
          dataLocation,
          governingLaw,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          subsequentEvents,
          List.of());
    }

    public static Scope notStated() {
      return new Scope(List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
  }

  /** Who answers for what; without a model it holds for every model of the service. */
  public record Responsibility(
      Optional<ServiceModel> model, String ofProvider, String ofCustomer) {}

  /** Control objectives implemented per chapter, as stated: chapter, implemented, total. */
  public record Coverage(
      String baselineVersion, List<Chapter> chapters, List<String> notImplemented) {
    public Coverage {
      chapters = List.copyOf(chapters);
      notImplemented = List.copyOf(notImplemented);
    }

    /** One chapter of the baseline: of so many objectives so many are implemented. */
    public record Chapter(String chapter, int implemented, int total) {}
  }

  /** Where the facts of the entry come from. */
  public enum Source {
    /** The table of source document 002, the list of {@link #OLD_LIST}. */
    LIST_OF_2021_09_13,
    /** A decision of the committee recorded in Akashi. */
    COMMITTEE_DECISION,
    /** The file of another programme, in an installation of its own. */
    OTHER_PROGRAMME
  }

  /** The day of the list that came with the first start. */
  static final LocalDate OLD_LIST = LocalDate.of(2021, 9, 13);

  /**
   * The day of the list that tells the state, when the source tells nothing of the time after it;
   * whether the entry still stands on a later day is then not known.
   */
  public Optional<LocalDate> stateToldOn(LocalDate day) {
    return source == Source.LIST_OF_2021_09_13
            && stateOn(day) == RegistryState.LISTED
            && validUntil.isEmpty()
            && standing.end().isEmpty()
            && day.isAfter(OLD_LIST)
        ? Optional.of(OLD_LIST)
        : Optional.empty();
  }

  public boolean renewalPending() {
    return standing.renewalPending();
  }

  /** The day from which it is no longer on the list, also one still to come. */
  public Optional<LocalDate> endedOn() {
    return standing.end().map(Standing.End::on);
  }

  /** How the entry stands on the day. */
  public RegistryState stateOn(LocalDate day) {
    Optional<Standing.End> end = standing.endedBy(day);
    if (end.isPresent()) {
      return end.get().kind().state();
    }
    boolean over = validUntil.filter(day::isAfter).isPresent();
    if (over && !renewalPending()) {
      return RegistryState.EXPIRED;
    }
    if (standing.suspensionOn(day).isPresent()) {
      return RegistryState.SUSPENDED;
    }
    return over ? RegistryState.RENEWAL_UNDER_REVIEW : RegistryState.LISTED;
  }

  /** Whether it is registered on that day, be it suspended or not. */
  public boolean onTheListOn(LocalDate day) {
    return !day.isBefore(registeredOn) && RegistryFilter.ON_THE_LIST.contains(stateOn(day));
  }

  /** Whether an agency may choose it on that day. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(registeredOn) && RegistryFilter.TO_CHOOSE.contains(stateOn(day));
  }

  /** Whether another service may newly stand on it: valid that day, and no end decided (FRM-53). */
  public boolean carriesNewOn(LocalDate day) {
    return validOn(day) && standing.end().isEmpty();
  }

  /** The same entry, ended from that day on. */
  public RegistryEntry ended(LocalDate on, EndKind kind) {
    return with(standing.with(new Standing.End(on, kind)));
  }

  /** The same entry with a renewal under review, or no longer. */
  public RegistryEntry withRenewalPending(boolean pending) {
    return with(standing.withRenewalPending(pending));
  }

  /** The same entry, suspended from that day on. */
  public RegistryEntry suspended(LocalDate from, String reason) {
    return with(standing.with(new Standing.Suspension(from, Optional.empty(), reason)));
  }

  /** The same entry, its suspension over from that day on. */
  public RegistryEntry resumed(LocalDate on) {
    return standing
        .suspension()
        .map(suspension -> with(standing.with(suspension.liftedOn(on))))
        .orElse(this);
  }

  /** The same entry under the suspension of another state of it, if that has one. */
  RegistryEntry suspendedAs(RegistryEntry other) {
    return other
        .standing
        .suspension()
        .map(suspension -> with(standing.with(suspension)))
        .orElse(this);
  }

  /** The same entry, standing otherwise. */
  public RegistryEntry with(Standing other) {
    return new RegistryEntry(
        key,
        number,
        name,
        nameEn,
        applicant,
        applicantEn,
        registeredOn,
        validUntil,
        other,
        level,
        serviceModels,
        deploymentModel,
        auditPeriod,
        scope,
        coverage,
        statementHash,
        bases,
        source);
  }
}
