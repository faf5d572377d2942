package dev.akashi.registry;

import dev.akashi.kernel.Period;
import dev.akashi.registry.RegistryEntry.Coverage;
import dev.akashi.registry.RegistryEntry.Scope;
import dev.akashi.registry.RegistryEntry.Source;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes entries for tests: what is not said is not stated. */
public final class Entries {

  private final String key;
  private Optional<String> number = Optional.empty();
  private String name;
  private Optional<String> nameEn = Optional.empty();
  private String applicant = "株式会社あおばシステムズ";
  private LocalDate registeredOn = LocalDate.of(2025, 9, 30);
  private Optional<LocalDate> validUntil = Optional.empty();
  private Standing standing = Standing.PLAIN;
  private Optional<Integer> level = Optional.empty();
  private Set<ServiceModel> models = Set.of();
  private Optional<Period> auditPeriod = Optional.empty();
  private Scope scope = Scope.notStated();
  private Optional<Coverage> coverage = Optional.empty();
  private List<RegistryKey> bases = List.of();

  private Entries(String key) {
    this.key = key;
    this.name = "サービス " + key;
  }

  public static Entries listed(String key) {
    return new Entries(key);
  }

  public Entries number(String value) {
    number = Optional.of(value);
    return this;
  }

  public Entries named(String value) {
    name = value;
    return this;
  }

  public Entries inEnglish(String value) {
    nameEn = Optional.of(value);
    return this;
  }

  public Entries by(String value) {
    applicant = value;
    return this;
  }

  public Entries on(LocalDate day) {
    registeredOn = day;
    return this;
  }

  public Entries validUntil(LocalDate day) {
    validUntil = Optional.of(day);
    return this;
  }

  public Entries renewalPending() {
    standing = standing.withRenewalPending(true);
    return this;
  }

  public Entries level(int value) {
    level = Optional.of(value);
    return this;
  }

  public Entries models(ServiceModel... values) {
    models = EnumSet.copyOf(Arrays.asList(values));
    return this;
  }

  public Entries audited(LocalDate first, LocalDate last) {
    auditPeriod = Optional.of(new Period(first, last));
    return this;
  }

  public Entries scope(Scope value) {
    scope = value;
    return this;
  }

  public Entries coverage(Coverage value) {
    coverage = Optional.of(value);
    return this;
  }

  public Entries standsOn(String... keys) {
    bases = Arrays.stream(keys).map(RegistryKey::new).toList();
    return this;
  }

  public RegistryEntry build() {
    return new RegistryEntry(
        new RegistryKey(key),
        number,
        name,
        nameEn,
        applicant,
        Optional.empty(),
        registeredOn,
        validUntil,
        standing,
        level,
        models,
        Optional.empty(),
        auditPeriod,
        scope,
        coverage,
        Optional.empty(),
        bases,
        Source.COMMITTEE_DECISION);
  }
}
