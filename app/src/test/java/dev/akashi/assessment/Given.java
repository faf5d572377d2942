package dev.akashi.assessment;

import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.FrozenPopulation.Origin;
import dev.akashi.assessment.FrozenPopulation.PopulationKind;
import dev.akashi.assessment.PaperCover.Deviations;
import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.Answer;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.Treatment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The facts of acceptance scenario 1, small: one objective with a mandatory and an optional one.
 */
final class Given {

  static final LocalDate TODAY = LocalDate.of(2025, 3, 21);
  static final PersonId SIGNER = PersonId.random();
  static final LocalDate REPORT_DAY = LocalDate.of(2025, 3, 20);
  static final Period AUDIT_PERIOD =
      new Period(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 12, 31));
  static final Period SELECTED = new Period(LocalDate.of(2024, 4, 1), LocalDate.of(2026, 3, 31));

  static final RequirementId OBJECTIVE = RequirementId.of("9.4.2");
  static final RequirementId MANDATORY = RequirementId.of("9.4.2.2.B");
  static final RequirementId OPTIONAL = RequirementId.of("9.4.2.5");
  static final RequirementId EXCLUDED = RequirementId.of("14.2.7");

  static final Organisation ASSESSOR =
      new Organisation(
          OrganisationId.random(),
          OrganisationKind.ASSESSOR,
          new LocalizedText("青葉監査法人", "Aoba Audit Corporation"));
  static final Organisation PROVIDER =
      new Organisation(
          OrganisationId.random(), OrganisationKind.PROVIDER, new LocalizedText("提供者", ""));

  static final SampleTable SAMPLES =
      SampleTable.of(
          Map.of(
              "ondemand",
              25,
              "daily",
              25,
              "weekly",
              5,
              "monthly",
              2,
              "quarterly",
              2,
              "yearly",
              1,
              "automated",
              1),
          Set.of("ondemand", "daily", "weekly", "monthly", "quarterly"),
          /* factor= */ 2);

  static final SignerRule.Requirements SIGNER_REQUIREMENTS =
      new SignerRule.Requirements(Set.of("CISSP", "CISA", "RISS", "CAIS"), 2, Set.of("JP"));

  static final StandardProcedure PROCEDURE =
      new StandardProcedure(
          Set.of(Technique.INQUIRY, Technique.INSPECTION),
          Set.of(Technique.INSPECTION),
          Set.of(Technique.REPERFORMANCE),
          Set.of(Technique.INQUIRY, Technique.INSPECTION));

  /** Papers on both phases. */
  static final Set<PaperCover.Done> SEEN =
      Set.of(
          new PaperCover.Done(AssessmentPhase.DESIGN, Technique.INSPECTION),
          new PaperCover.Done(AssessmentPhase.OPERATION, Technique.INSPECTION));

  private static final PaperCover.Made MADE = new PaperCover.Made(LocalDate.EPOCH, Instant.EPOCH);

  static final PaperCover COVERED =
      new PaperCover(
          Stream.of(OBJECTIVE, MANDATORY, OPTIONAL, EXCLUDED)
              .collect(
                  Collectors.toMap(
                      id -> id,
                      id -> SEEN.stream().collect(Collectors.toMap(d -> d, d -> Set.of(MADE))))),
          Map.of(),
          List.of());

  /** The same with papers that say what deviates wherever an exception is concluded. */
  static PaperCover covering(Collection<ResultEntry> entries) {
    Map<RequirementId, Deviations> deviations =
        entries.stream()
            .filter(ResultEntry::hasException)
            .collect(
                Collectors.toMap(
                    ResultEntry::requirement,
                    entry ->
                        new Deviations(
                            Map.of(), Set.of(AssessmentPhase.DESIGN, AssessmentPhase.OPERATION))));
    return new PaperCover(COVERED.done(), deviations, List.of());
  }

  /** A fixed plan that leaves nothing out. */
  static final Groundwork PLANNED =
      new Groundwork(
          Optional.of(
              new EngagementPlan(
                  "2",
                  AuditMethod.FULL,
                  "-",
                  "2022-04-01",
                  /* firstAudit= */ true,
                  /* managementCycle= */ false,
                  Optional.of(new EngagementPlan.Fixed(LocalDate.of(2025, 1, 15), "監査 一郎")),
                  List.of())),
          Set.of());

  /** When the provider answered. */
  static final Instant RESPONDED_AT = Instant.parse("2025-02-20T00:00:00Z");

  /** When a settled finding was settled. */
  static final Instant SETTLED_AT = Instant.parse("2025-02-25T00:00:00Z");

  private Given() {}

  static Requirement requirement(RequirementId id) {
    LocalizedText text = new LocalizedText(id.value(), "");
    boolean objective = id.equals(OBJECTIVE) || id.equals(EXCLUDED);
    return new Requirement(
        id,
        objective ? RequirementKind.CONTROL_OBJECTIVE : RequirementKind.DETAILED_CONTROL,
        "9.4",
        objective ? Optional.empty() : Optional.of(OBJECTIVE),
        objective || id.equals(MANDATORY),
        text,
        text);
  }

  static Baseline baseline() {
    return Baseline.of(
        "2022-04-01",
        new LocalizedText("管理基準", ""),
        LocalDate.of(2022, 4, 1),
        List.of(),
        List.of(
            requirement(OBJECTIVE),
            requirement(MANDATORY),
            requirement(OPTIONAL),
            requirement(EXCLUDED)));
  }

  static IndividualControl control(Frequency frequency) {
    return new IndividualControl(
        "1", "鍵で認証する", "認証基盤課", frequency, Optional.empty(), Optional.empty());
  }

  static Answer selected(RequirementId id, Frequency... frequencies) {
    return new Answer(
        id,
        Treatment.SELECTED,
        "",
        Optional.empty(),
        "",
        Arrays.stream(frequencies).map(Given::control).toList());
  }

  static DeclaredStatement statement() {
    Map<RequirementId, Answer> answers = new HashMap<>();
    answers.put(OBJECTIVE, selected(OBJECTIVE));
    answers.put(MANDATORY, selected(MANDATORY, Frequency.AUTOMATED));
    answers.put(OPTIONAL, selected(OPTIONAL, Frequency.WEEKLY));
    answers.put(
        EXCLUDED,
        new Answer(EXCLUDED, Treatment.EXCLUDED, "外部委託の開発がない", Optional.empty(), "", List.of()));
    return new DeclaredStatement(
        new StatementId(UUID.nameUUIDFromBytes(new byte[] {1})),
        ServiceId.random(),
        "あおば文書管理クラウド",
        Optional.empty(),
        PROVIDER.id(),
        1,
        LocalDate.of(2025, 1, 10),
        AUDIT_PERIOD,
        "ab".repeat(32),
        new StatementContent("2022-04-01", Optional.of(AUDIT_PERIOD), scope(), List.of(), answers));
  }

  /** The same statement taking over one requirement from a listed base. */
  static DeclaredStatement inheriting(RequirementId id) {
    DeclaredStatement own = statement();
    Answer takenOver =
        new Answer(
            id, Treatment.INHERITED, "", Optional.of(new RegistryKey("list-08")), "認証", List.of());
    return new DeclaredStatement(
        own.id(),
        own.service(),
        own.serviceName(),
        own.serviceNameEn(),
        own.provider(),
        own.version(),
        own.declaredOn(),
        own.auditPeriod(),
        own.contentHash(),
        own.content().withAnswers(Map.of(id, takenOver)));
  }

  private static StatementScope scope() {
    return new StatementScope(
        List.of("文書管理"),
        List.of(),
        List.of("東京"),
        Set.of(),
        Optional.empty(),
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "");
  }

  /** The representation that the management signed for that statement. */
  static GivenRepresentation representation() {
    return new GivenRepresentation(
        /* number= */ 1,
        statement().id(),
        statement().contentHash(),
        LocalDate.of(2025, 3, 18),
        "代表 花子",
        "cd".repeat(32),
        /* intact= */ true,
        /* qualified= */ List.of());
  }

  static SignerRule.Signer signer() {
    return new SignerRule.Signer(
        SIGNER, "監査 一郎", ASSESSOR.id(), Set.of("CISA"), Optional.of(8), Optional.of("JP"));
  }

  static TeamMember member(String name, Optional<LocalDate> declared) {
    return new TeamMember(name, Optional.of(PersonId.random()), "", declared);
  }

  static Engagement engagement(EngagementState state) {
    DeclaredStatement statement = statement();
    return new Engagement(
        EngagementId.random(),
        ASSESSOR.id(),
        PROVIDER.id(),
        statement.id(),
        statement.called(),
        statement.version(),
        statement.contentHash(),
        "2022-04-01",
        AUDIT_PERIOD,
        state,
        LocalDate.of(2025, 1, 15),
        Optional.of(LocalDate.of(2025, 1, 15)),
        Optional.empty(),
        Optional.of(LocalDate.of(2025, 1, 20)),
        new Engagement.Closing(
            Optional.of(new FairPresentation(LocalDate.of(2025, 2, 1), true, "構成図と契約を突き合わせた")),
            "なし",
            /* onRepresentation= */ "",
            List.of(),
            Optional.of(signer())),
        List.of(
            new TeamMember(
                "監査 一郎", Optional.of(SIGNER), "", Optional.of(LocalDate.of(2025, 1, 14)))),
        /* reportBy= */ Optional.empty(),
        1);
  }

  static ResultEntry effective(RequirementId id) {
    return entry(id, Conclusion.EFFECTIVE, Conclusion.EFFECTIVE);
  }

  static ResultEntry entry(RequirementId id, Conclusion design, Conclusion operation) {
    return new ResultEntry(
        id,
        design,
        Optional.of(LocalDate.of(2024, 11, 15)),
        operation,
        Optional.of(Technique.INSPECTION),
        "設定値と記録を閲覧した",
        false,
        "");
  }

  /** A population of so many rows, named by their numbers. */
  static FrozenPopulation population(String line, int rows) {
    return population(line, rows, PopulationKind.TYPED, LocalDate.of(2025, 1, 20));
  }

  static FrozenPopulation population(
      String line, int rows, PopulationKind kind, LocalDate takenOn) {
    return new FrozenPopulation(
        PopulationId.random(),
        EngagementId.random(),
        OPTIONAL,
        line,
        new Origin(kind, "週次点検票", "点検システム", takenOn, Optional.empty()),
        "",
        rows,
        "aa".repeat(32),
        7,
        "bb".repeat(32),
        "cc".repeat(32),
        "監査 一郎",
        Instant.parse("2025-01-21T00:00:00Z"));
  }

  static Sample sample(String line, int rows, Sample.ItemOutcome outcome) {
    return sample(population(line, rows), outcome);
  }

  static Sample sample(FrozenPopulation population, Sample.ItemOutcome outcome) {
    int size = SAMPLES.size(Frequency.WEEKLY, population.rows());
    Sample drawn =
        Sample.drawn(
            SampleId.random(),
            OPTIONAL,
            population.line(),
            Frequency.WEEKLY,
            population,
            "",
            IntStream.rangeClosed(1, size).mapToObj(n -> "点検票" + n).toList());
    return drawn.tested(
        drawn.items().stream()
            .map(item -> new Sample.ItemResult(item.number(), outcome, ""))
            .toList());
  }

  static Finding finding(RequirementId id, FindingState state) {
    return finding(id, FindingKind.DEVIATION, state, Optional.of(LocalDate.of(2024, 12, 10)));
  }

  static Finding finding(
      RequirementId id, FindingKind kind, FindingState state, Optional<LocalDate> remediedOn) {
    return new Finding(
        FindingId.random(),
        EngagementId.random(),
        id,
        kind,
        state,
        LocalDate.of(2025, 2, 10),
        Optional.of(FindingClass.MINOR),
        "記録が1件欠けていた",
        "手順を改めた",
        Optional.of(LocalDate.of(2025, 2, 20)),
        Optional.of(RESPONDED_AT),
        remediedOn,
        "",
        Optional.empty(),
        FindingRules.isSettled(state) || state == FindingState.REPORTED
            ? Optional.of(SETTLED_AT)
            : Optional.empty(),
        1);
  }

  static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }
}
