package dev.akashi.assessor.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessor.Auditor;
import dev.akashi.assessor.AuditorId;
import dev.akashi.assessor.Auditors;
import dev.akashi.assessor.MisconductCases;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.platform.Part;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * What grows in the register of assessors is shown in parts, and each part leads to the next. It
 * has a database of its own, so that no other test finds that much to do.
 */
@AkashiTest
@TestPropertySource(properties = "akashi.test.own=lists")
class LongListsTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
  private static final Pattern CASE = Pattern.compile("/assessors/cases/[0-9a-f-]{36}");

  @Autowired Stage stage;
  @Autowired Auditors auditors;
  @Autowired MisconductCases cases;

  @BeforeEach
  void day() {
    TestDay.set(DAY);
  }

  @Test
  @Clause("FRM-27")
  void theAuditorsOfABody() {
    Actor body = stage.person(Role.LEAD_ASSESSOR);
    for (int i = 0; i <= Part.ROWS; i++) {
      auditors.add(body, auditor(body, "監査人その" + (i + 100) + "番"));
    }
    Visitor visitor = stage.signedIn(body);
    String first = visitor.get("/assessors/auditors").body();
    String second = visitor.get("/assessors/auditors?start=" + Part.ROWS).body();

    assertThat(first).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
    assertThat(second).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
    for (int i = 0; i <= Part.ROWS; i++) {
      assertThat(first + second).containsOnlyOnce(">監査人その" + (i + 100) + "番</a>");
    }
  }

  @Test
  @Clause("FRM-28")
  void theCasesOnTheDesk() {
    Actor body = stage.person(Role.LEAD_ASSESSOR);
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    for (int i = 0; i <= Part.ROWS; i++) {
      cases.open(officer, body.organisationId(), "疑い" + i);
    }
    Visitor visitor = stage.signedIn(officer);

    assertThat(CASE.matcher(visitor.get("/assessors/desk").body()).results().count())
        .isEqualTo(Part.ROWS);
    assertThat(visitor.get("/assessors/desk").body())
        .contains("/assessors/desk?cases=" + Part.ROWS + "#cases");
    assertThat(CASE.matcher(visitor.get("/assessors/desk?cases=" + Part.ROWS).body()).find())
        .isTrue();
  }

  @Test
  @Clause("FRM-29")
  void theRegisterShowsTheSelectionsOfOneBodyWhereALinkLeadsToOne() {
    Actor body = stage.person(Role.LEAD_ASSESSOR);
    for (int i = 0; i < Part.ROWS; i++) {
      stage.select(stage.person(Role.LEAD_ASSESSOR), new Period(DAY.plusDays(2), DAY.plusDays(9)));
    }
    stage.select(body, new Period(DAY, DAY.plusDays(9)));
    Visitor office = stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));

    assertThat(office.get("/programme/assessors").body())
        .contains("/programme/assessors?start=" + Part.ROWS);
    assertThat(office.get("/programme/assessors?body=" + body.organisationId()).body())
        .containsOnlyOnce("id=\"s-")
        .contains("すべての監査機関の選定を表示する");
  }

  private static Auditor auditor(Actor body, String name) {
    return new Auditor(
        AuditorId.random(),
        body.organisationId(),
        Optional.empty(),
        name,
        "JP",
        3,
        false,
        Optional.empty(),
        List.of(),
        List.of(),
        0);
  }
}
