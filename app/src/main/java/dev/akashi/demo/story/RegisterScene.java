package dev.akashi.demo.story;

import dev.akashi.assessor.AssessorCriteria;
import dev.akashi.assessor.AssessorKind;
import dev.akashi.assessor.Auditor;
import dev.akashi.assessor.AuditorId;
import dev.akashi.assessor.Auditors;
import dev.akashi.assessor.CaseId;
import dev.akashi.assessor.Criterion;
import dev.akashi.assessor.CriterionSubject;
import dev.akashi.assessor.MisconductCase.Decision;
import dev.akashi.assessor.MisconductCase.Finding;
import dev.akashi.assessor.MisconductCases;
import dev.akashi.assessor.Penalty;
import dev.akashi.assessor.RequestEvaluation;
import dev.akashi.assessor.RequestFiles;
import dev.akashi.assessor.RequestId;
import dev.akashi.assessor.RequestKind;
import dev.akashi.assessor.SelectionRequest.Verdict;
import dev.akashi.assessor.SelectionRequests;
import dev.akashi.directory.Actor;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What goes on in the register of assessors: a request is evaluated, and a case is closed. */
@Component
class RegisterScene {

  private static final String REVIEWER = "reviewer@support.example";
  private static final String MEMBER = "member@committee.example";

  private final Troupe troupe;
  private final AssessorCriteria criteria;
  private final Auditors auditors;
  private final SelectionRequests requests;
  private final RequestFiles files;
  private final RequestEvaluation evaluation;
  private final MisconductCases cases;

  RegisterScene(
      Troupe troupe,
      AssessorCriteria criteria,
      Auditors auditors,
      SelectionRequests requests,
      RequestFiles files,
      RequestEvaluation evaluation,
      MisconductCases cases) {
    this.troupe = troupe;
    this.criteria = criteria;
    this.auditors = auditors;
    this.requests = requests;
    this.files = files;
    this.evaluation = evaluation;
    this.cases = cases;
  }

  /** A body asks to be selected; the support body has judged what concerns the organisation. */
  void evaluate(LocalDate applied, LocalDate evaluated) {
    troupe.actOn(applied);
    Actor lead = troupe.the("lead@sakura.example");
    register(lead, applied);
    RequestId id = requests.open(lead, RequestKind.FIRST, AssessorKind.AUDIT_CORPORATION);
    List<Criterion> items = criteria.on(applied).criteria();
    for (Criterion item : items) {
      requests.answer(lead, id, item.code(), 0, item.title().ja() + "：別添のとおり満たしています。");
      requests.addEvidence(
          lead,
          id,
          item.code(),
          item.code() + ".txt",
          item.evidence().ja().getBytes(StandardCharsets.UTF_8));
    }
    requests.apply(lead, id, files.read(lead, id).request().revision());
    troupe.actOn(evaluated);
    Actor reviewer = troupe.the(REVIEWER);
    evaluation.accept(reviewer, id, files.read(reviewer, id).request().revision());
    items.stream()
        .filter(item -> item.subject() == CriterionSubject.ORGANISATION)
        .forEach(
            item -> evaluation.judge(reviewer, id, item.code(), 0, Verdict.MET, "提出された書類で確かめた。"));
  }

  private void register(Actor lead, LocalDate day) {
    AuditorId id =
        auditors.add(
            lead,
            new Auditor(
                AuditorId.random(),
                lead.organisationId(),
                Optional.of(lead.person()),
                lead.name(),
                "JP",
                6,
                /* signs= */ true,
                Optional.empty(),
                List.of(
                    new Auditor.Qualification(
                        "CISSP", "654321", day.minusYears(2), Optional.of(day.plusYears(1)))),
                List.of(),
                0));
    auditors.train(lead, id, "監査人研修", day.minusDays(20), 8);
  }

  /** A case about a selected body, closed with a warning. */
  void warn(LocalDate opened, LocalDate decided) {
    troupe.actOn(opened);
    Actor reviewer = troupe.the(REVIEWER);
    Actor accused = troupe.the("lead@katsura.example");
    CaseId id =
        cases.open(
            troupe.the("officer@office.example"),
            accused.organisationId(),
            "定期報告に、実施していない研修が記載されている疑い");
    cases.addFact(
        reviewer, id, "報告された研修2件のうち1件は、実施の記録がない。", "定期報告と研修の受講記録", Finding.CONFIRMED, opened);
    cases.offerHearing(reviewer, id, revision(reviewer, id), opened.plusDays(21));
    cases.state(accused, id, "予定していた研修を、実施したものと取り違えて報告しました。報告を訂正します。");
    troupe.actOn(decided);
    cases.sendToCommittee(reviewer, id, revision(reviewer, id), "訂正が済んでおり、注意が相当である。");
    Actor member = troupe.the(MEMBER);
    cases.decide(
        member,
        id,
        revision(member, id),
        new Decision(
            Penalty.WARNING,
            Optional.empty(),
            Optional.empty(),
            "報告の取違えであり、訂正された。再び起きないよう確認の手順を設けること。",
            decided));
  }

  private int revision(Actor reader, CaseId id) {
    return cases.read(reader, id).matter().revision();
  }
}
