package dev.akashi.migration;

import static dev.akashi.migration.MigrationDesk.written;
import static dev.akashi.migration.MigrationStage.IS;
import static dev.akashi.migration.MigrationStage.NEW;
import static dev.akashi.migration.MigrationStage.REWORDED;
import static dev.akashi.migration.MigrationStage.WAS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.LaterVersion;
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
import dev.akashi.risk.ControlLink;
import dev.akashi.risk.Risk;
import dev.akashi.risk.RiskAnalyses;
import dev.akashi.risk.RiskLevel;
import dev.akashi.risk.RiskTreatment;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.Visibility;
import dev.akashi.testing.AkashiTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What names a control by its number goes with it to its new one, and back. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class MigrationNumbersTest {

  @Autowired OwnStatements own;
  @Autowired EvidenceItems items;
  @Autowired EvidenceLinks links;
  @Autowired RiskAnalyses risks;
  @Autowired StatementProfiles profiles;

  private final MigrationDesk desk;
  private final StatementStage stage;

  MigrationNumbersTest(@Autowired ApplicationContext context) {
    desk = new MigrationDesk(context);
    stage = new StatementStage(context);
  }

  @Test
  @Clause("FRM-34")
  void evidenceRisksAndPopulationsGoToTheNewNumberAndBack() {
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    desk.write(provider, id, written(WAS, "毎月確かめる。"));
    links.link(provider, id, item(provider), 1, List.of(WAS, REWORDED), "1");
    risks.add(provider, id, answeredBy(WAS, REWORDED));
    profiles.add(provider, id, new ProfileFact.SamePopulation("端末", "同じ担当", Set.of(WAS, REWORDED)));

    desk.migrate(provider, id, NEW);

    assertNumbers(provider, id, IS);
    desk.undo(provider, id);
    assertNumbers(provider, id, WAS);
  }

  private void assertNumbers(Actor provider, StatementId id, RequirementId number) {
    var content = own.sheet(provider, id).content();
    assertThat(content.evidence())
        .extracting(LinkedFile::requirement)
        .containsExactlyInAnyOrder(REWORDED, number);
    assertThat(content.evidence()).extracting(LinkedFile::line).containsOnly("1");
    assertThat(risks.overview(provider, id).analysis().risks())
        .singleElement()
        .satisfies(risk ->
            assertThat(risk.content().controls())
                .extracting(ControlLink::requirement)
                .containsExactlyInAnyOrder(REWORDED, number));
    assertThat(content.profile().of(ProfileFact.SamePopulation.class))
        .singleElement()
        .satisfies(
            group -> assertThat(group.controls()).containsExactlyInAnyOrder(REWORDED, number));
    assertThat(content.answer(number).hasIndividualControl()).isTrue();
  }

  private EvidenceId item(Actor provider) {
    byte[] bytes = ("記録 " + provider.organisationId()).getBytes(StandardCharsets.UTF_8);
    return items.create(
        provider,
        new Details("記録", EvidenceKind.RECORD, "", "", Visibility.ASSESSOR),
        new FileUpload(
            "記録.txt",
            new Effective(LocalDate.of(2024, 10, 1), Optional.empty()),
            "",
            () -> new ByteArrayInputStream(bytes)));
  }

  private static Risk.Content answeredBy(RequirementId... controls) {
    TreeSet<ControlLink> answered = new TreeSet<>();
    for (RequirementId control : controls) {
      answered.add(new ControlLink(control, ""));
    }
    return new Risk.Content(
        "利用者の文書",
        "漏えい",
        "",
        new RiskLevel(3, 3),
        RiskTreatment.MODIFY,
        "絞る",
        "情報システム部長",
        Optional.empty(),
        Optional.of(new RiskLevel(1, 1)),
        answered);
  }
}
