package dev.akashi.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Clause;
import dev.akashi.migration.MigrationStage;
import dev.akashi.registry.RegistryKey;
import dev.akashi.responsibility.Published.Entry;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.StatementId;
import dev.akashi.testing.AkashiTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What a base published on one version of the baseline, read by a statement on another. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class OtherNumbersTest {

  private static final RequirementId SAME = RequirementId.of("9.4.2.2.B");

  @Autowired ApplicationContext context;
  @Autowired SameRequirements numbers;

  @Test
  @Clause("BSR-9")
  void anEntryGoesWithItsRequirementAndNeverByItsNumberAlone() {
    MigrationStage.promulgate(context);
    Published published =
        published(
            MigrationStage.OLD,
            MigrationStage.WAS,
            MigrationStage.REWORDED,
            MigrationStage.GONE,
            SAME);

    assertThat(numbers.under(MigrationStage.NEW, published))
        .containsOnlyKeys(MigrationStage.IS, SAME)
        .containsEntry(MigrationStage.IS, entry(MigrationStage.IS));
    assertThat(numbers.under(MigrationStage.OLD, published)).hasSize(4);
  }

  private static Published published(String version, RequirementId... requirements) {
    return new Published(
        new RegistryKey("C24-7900-2"),
        /* version= */ 1,
        new OrganisationId(UUID.randomUUID()),
        new StatementId(UUID.randomUUID()),
        "0".repeat(64),
        version,
        Instant.EPOCH,
        List.of(requirements).stream().map(OtherNumbersTest::entry).toList());
  }

  private static Entry entry(RequirementId requirement) {
    return new Entry(requirement, Responsibility.PROVIDER, "基盤が行う", "");
  }
}
