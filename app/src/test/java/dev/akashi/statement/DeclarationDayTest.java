package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.LaterVersion;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.programme.Basis;
import dev.akashi.programme.ParameterOffice;
import dev.akashi.programme.ParameterRevision;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A legal day that lies back does not bring back the rules of that day. */
@AkashiTest
@TestPropertySource(properties = LaterVersion.OWN)
class DeclarationDayTest {

  private static final String KEY = "statement.visibility.always-public";
  private static final LocalDate LEGAL = LocalDate.of(2025, 1, 10);
  private static final LocalDate RECORDED = LocalDate.of(2025, 1, 12);

  @Autowired ApplicationContext context;
  @Autowired Stage people;
  @Autowired ParameterOffice office;
  @Autowired OwnStatements own;
  @Autowired Statements declared;
  @Autowired StatementProfiles profiles;
  @Autowired Declarations declarations;

  @Test
  @Clause("FRM-50")
  void whoSeesAFieldGoesByTheDayOnWhichTheDeclarationIsRecorded() {
    TestDay.set(LEGAL);
    StatementStage stage = new StatementStage(context);
    Actor provider = stage.representative();
    StatementId id = stage.complete(provider);
    profiles.setVisibility(provider, id, StatementField.SHARES, Visibility.ASSESSOR);
    Actor officer = people.person(Role.PROGRAMME_OFFICER);
    ParameterOffice.History before = office.history(officer, KEY);
    String sharesToo =
        before.timeline().values().stream().toList().getLast().text()
            + ", "
            + StatementField.SHARES;
    office.add(
        officer,
        new ParameterRevision(KEY, sharesToo, LEGAL.plusDays(1), "運営委員会決定", "", Basis.OFFICIAL),
        before.revision());

    TestDay.set(RECORDED);
    declarations.declare(provider, id, LEGAL, declarations.seen(provider, id));

    StatementHead head = own.sheet(provider, id).head();
    assertThat(head.sealed().orElseThrow().declaredOn()).isEqualTo(LEGAL);
    assertThat(declared.declared(id).sealedOn()).isEqualTo(RECORDED);
    assertThat(
            profiles
                .visibility(head)
                .of(StatementField.SHARES, own.sheet(provider, id).content().profile()))
        .isEqualTo(Visibility.PUBLIC);
  }
}
