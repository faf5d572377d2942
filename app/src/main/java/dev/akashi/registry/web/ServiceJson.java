package dev.akashi.registry.web;

import dev.akashi.kernel.Period;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.EffectiveLevel;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.ListPage;
import dev.akashi.registry.ListedService;
import dev.akashi.registry.PageToken;
import dev.akashi.registry.PublishedFact;
import dev.akashi.registry.PublishedState;
import dev.akashi.registry.RegistryChange;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryEntry.Coverage;
import dev.akashi.registry.RegistryEntry.Responsibility;
import dev.akashi.registry.RegistryEntry.Scope;
import dev.akashi.registry.RegistryEntry.Source;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryState;
import dev.akashi.registry.ServiceDetail;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The list as JSON. A null or an empty list means that the source does not state the fact; {@code
 * stateToldOn} is the day of an old list that tells the state and nothing of the time after it.
 */
final class ServiceJson {

  private ServiceJson() {}

  /** One page of the list. */
  record Listing(LocalDate asOf, List<Item> items, @Nullable String next, Total total) {

    static Listing of(ListPage page) {
      return new Listing(
          page.day(),
          page.services().stream().map(service -> Item.of(service, page.day())).toList(),
          page.next().map(PageToken::text).orElse(null),
          new Total(page.total(), page.totalIsBound()));
    }
  }

  /** How many entries there are; bounded when counting stopped there. */
  record Total(int value, boolean bounded) {}

  /** A service as a row of the list. */
  record Item(
      int no,
      String key,
      String address,
      @Nullable String number,
      String name,
      @Nullable String nameEn,
      String applicant,
      @Nullable String applicantEn,
      Set<ServiceModel> serviceModels,
      @Nullable DeploymentModel deploymentModel,
      @Nullable Integer level,
      LocalDate registeredOn,
      @Nullable LocalDate validUntil,
      RegistryState state,
      @Nullable LocalDate stateToldOn,
      @Nullable Suspended suspension,
      @Nullable LocalDate endedOn,
      @Nullable EndKind endKind,
      Source source) {

    static Item of(ListedService service, LocalDate day) {
      RegistryEntry entry = service.entry();
      return new Item(
          service.no(),
          entry.key().value(),
          "/services/" + entry.key(),
          entry.number().orElse(null),
          entry.name(),
          entry.nameEn().orElse(null),
          entry.applicant(),
          entry.applicantEn().orElse(null),
          entry.serviceModels(),
          entry.deploymentModel().orElse(null),
          entry.level().orElse(null),
          entry.registeredOn(),
          entry.validUntil().orElse(null),
          entry.stateOn(day),
          entry.stateToldOn(day).orElse(null),
          entry
              .standing()
              .suspension()
              .filter(suspension -> !suspension.isOverBy(day))
              .map(Suspended::of)
              .orElse(null),
          entry.endedOn().orElse(null),
          entry.standing().end().map(Standing.End::kind).orElse(null),
          entry.source());
    }
  }

  /** A suspension that holds or is decided; without a last day while that is open (FRM-16). */
  record Suspended(LocalDate from, @Nullable LocalDate until, String reason) {
    static Suspended of(Standing.Suspension suspension) {
      return new Suspended(suspension.from(), suspension.until().orElse(null), suspension.reason());
    }
  }

  /** Everything published about one service. */
  record Detail(
      LocalDate asOf,
      Item service,
      @Nullable Boolean renewalPending,
      ScopeJson scope,
      @Nullable AuditPeriod auditPeriod,
      @Nullable Coverage coverage,
      List<ResponsibilityJson> responsibilities,
      @Nullable String statementHash,
      @Nullable Effective effectiveLevel,
      List<Link> standsOn,
      List<Link> carries,
      List<Change> history) {

    /**
     * @param limit what the audit does not say, in the reader's language (FRM-32)
     */
    static Detail of(
        ServiceDetail detail, Optional<EffectiveLevel> effective, LocalDate day, String limit) {
      RegistryEntry entry = detail.entry();
      return new Detail(
          day,
          Item.of(detail.service(), day),
          entry.stateToldOn(day).isPresent() ? null : Boolean.valueOf(entry.renewalPending()),
          ScopeJson.of(entry.scope()),
          entry.auditPeriod().map(period -> AuditPeriod.of(period, limit)).orElse(null),
          entry.coverage().orElse(null),
          entry.scope().responsibilities().stream().map(ResponsibilityJson::of).toList(),
          entry.statementHash().orElse(null),
          effective.map(Effective::of).orElse(null),
          detail.bases().stream().map(base -> Link.of(base, day)).toList(),
          detail.dependents().stream().map(dependent -> Link.of(dependent, day)).toList(),
          detail.history().stream().map(Change::of).toList());
    }
  }

  /**
   * The level with all that the service stands on (LGG-08); null when none of them states one.
   *
   * @param weakest the keys of those that have it
   * @param unknown the keys of those whose level is not known
   */
  record Effective(
      @Nullable Integer level, List<String> weakest, List<String> unknown, int foundations) {

    static Effective of(EffectiveLevel effective) {
      return new Effective(
          effective.level().orElse(null),
          effective.weakest().stream().map(layer -> layer.key().value()).toList(),
          effective.unknown().stream().map(layer -> layer.key().value()).toList(),
          effective.foundations());
    }
  }

  record AuditPeriod(LocalDate first, LocalDate last, String limit, List<String> clauses) {
    static AuditPeriod of(Period period, String limit) {
      return new AuditPeriod(period.first(), period.last(), limit, List.of("FRM-32"));
    }
  }

  record ScopeJson(
      List<String> functions,
      List<String> excludedFunctions,
      List<String> regions,
      @Nullable String dataLocation,
      @Nullable String governingLaw,
      @Nullable String foreignLawRisk,
      @Nullable String capitalAndOfficers,
      @Nullable String thirdPartyTests,
      @Nullable String subsequentEvents,
      List<PublishedFact> facts) {

    static ScopeJson of(Scope scope) {
      return new ScopeJson(
          scope.functions(),
          scope.excludedFunctions(),
          scope.regions(),
          scope.dataLocation().orElse(null),
          scope.governingLaw().orElse(null),
          scope.foreignLawRisk().orElse(null),
          scope.capitalAndOfficers().orElse(null),
          scope.thirdPartyTests().orElse(null),
          scope.subsequentEvents().orElse(null),
          scope.facts());
    }
  }

  record ResponsibilityJson(@Nullable ServiceModel model, String ofProvider, String ofCustomer) {
    static ResponsibilityJson of(Responsibility responsibility) {
      return new ResponsibilityJson(
          responsibility.model().orElse(null),
          responsibility.ofProvider(),
          responsibility.ofCustomer());
    }
  }

  /** Another service of the list. */
  record Link(String key, String address, String name, RegistryState state) {
    static Link of(RegistryEntry entry, LocalDate day) {
      RegistryKey key = entry.key();
      return new Link(key.value(), "/services/" + key, entry.name(), entry.stateOn(day));
    }
  }

  /** One step of the history, newest first. */
  record Change(
      LocalDate from, RegistryChange change, @Nullable LocalDate validUntil, String reason) {
    static Change of(PublishedState state) {
      return new Change(
          state.from(), state.change(), state.entry().validUntil().orElse(null), state.reason());
    }
  }
}
