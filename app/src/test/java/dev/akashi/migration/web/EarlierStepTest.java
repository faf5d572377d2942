package dev.akashi.migration.web;

import static dev.akashi.migration.MigrationStage.IS;
import static dev.akashi.migration.MigrationStage.NEW;
import static dev.akashi.migration.MigrationStage.NEWEST;
import static dev.akashi.migration.MigrationStage.OLD;
import static dev.akashi.migration.MigrationStage.REWORDED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.directory.Actor;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.migration.MigrationStage;
import dev.akashi.migration.Migrations;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** What an earlier of several steps left to look at. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class EarlierStepTest {

  @Autowired ApplicationContext context;
  @Autowired Stage people;
  @Autowired OwnStatements own;
  @Autowired Migrations migrations;

  /** The last step left its words alone, so that only the first version tells what changed. */
  @Test
  void itsWordsStandBesideThoseOfTheVersionTheFirstStepBeganFrom() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    MigrationStage.promulgate(context);
    StatementStage stage = new StatementStage(context);
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    for (String version : List.of(NEW, NEWEST)) {
      migrations.apply(provider, id, version, own.sheet(provider, id).revision());
    }

    assertThat(people.signedIn(provider).get("/provider/statements/" + id + "/migration").body())
        .containsSubsequence(">" + REWORDED + "<", since(OLD), ">" + IS + "<", since(NEW));
  }

  /** Nobody has looked at the answer since it was written for the first of the three versions. */
  @Test
  void whatBothStepsRewordedStandsBesideTheWordsThatWereAnswered() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    LocalizedText last = new LocalizedText("毎月末日までに記録する。", "Record it by the end of the month.");
    LaterVersion.promulgate(context, "2996-12-01", all -> MigrationStage.reworded(all, last));
    LocalizedText between = new LocalizedText("毎週記録する。", "Record it every week.");
    LaterVersion.promulgate(context, "2996-11-15", all -> MigrationStage.reworded(all, between));
    StatementStage stage = new StatementStage(context);
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    for (String version : List.of("2996-11-15", "2996-12-01")) {
      migrations.apply(provider, id, version, own.sheet(provider, id).revision());
    }

    String page = people.signedIn(provider).get("/provider/statements/" + id + "/migration").body();
    assertThat(page).containsSubsequence(">" + REWORDED + "<", since(OLD));
    assertThat(page).doesNotContain("毎週");
  }

  private static String since(String version) {
    return "<p class=\"small muted\">" + version + "</p>";
  }
}
