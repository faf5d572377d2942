package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessor.SelectionLapses;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A provider learns that the selection of its assessor lapsed while the audit was under way. */
@AkashiTest
@Import(ReportedAudit.class)
class LapsedAssessorTest {

  private static final LocalDate DAY_AFTER = LocalDate.of(2026, 4, 1);

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired SelectionLapses lapses;
  @Autowired Inbox inbox;

  @Test
  @Clause({"FRM-26", "FRM-29"})
  void theProviderIsToldOnceOnTheDayAfter() {
    ReportedAudit.Audit audit = audits.begun();
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    TestDay.set(DAY_AFTER.minusDays(1));
    lapses.tell();
    assertThat(told(audit.representative())).doesNotContain("assessor.provider-lapsed");

    TestDay.set(DAY_AFTER);
    lapses.tell();
    lapses.tell();

    assertThat(told(audit.representative())).containsOnlyOnce("assessor.provider-lapsed");
    assertThat(told(audit.lead())).containsOnlyOnce("assessor.lapsed");
    assertThat(told(officer)).contains("assessor.lapsed");
  }

  private List<String> told(Actor actor) {
    return inbox.newest(actor, 200).stream().map(Notice::code).toList();
  }
}
