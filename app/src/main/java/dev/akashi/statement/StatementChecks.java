package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.Today;
import dev.akashi.programme.Parameter;
import dev.akashi.programme.ProgrammeParameters;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.StatementFinding.Severity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Brings the facts to the rules: baseline, public list, parameters of the day, earlier periods. */
@Service
public class StatementChecks {

  private static final Parameter<Integer> COPIED_REASON_FROM =
      Parameter.number("statement.copied-reason.from");

  /** The states of a version whose audit period the next one has to follow. */
  private static final Set<StatementState> ASSESSED =
      Set.of(
          StatementState.ASSESSED,
          StatementState.FILED,
          StatementState.PUBLISHED,
          StatementState.SUPERSEDED);

  private final Baselines baselines;
  private final PublicRegister register;
  private final ProgrammeParameters parameters;
  private final StatementStore store;
  private final List<FurtherChecks> further;
  private final InternalAuditReports reports;
  private final Listings listings;
  private final Today today;
  private final RuleMemory memory = new RuleMemory();

  StatementChecks(
      Baselines baselines,
      PublicRegister register,
      ProgrammeParameters parameters,
      StatementStore store,
      List<FurtherChecks> further,
      InternalAuditReports reports,
      Listings listings,
      Today today) {
    this.baselines = baselines;
    this.register = register;
    this.parameters = parameters;
    this.store = store;
    this.further = List.copyOf(further);
    this.reports = reports;
    this.listings = listings;
    this.today = today;
  }

  /** Everything that stands for or against declaring the statement today. */
  public StatementCheck check(StatementSheet sheet) {
    Map<RegistryKey, RegistryEntry> entries = register.findAll(keys(sheet.content()));
    StatementFacts facts = facts(sheet.id(), sheet.content(), entries);
    List<StatementFinding> findings =
        Stream.of(
                memory.basic(sheet.id(), facts, entries).stream(),
                StatementRules.ofDeclaration(facts).stream(),
                sheet.content().auditPeriod().stream()
                    .flatMap(period -> period(sheet.head(), period).stream())
                    .map(StatementChecks::periodFinding),
                profile(sheet, facts.baseline()),
                further.stream().flatMap(each -> each.check(sheet).stream()))
            .flatMap(found -> found)
            .toList();
    return new StatementCheck(findings, selectedPerArea(facts));
  }

  /** What the basic statement rules find today. */
  List<StatementFinding> basic(StatementId id, StatementContent content) {
    return StatementRules.check(facts(id, content, register.findAll(keys(content))));
  }

  /** What is wrong with an audit period of that statement. */
  List<Reason> period(StatementHead statement, Period period) {
    Optional<Period> amended = amendedPeriod(statement);
    if (amended.filter(period::equals).isEmpty() && amended.isPresent()) {
      return List.of(
          Reason.of("statement.period-amended", "FRM-43")
              .with(amended.get().first(), amended.get().last())
              .at("periodFirst"));
    }
    return AuditPeriodRule.check(
        period,
        previousPeriod(statement),
        listings.renews(statement.service().id(), today.day()),
        AuditPeriodLimits.on(today.day(), parameters));
  }

  /** The last assessed period of the service before this version. */
  public Optional<Period> previousPeriod(StatementHead statement) {
    Optional<Period> amended = amendedPeriod(statement);
    return store.statementsOf(statement.service().id()).stream()
        .filter(other -> other.version() < statement.version())
        .filter(other -> ASSESSED.contains(other.state()))
        .flatMap(other -> other.auditPeriod().stream())
        .filter(period -> amended.filter(period::equals).isEmpty())
        .findFirst();
  }

  /** The period of the version whose place it takes. */
  private Optional<Period> amendedPeriod(StatementHead statement) {
    return statement.amends().flatMap(store::head).flatMap(StatementHead::auditPeriod);
  }

  private StatementFacts facts(
      StatementId id, StatementContent content, Map<RegistryKey, RegistryEntry> entries) {
    LocalDate day = today.day();
    Baseline baseline = baselines.version(content.baselineVersion());
    return new StatementFacts(
        content,
        baseline,
        CriticalAreas.on(day, parameters),
        key -> Optional.ofNullable(entries.get(key)),
        day,
        parameters.on(day, COPIED_REASON_FROM),
        reports.linkedTo(id));
  }

  private static Set<RegistryKey> keys(StatementContent content) {
    return Stream.concat(
            content.answers().values().stream().flatMap(a -> a.inheritedFrom().stream()),
            content.usedServices().stream().flatMap(used -> used.listed().stream()))
        .collect(Collectors.toSet());
  }

  private static Map<CriticalArea, Long> selectedPerArea(StatementFacts facts) {
    Map<CriticalArea, Long> selected = new EnumMap<>(CriticalArea.class);
    Arrays.stream(CriticalArea.values())
        .forEach(area ->
            selected.put(area, facts.areas().selectedIn(area, facts.baseline(), facts.content())));
    return selected;
  }

  /** What was right when it was stated need not be any more: a period, a site or a plan changed. */
  private static Stream<StatementFinding> profile(StatementSheet sheet, Baseline baseline) {
    return sheet.facts().stream()
        .flatMap(named ->
            ProfileRules.check(sheet, baseline, named.fact(), Optional.of(named.id())).stream()
                .map(reason -> reason.at(ProfileStatedRules.page(named.fact().kind().group()))))
        .distinct()
        .map(reason ->
            new StatementFinding("FRM-51", "profile", Severity.ERROR, Optional.empty(), reason));
  }

  private static StatementFinding periodFinding(Reason reason) {
    return new StatementFinding(
        reason.clauses().getFirst().value(), Severity.ERROR, Optional.empty(), reason);
  }
}
