package dev.akashi.migration;

import static dev.akashi.migration.MigrationDesk.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.Effective;
import dev.akashi.evidence.EvidenceId;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.EvidenceItems;
import dev.akashi.evidence.EvidenceKind;
import dev.akashi.evidence.EvidenceLinks;
import dev.akashi.evidence.FileUpload;
import dev.akashi.kernel.Clause;
import dev.akashi.library.Libraries;
import dev.akashi.library.LibraryMeasure;
import dev.akashi.library.MeasureId;
import dev.akashi.library.UsedAt;
import dev.akashi.risk.ControlLink;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskLevel;
import dev.akashi.risk.RiskTreatment;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ProfileFact.SamePopulation;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.Visibility;
import dev.akashi.testing.AkashiTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** All numbers change at one moment: nothing of one control is ever found at another. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=numbers-given-anew")
class SimultaneousNumbersTest {

  @Autowired ApplicationContext context;
  @Autowired OwnStatements own;
  @Autowired EvidenceItems items;
  @Autowired EvidenceLinks links;
  @Autowired RiskAnalyses risks;
  @Autowired StatementProfiles profiles;
  @Autowired Libraries libraries;

  private final Map<RequirementId, MeasureId> measures = new HashMap<>();

  /** What names a control, each thing with the name of the control it was made for. */
  private record Named(
      Map<String, Set<RequirementId>> evidence,
      Map<String, Set<RequirementId>> risks,
      Map<String, Set<RequirementId>> groups,
      Map<String, Set<RequirementId>> texts) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  @Clause("FRM-34")
  void whatNamesAControlGoesWhereItGoesAndComesBack(long seed) {
    MigrationDesk desk = new MigrationDesk(context);
    RandomNumbers numbers = RandomNumbers.promulgate(context, seed);
    StatementStage stage = new StatementStage(context);
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    numbers.controls().forEach(each -> name(desk, provider, id, each));
    Named before = named(provider, id);
    StatementContent content = own.sheet(provider, id).content();

    desk.migrate(provider, id, numbers.version());

    Named after = named(provider, id);
    assertPlaces(numbers, after.evidence());
    assertPlaces(numbers, after.risks());
    assertPlaces(numbers, after.groups());
    assertPlaces(numbers, after.texts());

    desk.undo(provider, id);

    assertThat(named(provider, id)).isEqualTo(before);
    assertThat(own.sheet(provider, id).content().answers()).isEqualTo(content.answers());
    assertThat(own.sheet(provider, id).content().evidence()).isEqualTo(content.evidence());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  @Clause("FRM-34")
  void whatWasSetAsideIsSetAsideAgainWhenTheStepIsUndone(long seed) {
    MigrationDesk desk = new MigrationDesk(context);
    RandomNumbers numbers = RandomNumbers.promulgate(context, seed);
    StatementStage stage = new StatementStage(context);
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    for (RequirementId each : numbers.controls()) {
      desk.write(provider, id, Answer.none(each).with(Treatment.NOT_SELECTED, "採用しない理由 " + each));
    }
    desk.write(provider, id, Answer.excluded(numbers.objective(), "この目的は当てはまらない。"));
    StatementSheet before = own.sheet(provider, id);
    assertThat(before.setAside()).containsOnlyKeys(underObjective(before, numbers));

    desk.migrate(provider, id, numbers.version());
    desk.write(provider, id, written(numbers.objective(), "目的を戻した。"));
    Set<RequirementId> now =
        numbers.became().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    assertThat(own.sheet(provider, id).setAside().keySet()).doesNotContainAnyElementsOf(now);
    RequirementId since = now.iterator().next();
    desk.write(provider, id, Answer.none(since).with(Treatment.NOT_SELECTED, "移行の後に書いた理由"));
    desk.write(provider, id, Answer.excluded(numbers.objective(), "やはり当てはまらない。"));
    desk.undo(provider, id);

    StatementSheet back = own.sheet(provider, id);
    assertThat(back.setAside()).isEqualTo(before.setAside());
    assertThat(back.content()).isEqualTo(before.content());
    assertThat(desk.kept(provider, id))
        .filteredOn(kept -> kept.answer().requirement().equals(since))
        .extracting(kept -> kept.answer().reason())
        .contains("移行の後に書いた理由");
  }

  private static RequirementId[] underObjective(StatementSheet sheet, RandomNumbers numbers) {
    return sheet.content().answers().keySet().stream()
        .filter(each -> each.serves(numbers.objective()))
        .toArray(RequirementId[]::new);
  }

  private static void assertPlaces(RandomNumbers numbers, Map<String, Set<RequirementId>> things) {
    for (RequirementId control : numbers.controls()) {
      Set<RequirementId> at = things.getOrDefault(control.value(), Set.of());
      assertThat(numbers.became().get(control)).as("what %s became", control).containsAll(at);
      assertThat(at).hasSizeLessThanOrEqualTo(1);
      numbers.certain(control).ifPresent(now -> assertThat(at).containsExactly(now));
    }
  }

  private void name(MigrationDesk desk, Actor provider, StatementId id, RequirementId control) {
    String text = control.value();
    measures.put(
        control,
        libraries.add(
            provider,
            new LibraryMeasure.Content(
                text, "運用課", Frequency.DAILY, Optional.empty(), Optional.empty())));
    desk.write(provider, id, written(control, text));
    desk.write(provider, id, written(control, text + " を言い換えた。"));
    links.link(provider, id, item(provider, text), 1, Set.of(control), "1");
    risks.add(provider, id, answeredBy(control));
    profiles.add(
        provider, id, new SamePopulation(text, "同じ担当", Set.of(control, MigrationStage.REWORDED)));
  }

  private Named named(Actor provider, StatementId id) {
    StatementContent content = own.sheet(provider, id).content();
    Map<String, Set<RequirementId>> evidence = new TreeMap<>();
    content.evidence().forEach(file -> add(evidence, file.title(), file.requirement()));
    Map<String, Set<RequirementId>> answered = new TreeMap<>();
    risks
        .overview(provider, id)
        .analysis()
        .risks()
        .forEach(risk ->
            risk.content()
                .controls()
                .forEach(link -> add(answered, risk.content().asset(), link.requirement())));
    Map<String, Set<RequirementId>> groups = new TreeMap<>();
    content
        .profile()
        .of(ProfileFact.SamePopulation.class)
        .forEach(group ->
            group.controls().stream()
                .filter(control -> !control.equals(MigrationStage.REWORDED))
                .forEach(control -> add(groups, group.name(), control)));
    Map<String, Set<RequirementId>> texts = new TreeMap<>();
    measures.forEach((control, measure) ->
        libraries.measure(provider, measure).uses().stream()
            .map(UsedAt::requirement)
            .forEach(at -> add(texts, control.value(), at)));
    return new Named(evidence, answered, groups, texts);
  }

  private static void add(
      Map<String, Set<RequirementId>> things, String name, RequirementId requirement) {
    things.computeIfAbsent(name, none -> new TreeSet<>()).add(requirement);
  }

  private EvidenceId item(Actor provider, String title) {
    byte[] bytes = (title + provider.organisationId()).getBytes(StandardCharsets.UTF_8);
    return items.create(
        provider,
        new Details(title, EvidenceKind.RECORD, "", "", Visibility.ASSESSOR),
        new FileUpload(
            "記録.txt",
            new Effective(LocalDate.of(2024, 10, 1), Optional.empty()),
            "",
            () -> new ByteArrayInputStream(bytes)));
  }

  private static Risk.Content answeredBy(RequirementId control) {
    return new Risk.Content(
        control.value(),
        "漏えい",
        "",
        new RiskLevel(3, 3),
        RiskTreatment.MODIFY,
        "絞る",
        "情報システム部長",
        Optional.empty(),
        Optional.of(new RiskLevel(1, 1)),
        new TreeSet<>(Set.of(new ControlLink(control, ""))));
  }
}
