package dev.akashi.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.PaperBreadth;
import dev.akashi.assessment.PaperId;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.WorkingPapers;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Clause;
import dev.akashi.request.Asking;
import dev.akashi.request.EvidenceRequest.Asked;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One paper for many requirements is remarked where it is signed and where it is reviewed. */
@AkashiTest
@Import(ReportedAudit.class)
class BroadPaperTest {

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired DeclaredStatementOnStage statements;
  @Autowired WorkingPapers papers;
  @Autowired Asking asking;

  @Test
  @Clause({"FRM-39", "FRM-47"})
  void aPaperOnMoreRequirementsThanTheProgrammeStatesIsRemarkedAndStillSigned() {
    Audit audit = audits.begun();
    List<RequirementId> all = statements.all();
    asking.ask(
        audit.lead(),
        audit.id(),
        List.of(
            new Asked(
                "記録",
                "最新のもの",
                all.subList(0, 2),
                ReportedAudit.BEGUN.plusDays(7),
                Optional.empty())),
        /* despite= */ false);
    String remark =
        "この調書は要求事項%d件の根拠になります（20件を超えると注意を示します）。このうち証跡を依頼した要求事項は2件です".formatted(all.size());
    String page = "/assessor/engagements/" + audit.id() + "/papers";
    Visitor lead = stage.signedIn(audit.lead());
    lead.get(page);
    assertThat(lead.post(page + "/new", "which", "filter").body()).contains(remark);
    assertThat(lead.post(page + "/new", "requirement", all.getFirst().value()).body())
        .doesNotContain("多くの要求事項に一つの調書");

    PaperId broad = papers.writeAndSign(audit.lead(), audit.id(), work(all));
    Visitor second = stage.signedIn(audit.second());
    assertThat(second.get(page + "/" + broad).body()).contains(remark);
    assertThat(second.get(page).body()).contains(remark);
    assertThat(papers.review(audit.second(), audit.id(), List.of(broad)).reviewed()).isEqualTo(1);
  }

  @Test
  void asManyAsTheMostAreNotRemarked() {
    List<RequirementId> two = List.of(RequirementId.of("9.2.1"), RequirementId.of("9.2.2"));

    assertThat(new PaperBreadth(2, Set.of()).remark(two)).isEmpty();
    assertThat(new PaperBreadth(1, Set.of()).remark(two)).isPresent();
  }

  private static PaperWork work(List<RequirementId> about) {
    return new PaperWork(
        about,
        AssessmentPhase.DESIGN,
        Technique.INSPECTION,
        PaperWork.EvidenceSource.AUDITEE,
        "運用課の文書棚",
        ReportedAudit.BEGUN,
        "手順書と記録を閲覧した",
        PaperWork.Judgement.CONFORMS,
        "定めと記録が一致した",
        List.of(new PaperWork.Evidence("手順書.pdf", "0f".repeat(32))));
  }
}
