package dev.akashi.registry.db;

import static dev.akashi.database.registry.Tables.BASE;
import static dev.akashi.database.registry.Tables.PUBLISHED;

import dev.akashi.database.registry.tables.records.PublishedRecord;
import dev.akashi.kernel.Period;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.ListedService;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryEntry.Coverage;
import dev.akashi.registry.RegistryEntry.Responsibility;
import dev.akashi.registry.RegistryEntry.Scope;
import dev.akashi.registry.RegistryEntry.Source;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.SearchText;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.Standing;
import dev.akashi.registry.Standing.End;
import dev.akashi.registry.Standing.Suspension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** An entry as a row of the table of published states, and back. */
final class PublishedRows {

  private static final String EVERY_MODEL = "";

  /** The keys of the bases of a row, in their order. */
  static final Field<String[]> BASES =
      DSL.array(
              DSL.select(BASE.BASE_)
                  .from(BASE)
                  .where(BASE.KEY.eq(PUBLISHED.KEY), BASE.REVISION.eq(PUBLISHED.REVISION))
                  .orderBy(BASE.PLACE))
          .as("bases");

  private PublishedRows() {}

  /** Everything that is read of a row: the facts without the texts made for searching. */
  static List<SelectField<?>> facts() {
    return Stream.concat(
            Arrays.stream(PUBLISHED.fields())
                .filter(field ->
                    !Set.of(
                            PUBLISHED.SEARCH_TEXT,
                            PUBLISHED.GRAMS,
                            PUBLISHED.NAME_KEY,
                            PUBLISHED.APPLICANT_KEY,
                            PUBLISHED.EFFECTIVE_TO)
                        .contains(field)),
            Stream.of(BASES))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  static ListedService listed(Record row) {
    return new ListedService(row.get(PUBLISHED.NO), entry(row));
  }

  static RegistryEntry entry(Record row) {
    return new RegistryEntry(
        new RegistryKey(row.get(PUBLISHED.KEY)),
        stated(row, PUBLISHED.NUMBER),
        row.get(PUBLISHED.NAME),
        stated(row, PUBLISHED.NAME_EN),
        row.get(PUBLISHED.APPLICANT),
        stated(row, PUBLISHED.APPLICANT_EN),
        row.get(PUBLISHED.REGISTERED_ON),
        stated(row, PUBLISHED.VALID_UNTIL),
        standing(row),
        stated(row, PUBLISHED.LEVEL).map(Short::intValue),
        Arrays.stream(row.get(PUBLISHED.SERVICE_MODELS))
            .map(ServiceModel::valueOf)
            .collect(Collectors.toSet()),
        stated(row, PUBLISHED.DEPLOYMENT_MODEL).map(DeploymentModel::valueOf),
        period(row),
        scope(row),
        coverage(row),
        stated(row, PUBLISHED.STATEMENT_HASH),
        Arrays.stream(row.get(BASES)).map(RegistryKey::new).toList(),
        Source.valueOf(row.get(PUBLISHED.SOURCE)));
  }

  private static Standing standing(Record row) {
    return new Standing(
        row.get(PUBLISHED.RENEWAL_PENDING),
        stated(row, PUBLISHED.SUSPENDED_FROM)
            .map(from ->
                new Suspension(
                    from,
                    stated(row, PUBLISHED.SUSPENDED_UNTIL),
                    row.get(PUBLISHED.SUSPENSION_REASON))),
        stated(row, PUBLISHED.ENDED_ON)
            .map(on -> new End(on, EndKind.valueOf(row.get(PUBLISHED.END_KIND)))));
  }

  private static Optional<Period> period(Record row) {
    Optional<LocalDate> last = stated(row, PUBLISHED.AUDIT_LAST);
    return stated(row, PUBLISHED.AUDIT_FIRST)
        .flatMap(first -> last.map(end -> new Period(first, end)));
  }

  private static Scope scope(Record row) {
    return new Scope(
        List.of(row.get(PUBLISHED.FUNCTIONS)),
        List.of(row.get(PUBLISHED.EXCLUDED_FUNCTIONS)),
        List.of(row.get(PUBLISHED.REGIONS)),
        stated(row, PUBLISHED.DATA_LOCATION),
        stated(row, PUBLISHED.GOVERNING_LAW),
        stated(row, PUBLISHED.FOREIGN_LAW_RISK),
        stated(row, PUBLISHED.CAPITAL_AND_OFFICERS),
        stated(row, PUBLISHED.THIRD_PARTY_TESTS),
        stated(row, PUBLISHED.SUBSEQUENT_EVENTS),
        responsibilities(row),
        PublishedFactJson.read(row.get(PUBLISHED.FACTS)));
  }

  private static List<Responsibility> responsibilities(Record row) {
    String[] models = row.get(PUBLISHED.DUTY_MODELS);
    String[] ofProvider = row.get(PUBLISHED.DUTIES_OF_PROVIDER);
    String[] ofCustomer = row.get(PUBLISHED.DUTIES_OF_CUSTOMER);
    List<Responsibility> all = new ArrayList<>();
    for (int i = 0; i < models.length; i++) {
      Optional<ServiceModel> model =
          Optional.of(models[i]).filter(m -> !m.equals(EVERY_MODEL)).map(ServiceModel::valueOf);
      all.add(new Responsibility(model, ofProvider[i], ofCustomer[i]));
    }
    return all;
  }

  private static Optional<Coverage> coverage(Record row) {
    String[] chapters = row.get(PUBLISHED.COVERAGE_CHAPTERS);
    Integer[] implemented = row.get(PUBLISHED.COVERAGE_IMPLEMENTED);
    Integer[] total = row.get(PUBLISHED.COVERAGE_TOTAL);
    List<Coverage.Chapter> all = new ArrayList<>();
    for (int i = 0; i < chapters.length; i++) {
      all.add(new Coverage.Chapter(chapters[i], implemented[i], total[i]));
    }
    List<String> open = List.of(row.get(PUBLISHED.COVERAGE_NOT_IMPLEMENTED));
    return stated(row, PUBLISHED.COVERAGE_BASELINE)
        .map(version -> new Coverage(version, all, open));
  }

  /**
   * The facts of the entry in a new row; what tells the state from others is left to the caller.
   */
  static PublishedRecord row(RegistryEntry entry) {
    PublishedRecord row = new PublishedRecord();
    row.setKey(entry.key().value());
    row.setSource(entry.source().name());
    row.setName(entry.name());
    row.setApplicant(entry.applicant());
    row.setRegisteredOn(entry.registeredOn());
    putStanding(row, entry.standing());
    row.setServiceModels(texts(entry.serviceModels(), ServiceModel::name));
    entry.number().ifPresent(row::setNumber);
    entry.nameEn().ifPresent(row::setNameEn);
    entry.applicantEn().ifPresent(row::setApplicantEn);
    entry.validUntil().ifPresent(row::setValidUntil);
    entry.level().map(Integer::shortValue).ifPresent(row::setLevel);
    entry.deploymentModel().map(DeploymentModel::name).ifPresent(row::setDeploymentModel);
    entry.auditPeriod().map(Period::first).ifPresent(row::setAuditFirst);
    entry.auditPeriod().map(Period::last).ifPresent(row::setAuditLast);
    entry.statementHash().ifPresent(row::setStatementHash);
    putScope(row, entry.scope());
    putCoverage(row, entry.coverage());
    SearchText text = ListedService.searchText(entry);
    row.setNameKey(ListedService.orderKey(entry.name()));
    row.setApplicantKey(ListedService.orderKey(entry.applicant()));
    row.setSearchText(text.value());
    row.setGrams(text.grams().toArray(String[]::new));
    return row;
  }

  private static void putStanding(PublishedRecord row, Standing standing) {
    row.setRenewalPending(standing.renewalPending());
    standing
        .suspension()
        .ifPresent(suspension -> {
          row.setSuspendedFrom(suspension.from());
          suspension.until().ifPresent(row::setSuspendedUntil);
          row.setSuspensionReason(suspension.reason());
        });
    standing
        .end()
        .ifPresent(end -> {
          row.setEndedOn(end.on());
          row.setEndKind(end.kind().name());
        });
  }

  private static void putScope(PublishedRecord row, Scope scope) {
    row.setFunctions(scope.functions().toArray(String[]::new));
    row.setExcludedFunctions(scope.excludedFunctions().toArray(String[]::new));
    row.setRegions(scope.regions().toArray(String[]::new));
    scope.dataLocation().ifPresent(row::setDataLocation);
    scope.governingLaw().ifPresent(row::setGoverningLaw);
    scope.foreignLawRisk().ifPresent(row::setForeignLawRisk);
    scope.capitalAndOfficers().ifPresent(row::setCapitalAndOfficers);
    scope.thirdPartyTests().ifPresent(row::setThirdPartyTests);
    scope.subsequentEvents().ifPresent(row::setSubsequentEvents);
    List<Responsibility> all = scope.responsibilities();
    row.setDutyModels(texts(all, r -> r.model().map(ServiceModel::name).orElse(EVERY_MODEL)));
    row.setDutiesOfProvider(texts(all, Responsibility::ofProvider));
    row.setDutiesOfCustomer(texts(all, Responsibility::ofCustomer));
    row.setFacts(PublishedFactJson.write(scope.facts()));
  }

  private static void putCoverage(PublishedRecord row, Optional<Coverage> coverage) {
    List<Coverage.Chapter> chapters = coverage.map(Coverage::chapters).orElse(List.of());
    coverage.map(Coverage::baselineVersion).ifPresent(row::setCoverageBaseline);
    row.setCoverageChapters(texts(chapters, Coverage.Chapter::chapter));
    row.setCoverageImplemented(
        chapters.stream().map(Coverage.Chapter::implemented).toArray(Integer[]::new));
    row.setCoverageTotal(chapters.stream().map(Coverage.Chapter::total).toArray(Integer[]::new));
    row.setCoverageNotImplemented(
        coverage.map(Coverage::notImplemented).orElse(List.of()).toArray(String[]::new));
  }

  private static <T> String[] texts(Iterable<T> values, Function<T, String> text) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(text.apply(value)));
    return texts.toArray(String[]::new);
  }

  private static <T> Optional<T> stated(Record row, Field<T> field) {
    return Optional.ofNullable(row.get(field));
  }
}
