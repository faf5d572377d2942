package dev.akashi.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.OwnEvidence;
import dev.akashi.assessment.OwnEvidenceFiles;
import dev.akashi.assessment.web.ReportedAudit;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.evidence.FileUpload;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.quality.Frame;
import dev.akashi.quality.FrameChoice;
import dev.akashi.quality.PaperReview;
import dev.akashi.quality.QualityDraws;
import dev.akashi.quality.QualityReviews;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whoever reviews a drawn paper reads the files that its team obtained itself. */
@AkashiTest
@Import(ReportedAudit.class)
class OwnEvidenceReviewTest {

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired OwnEvidenceFiles files;
  @Autowired QualityDraws draws;
  @Autowired QualityReviews reviews;

  @Test
  @Clause({"FRM-39", "FRM-47"})
  void theReviewerReadsItOnceTheReviewHasBegunAndNobodyElseOfTheOffice() {
    Audit audit = audits.begun();
    byte[] picture = ("写真 " + audit.id()).getBytes(StandardCharsets.UTF_8);
    OwnEvidence kept = kept(audit, picture);
    audits.report(audit, kept.sha256());
    TestDay.set(LocalDate.of(2025, 4, 10));
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    PaperReview drawn = draw(officer, audit);
    String review = "/programme/quality/reviews/" + drawn.id();
    Visitor office = stage.signedIn(officer);
    reviews.assign(officer, drawn.id(), officer.person(), 0);
    assertThat(office.get(review + "/evidence/0").status()).isEqualTo(404);

    reviews.begin(officer, drawn.id(), /* declared= */ true, 1);

    assertThat(office.get(review).body()).contains(review + "/evidence/0");
    assertThat(office.download(review + "/evidence/0")).isEqualTo(picture);
    Visitor colleague = stage.signedIn(stage.colleagueOf(officer, Role.PROGRAMME_OFFICER));
    assertThat(colleague.get(review + "/evidence/0").status()).isEqualTo(404);
  }

  private OwnEvidence kept(Audit audit, byte[] content) {
    files.add(
        audit.lead(),
        audit.id(),
        FileUpload.ofDay(
            "写真.txt", ReportedAudit.BEGUN, "", () -> new ByteArrayInputStream(content)),
        ReportedAudit.BEGUN,
        "運用室で撮った");
    return files.of(audit.lead(), audit.id()).getFirst();
  }

  private PaperReview draw(Actor officer, Audit audit) {
    Frame frame =
        new Frame(
            Optional.of(audit.lead().organisationId()),
            new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)),
            FrameChoice.ALL);
    return draws.get(officer, draws.draw(officer, frame, 1, "試験のための抽出")).reviews().getFirst();
  }
}
