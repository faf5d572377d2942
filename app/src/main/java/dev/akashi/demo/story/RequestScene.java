package dev.akashi.demo.story;

import dev.akashi.assessment.EngagementId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.Effective;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.EvidenceKind;
import dev.akashi.evidence.FileUpload;
import dev.akashi.request.Answering;
import dev.akashi.request.Asking;
import dev.akashi.request.EvidenceRequest.Asked;
import dev.akashi.request.EvidenceRequestId;
import dev.akashi.request.EvidenceRequestState.EvidenceRequestStep;
import dev.akashi.request.EvidenceRequestSteps;
import dev.akashi.request.EvidenceRequestSteps.Taken;
import dev.akashi.request.RequestParty;
import dev.akashi.statement.Visibility;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An assessor asks for evidence: one request is judged, one waits for it, and one is overdue. */
@Component
class RequestScene {

  private final Troupe troupe;
  private final Asking asking;
  private final Answering answering;
  private final EvidenceRequestSteps steps;

  RequestScene(Troupe troupe, Asking asking, Answering answering, EvidenceRequestSteps steps) {
    this.troupe = troupe;
    this.asking = asking;
    this.answering = answering;
    this.steps = steps;
  }

  void play(ServicePlot plot, Actor lead, EngagementId id, RequirementId control, LocalDate begun) {
    troupe.actOn(begun);
    Actor provider = troupe.the(plot.representative());
    List<EvidenceRequestId> asked =
        asking.ask(
            lead,
            id,
            List.of(
                asked(plot, control, "バックアップの手順書", "最新の版と、その承認の記録", begun.plusDays(14)),
                asked(plot, control, "復元試験の記録", "対象期間に行った復元試験のすべての記録", begun.plusDays(21)),
                asked(plot, control, "復元試験の計画", "年間の計画と、承認者が分かるもの", begun.plusDays(42))),
            /* despite= */ false);
    troupe.actOn(begun.plusDays(7));
    deliver(plot, provider, asked.get(0), "バックアップ手順書.txt", EvidenceKind.POLICY);
    deliver(plot, provider, asked.get(1), "復元試験記録.txt", EvidenceKind.RECORD);
    troupe.actOn(begun.plusDays(8));
    steps.take(
        lead,
        RequestParty.ASSESSOR,
        asked.get(0),
        new Taken(EvidenceRequestStep.ACCEPT, "", Optional.empty(), 2));
    steps.comment(lead, RequestParty.ASSESSOR, asked.get(2), "2月と3月の分だけでも先に見せてください。");
  }

  private static Asked asked(
      ServicePlot plot, RequirementId control, String title, String wanted, LocalDate due) {
    return new Asked(title, wanted, List.of(control), due, Optional.of(plot.auditPeriod()));
  }

  private void deliver(
      ServicePlot plot,
      Actor provider,
      EvidenceRequestId request,
      String fileName,
      EvidenceKind kind) {
    byte[] content = (fileName + "　" + plot.name()).getBytes(StandardCharsets.UTF_8);
    answering.upload(
        provider,
        request,
        new Details(fileName.replace(".txt", ""), kind, "", "基盤運用課", Visibility.ASSESSOR),
        new FileUpload(
            fileName,
            new Effective(plot.auditPeriod().first(), Optional.empty()),
            "",
            () -> new ByteArrayInputStream(content)));
    steps.take(
        provider,
        RequestParty.PROVIDER,
        request,
        new Taken(EvidenceRequestStep.DELIVER, "ご確認ください。", Optional.empty(), 1));
  }
}
