package dev.akashi.demo.story;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.Checklist.About;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.ChecklistAnswering;
import dev.akashi.checklist.ChecklistHandOvers;
import dev.akashi.checklist.ChecklistId;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.checklist.Checklists;
import dev.akashi.checklist.ConsultedDocument.ConsultedKind;
import dev.akashi.checklist.ConsultedDocument.Details;
import dev.akashi.checklist.ConsultedDocuments;
import dev.akashi.checklist.HandOver.HandOverWay;
import dev.akashi.directory.Actor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An agency asks the provider of a service that is not on the list, and part of it came back. */
@Component
class ChecklistScene {

  private static final int ANSWERED_CHAPTER = 9;
  private static final RequirementId SHORT = RequirementId.of("9.2.1.6.PB");

  private final Troupe troupe;
  private final Checklists checklists;
  private final ChecklistHandOvers handOvers;
  private final ChecklistAnswering answering;
  private final ConsultedDocuments documents;

  ChecklistScene(
      Troupe troupe,
      Checklists checklists,
      ChecklistHandOvers handOvers,
      ChecklistAnswering answering,
      ConsultedDocuments documents) {
    this.troupe = troupe;
    this.checklists = checklists;
    this.handOvers = handOvers;
    this.answering = answering;
    this.documents = documents;
  }

  void ask(LocalDate asked, LocalDate answered) {
    troupe.actOn(asked);
    Actor officer = troupe.the("officer@mihon.example");
    Actor provider = troupe.the("editor@aoba.example");
    ChecklistId id =
        checklists.make(
            officer,
            new About(
                "あおば電子申請",
                "株式会社あおばシステムズ",
                Optional.of(provider.organisationId()),
                "登録の前から利用しているため、契約の終わりまでの間の適合を確かめる。"),
            checklists.versions().getFirst().version());
    handOvers.handOver(
        officer,
        id,
        HandOverWay.IN_SYSTEM,
        asked.plusMonths(1),
        "分かるところからお答えください。",
        revision(officer, id));
    troupe.actOn(answered);
    answer(provider, id);
    attach(provider, id);
    handOvers.giveBack(provider, id, "アクセスの管理から先に回答します。残りは次にお返しします。", revision(officer, id));
  }

  private int revision(Actor officer, ChecklistId id) {
    return checklists.get(officer, ChecklistParty.AGENCY, id).head().revision();
  }

  private void answer(Actor provider, ChecklistId id) {
    List<Requirement> asked =
        checklists.get(provider, ChecklistParty.PROVIDER, id).questions().all();
    for (Requirement question : asked) {
      if (question.id().chapter() == ANSWERED_CHAPTER) {
        answering.answer(provider, ChecklistParty.PROVIDER, id, question.id(), said(question), 0);
      }
    }
  }

  private static Said said(Requirement question) {
    return question.id().equals(SHORT)
        ? new Said(
            ChecklistVerdict.PARTLY, "登録は利用者が画面で行える。", "抹消は申込書による。画面は9月に用意する。", "利用者の手引 第3章", "")
        : new Said(ChecklistVerdict.MET, "規程と手順書に従って実施している。", "", "アクセス管理規程", "");
  }

  private void attach(Actor provider, ChecklistId id) {
    byte[] content = "ISO/IEC 27001 認証の写し　あおば電子申請".getBytes(StandardCharsets.UTF_8);
    documents.add(
        provider,
        ChecklistParty.PROVIDER,
        id,
        new Details(
            ConsultedKind.CERTIFICATION,
            "ISO/IEC 27001 認証",
            "見本認証機関",
            "あおば電子申請の開発と運用",
            LocalDate.of(2024, 4, 1),
            Optional.of(LocalDate.of(2027, 3, 31)),
            List.of(SHORT)),
        "認証の写し.txt",
        () -> new ByteArrayInputStream(content));
  }
}
