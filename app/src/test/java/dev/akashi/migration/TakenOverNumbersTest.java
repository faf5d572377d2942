package dev.akashi.migration;

import static dev.akashi.migration.MigrationDesk.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.amendment.LineageLink;
import dev.akashi.amendment.LineageRecords;
import dev.akashi.baseline.LaterVersion;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.library.Libraries;
import dev.akashi.library.LibraryMeasure;
import dev.akashi.library.MeasureId;
import dev.akashi.library.UsedAt;
import dev.akashi.registry.RegistryKey;
import dev.akashi.responsibility.Inherited;
import dev.akashi.responsibility.db.ResponsibilityRows;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.Treatment;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A number that is given to another control carries nothing of the one that had it before. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=numbers-given-anew")
class TakenOverNumbersTest {

  private static final String LATER = "2996-09-01";
  private static final RequirementId FIRST = RequirementId.of("15.1.1.14.B");
  private static final RequirementId SECOND = RequirementId.of("15.1.1.16.B");
  private static final RequirementId FIRST_NOW = RequirementId.of("15.1.1.91.B");
  private static final RegistryKey BASE = new RegistryKey("C24-7999-2");
  private static final String WORDS = "特権は四半期ごとに見直し、記録を残す。";

  @Autowired ApplicationContext context;
  @Autowired Stage people;
  @Autowired Libraries libraries;
  @Autowired ResponsibilityRows inherited;

  @Test
  @Clause("BSR-9")
  void whatCameFromTheLibraryOrABaseGoesWithItsControlAndComesBackWithIt() {
    MigrationDesk desk = new MigrationDesk(context);
    promulgate();
    StatementStage stage = new StatementStage(context);
    Actor provider = stage.representative();

    StatementId written = stage.complete(provider);
    MeasureId measure =
        libraries.add(
            provider,
            new LibraryMeasure.Content(
                WORDS, "運用課", Frequency.DAILY, Optional.empty(), Optional.empty()));
    desk.write(provider, written, written(FIRST, WORDS));
    assertThat(uses(provider, measure)).containsExactly("15.1.1.14.B:1");
    desk.migrate(provider, written, LATER);
    assertThat(uses(provider, measure)).containsExactly("15.1.1.91.B:1");
    desk.undo(provider, written);
    assertThat(uses(provider, measure)).containsExactly("15.1.1.14.B:1");

    Actor other = stage.representative();
    StatementId taken = stage.complete(other);
    desk.write(
        other,
        taken,
        new Answer(FIRST, Treatment.INHERITED, "", Optional.of(BASE), "保管", List.of()));
    inherited.note(taken, List.of(new Inherited(FIRST, BASE, 1)));
    desk.migrate(other, taken, LATER);
    assertThat(inherited.inherited(taken)).containsExactly(new Inherited(FIRST_NOW, BASE, 1));
    desk.undo(other, taken);
    assertThat(inherited.inherited(taken)).containsExactly(new Inherited(FIRST, BASE, 1));
  }

  private List<String> uses(Actor other, MeasureId measure) {
    return libraries.measure(other, measure).uses().stream().map(UsedAt::key).toList();
  }

  /** The first control gets a new number, and the second one its old one. */
  private void promulgate() {
    LaterVersion.promulgate(
        context,
        LATER,
        all -> {
          all.replaceAll(r ->
              r.id().equals(FIRST)
                  ? numbered(r, FIRST_NOW)
                  : r.id().equals(SECOND) ? numbered(r, FIRST) : r);
          return all;
        });
    link(FIRST, FIRST_NOW);
    link(SECOND, FIRST);
  }

  private void link(RequirementId was, RequirementId is) {
    context
        .getBean(LineageRecords.class)
        .link(
            people.person(Role.PROGRAMME_OFFICER),
            new LineageLink(
                MigrationStage.OLD,
                was,
                LATER,
                is,
                /* same= */ true,
                new LocalizedText("番号の整理", "")));
  }

  private static Requirement numbered(Requirement r, RequirementId id) {
    return new Requirement(
        id, r.kind(), r.group(), r.objective(), r.mandatory(), r.title(), r.text(), r.actor());
  }
}
