package dev.akashi.assessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.assessment.Reports;
import dev.akashi.assessment.web.ReportedAudit;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.assessor.Auditor.Qualification;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Auditors who sign are known by papers that the operating body saw, not by the body's word. */
@AkashiTest
@Import(ReportedAudit.class)
class AuditorConfirmationTest {

  private static final LocalDate DAY = LocalDate.of(2025, 4, 1);

  @Autowired Stage stage;
  @Autowired Auditors auditors;
  @Autowired AuditorConfirmations confirmations;
  @Autowired ReportedAudit audits;
  @Autowired Reports reports;
  @Autowired Inbox inbox;

  @Test
  @Clause("FRM-27")
  void whoJoinsAfterTheSelectionSignsOnlyWhenTheDeskHasSeenThePapers() {
    TestDay.set(DAY);
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    stage.select(lead);
    Actor joined = stage.colleagueOf(lead, Role.LEAD_ASSESSOR);
    AuditorId id = auditors.add(joined, auditor(joined));
    auditors.train(joined, id, "監査人研修", DAY, 8);
    assertThat(lacking(joined, id)).containsExactly("assessor.auditor-unconfirmed");

    Actor reviewer = stage.person(Role.REVIEWER);
    Visitor desk = stage.signedIn(reviewer);
    String page = "/assessors/auditors/" + id;
    assertThat(desk.get("/home").body()).contains("/assessors/desk#auditors");
    assertThat(desk.get("/assessors/desk").body()).contains(page);
    assertThat(desk.get(page).body()).contains("確かめたことを記録する").doesNotContain("研修を記録する");
    Visitor own = stage.signedIn(joined);
    assertThat(own.get(page).body()).doesNotContain("確かめたことを記録する");
    String revision = String.valueOf(auditors.get(joined, id).auditor().revision());
    assertThat(own.post(page + "/confirm", "revision", revision, "seen", "認定証の写し").status())
        .isEqualTo(403);
    assertThat(desk.post(page + "/confirm", "revision", revision, "seen", " ").status())
        .isEqualTo(422);
    assertThat(desk.post(page + "/confirm", "revision", "99", "seen", "認定証の写し").status())
        .isEqualTo(409);

    Answer seen = desk.post(page + "/confirm", "revision", revision, "seen", "認定証の写し");

    assertThat(seen.status()).as(seen.body()).isEqualTo(303);
    assertThat(lacking(joined, id)).isEmpty();
    assertThat(own.get(page).body()).contains("認定証の写し", reviewer.name(), "署名できます");
    assertThat(confirmations.waiting(reviewer)).extracting(Auditor::id).doesNotContain(id);
    assertThat(inbox.newest(joined, 20))
        .extracting(Notice::code)
        .contains("assessor.auditor-confirmed");
    assertThat(refused(() -> confirmations.confirm(reviewer, id, 0, "再び")))
        .containsExactly("assessor.auditor-confirmed-already");
  }

  @Test
  @Clause("FRM-27")
  void whatTheRegisterItselfSpeaksAgainstIsNotConfirmed() {
    TestDay.set(DAY);
    Actor lead = stage.person(Role.LEAD_ASSESSOR);
    AuditorId id = auditors.add(lead, AuditorRecords.holding(auditor(lead), List.of()));

    assertThat(refused(() -> confirmations.confirm(stage.person(Role.REVIEWER), id, 0, "職務経歴書")))
        .containsExactly("assessor.auditor-qualification");
  }

  @Test
  @Clause({"FRM-27", "FRM-48"})
  void aSignerWhomTheBodyChangedSinceDoesNotSignTheReport() {
    Audit audit = audits.begun();
    AuditorId id = auditors.mine(audit.lead()).getFirst().auditor().id();
    Auditor now = auditors.get(audit.lead(), id).auditor();
    auditors.change(
        audit.lead(),
        AuditorRecords.holding(
            now,
            List.of(
                new Qualification(
                    "CISSP", "9", DAY.minusYears(4), Optional.of(DAY.plusYears(1))))));

    assertThat(refused(() -> audits.report(audit, "")))
        .containsExactly("assessor.auditor-changed-since");

    confirmations.confirm(stage.person(Role.REVIEWER), id, now.revision() + 1, "CISSPの認定証の写し");
    reports.issue(
        audit.lead(), audit.id(), audits.revision(audit.lead(), audit.id()), ReportedAudit.ISSUED);
    assertThat(reports.read(audit.lead(), audit.id()).signer().qualifications())
        .containsExactly("CISSP");
  }

  private List<String> lacking(Actor reader, AuditorId id) {
    return auditors.get(reader, id).lacking().stream().map(Reason::code).toList();
  }

  private static Auditor auditor(Actor person) {
    return new Auditor(
        AuditorId.random(),
        person.organisationId(),
        Optional.of(person.person()),
        person.name(),
        "JP",
        10,
        /* signs= */ true,
        Optional.empty(),
        List.of(new Qualification("CISA", "1", DAY.minusYears(3), Optional.empty())),
        List.of(),
        0);
  }

  private static List<String> refused(Runnable work) {
    return catchThrowableOfType(Refusal.class, work::run).reasons().stream()
        .map(Reason::code)
        .toList();
  }
}
