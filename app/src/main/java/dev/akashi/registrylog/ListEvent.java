package dev.akashi.registrylog;

import dev.akashi.kernel.Period;
import dev.akashi.kernel.Sha256;
import dev.akashi.registry.PublishedFact;
import dev.akashi.registry.PublishedState;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryEntry.Coverage;
import dev.akashi.registry.RegistryEntry.Responsibility;
import dev.akashi.registry.RegistryEntry.Scope;
import dev.akashi.registry.Standing;
import dev.akashi.registry.Standing.Suspension;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A publication as the log keeps it: an entry with the facts that decide, and the whole published
 * state, which the entry names by its hash. Both are canonical JSON.
 *
 * @param stateHash the SHA-256 of the state in hexadecimal
 */
public record ListEvent(
    String key, int revision, Instant recordedAt, String entry, String state, String stateHash) {

  /** The longest text that stands in an entry itself; longer ones stand in the state only. */
  private static final int LONGEST = 2000;

  /** What the log keeps of a published state. */
  public static ListEvent of(PublishedState published) {
    String state = state(published).toString();
    String hash = sha256(state);
    return new ListEvent(
        published.entry().key().value(),
        published.revision(),
        recordedAt(published),
        entry(published, hash).toString(),
        state,
        hash);
  }

  private static Instant recordedAt(PublishedState published) {
    return published.recordedAt().truncatedTo(ChronoUnit.MICROS);
  }

  private static CanonicalJson entry(PublishedState published, String stateHash) {
    RegistryEntry entry = published.entry();
    return new CanonicalJson()
        .with("kind", "akashi/list-event/1")
        .with("key", entry.key())
        .with("revision", published.revision())
        .with("change", published.change())
        .with("effectiveFrom", published.from())
        .with("recordedAt", recordedAt(published))
        .with("reason", brief(published.reason()).filter(reason -> !reason.isEmpty()))
        .with("number", entry.number())
        .with("name", brief(entry.name()))
        .with("nameEn", entry.nameEn().flatMap(ListEvent::brief))
        .with("applicant", brief(entry.applicant()))
        .with("registeredOn", entry.registeredOn())
        .with("validUntil", entry.validUntil())
        .with("renewalPending", entry.renewalPending())
        .with(
            "suspension",
            entry.standing().suspension().map(one -> suspension(one, brief(one.reason()))))
        .with("endedOn", entry.endedOn())
        .with("endKind", entry.standing().end().map(Standing.End::kind))
        .with("level", entry.level())
        .with("statementHash", entry.statementHash())
        .with("stateSha256", stateHash);
  }

  private static Optional<String> brief(String text) {
    return Optional.of(text).filter(stated -> stated.length() <= LONGEST);
  }

  private static CanonicalJson state(PublishedState published) {
    RegistryEntry entry = published.entry();
    return new CanonicalJson()
        .with("kind", "akashi/list-state/1")
        .with("key", entry.key())
        .with("revision", published.revision())
        .with("change", published.change())
        .with("effectiveFrom", published.from())
        .with("recordedAt", recordedAt(published))
        .with("reason", published.reason())
        .with("number", entry.number())
        .with("name", entry.name())
        .with("nameEn", entry.nameEn())
        .with("applicant", entry.applicant())
        .with("applicantEn", entry.applicantEn())
        .with("registeredOn", entry.registeredOn())
        .with("validUntil", entry.validUntil())
        .with("renewalPending", entry.renewalPending())
        .with(
            "suspension",
            entry.standing().suspension().map(one -> suspension(one, Optional.of(one.reason()))))
        .with("endedOn", entry.endedOn())
        .with("endKind", entry.standing().end().map(Standing.End::kind))
        .with("level", entry.level())
        .with("serviceModels", entry.serviceModels())
        .with("deploymentModel", entry.deploymentModel())
        .with("auditPeriod", entry.auditPeriod().map(ListEvent::period))
        .with("scope", scope(entry.scope()))
        .with("coverage", entry.coverage().map(ListEvent::coverage))
        .with("statementHash", entry.statementHash())
        .with("bases", entry.bases())
        .with("source", entry.source());
  }

  private static CanonicalJson suspension(Suspension suspension, Optional<String> reason) {
    return new CanonicalJson()
        .with("from", suspension.from())
        .with("until", suspension.until())
        .with("reason", reason);
  }

  private static CanonicalJson period(Period period) {
    return new CanonicalJson().with("first", period.first()).with("last", period.last());
  }

  private static CanonicalJson scope(Scope scope) {
    return new CanonicalJson()
        .with("functions", scope.functions())
        .with("excludedFunctions", scope.excludedFunctions())
        .with("regions", scope.regions())
        .with("dataLocation", scope.dataLocation())
        .with("governingLaw", scope.governingLaw())
        .with("foreignLawRisk", scope.foreignLawRisk())
        .with("capitalAndOfficers", scope.capitalAndOfficers())
        .with("thirdPartyTests", scope.thirdPartyTests())
        .with("subsequentEvents", scope.subsequentEvents())
        .with(
            "responsibilities",
            scope.responsibilities().stream().map(ListEvent::responsibility).toList())
        .with("facts", scope.facts().stream().map(ListEvent::fact).toList());
  }

  private static CanonicalJson responsibility(Responsibility responsibility) {
    return new CanonicalJson()
        .with("model", responsibility.model())
        .with("ofProvider", responsibility.ofProvider())
        .with("ofCustomer", responsibility.ofCustomer());
  }

  private static CanonicalJson fact(PublishedFact fact) {
    return new CanonicalJson()
        .with("kind", fact.kind())
        .with("values", fact.values().stream().map(ListEvent::value).toList());
  }

  private static CanonicalJson value(PublishedFact.Value value) {
    return new CanonicalJson()
        .with("name", value.name())
        .with("vocabulary", value.vocabulary())
        .with("text", value.text());
  }

  private static CanonicalJson coverage(Coverage coverage) {
    return new CanonicalJson()
        .with("baselineVersion", coverage.baselineVersion())
        .with("chapters", coverage.chapters().stream().map(ListEvent::chapter).toList())
        .with("notImplemented", coverage.notImplemented());
  }

  private static CanonicalJson chapter(Coverage.Chapter chapter) {
    return new CanonicalJson()
        .with("chapter", chapter.chapter())
        .with("implemented", chapter.implemented())
        .with("total", chapter.total());
  }

  static String sha256(String text) {
    return Sha256.hex(text);
  }
}
