package dev.akashi.checklist.web;

import static dev.akashi.checklist.ChecklistStage.SHEET;
import static dev.akashi.dossier.DossierStage.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.ChecklistParty;
import dev.akashi.checklist.ChecklistStage;
import dev.akashi.checklist.ChecklistState;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.checklist.HandOver.HandOverWay;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Both sides of a checklist work on their pages. */
@AkashiTest
class ChecklistPagesTest {

  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
  private static final String ID = "9.2.1.6.PB";

  @Autowired ApplicationContext context;
  @Autowired Stage people;

  private ChecklistStage stage;
  private Visitor agency;
  private Visitor provider;

  @BeforeEach
  void aChecklist() {
    TestDay.set(DAY);
    stage = new ChecklistStage(context);
    agency = people.signedIn(stage.officer());
    provider = people.signedIn(stage.editor());
  }

  private static String revision(Answer shown) {
    return shown.body().replaceAll("(?s).*?name=\"revision\" value=\"(\\d+)\".*", "$1");
  }

  private static Answer post(Visitor visitor, String page, String to, String... fields) {
    String[] all = new String[fields.length + 2];
    all[0] = "revision";
    all[1] = revision(visitor.get(page));
    System.arraycopy(fields, 0, all, 2, fields.length);
    return visitor.post(to, all);
  }

  private static void assertDone(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
  }

  @Test
  @Clause("TMP-12")
  void anOfficerMakesAChecklistWithEveryQuestion() {
    agency.get("/agency/checklists/new");
    assertThat(agency.post("/agency/checklists", "serviceName", "").status()).isEqualTo(422);
    Answer made =
        agency.post(
            "/agency/checklists",
            "serviceName",
            "登録前の会議サービス",
            "providerName",
            "遠くの事業者",
            "provider",
            "",
            "purpose",
            "契約の終了まで",
            "baseline",
            "2022-04-01");
    assertDone(made);

    assertThat(agency.get(made.location()).body())
        .contains("登録前の会議サービス", "0 / 234", "監査の技法ではなく", "まだ事業者に渡していません");
    assertThat(agency.get("/agency/checklists").body()).contains("登録前の会議サービス");
    assertThat(agency.get("/agency/checklists?find=無い名前").body())
        .contains("条件に合う確認表はありません")
        .doesNotContain("登録前の会議サービス");
    assertThat(agency.get(made.location() + "&lang=en").body()).contains("not an audit technique");
  }

  @Test
  @Clause("TMP-12")
  void theProviderAnswersHereAndTheAgencyReadsTheResult() {
    assertThat(provider.get(stage.ofProvider()).status()).isEqualTo(404);
    assertDone(
        post(
            agency,
            stage.path(),
            stage.path() + "/hand-over",
            "way",
            "IN_SYSTEM",
            "wantedBy",
            "2025-07-31",
            "message",
            "月末までにお願いします。"));
    assertThat(provider.get("/home").body())
        .contains("/provider/checklists/" + stage.id(), "残り 234");
    assertThat(provider.get(stage.ofProvider()).body())
        .contains("月末までにお願いします。")
        .doesNotContain("契約の終わりまで使い続けるため");
    String question = stage.ofProvider() + "/questions/" + ID;
    assertThat(
            post(provider, question, question, "verdict", "NOT_APPLICABLE", "act", "stay").body())
        .contains("該当なしの理由がありません");
    assertDone(
        post(
            provider,
            question,
            question,
            "verdict",
            "PARTLY",
            "how",
            "登録の画面がある",
            "reason",
            "抹消は申込書による",
            "act",
            "next"));

    assertThat(
            post(provider, stage.ofProvider(), stage.ofProvider() + "/give-back", "note", "")
                .body())
        .contains("未回答の質問が233件あります");
    assertDone(
        post(
            provider,
            stage.ofProvider(),
            stage.ofProvider() + "/give-back",
            "note",
            "残りは次の版で答えます。"));

    TestDay.set(DAY.plusDays(3));
    assertThat(agency.get("/home").body()).contains("不足 1、3日前");
    Answer result = agency.get(stage.path() + "/result");
    assertThat(result.body()).contains("抹消は申込書による", "リスク評価は行いません", "監査の技法ではなく", "メモを書く");
    assertDone(post(agency, stage.path() + "/result", stage.path() + "/result"));
    assertThat(stage.sheet().head().state()).isEqualTo(ChecklistState.READ);
    assertThat(agency.get("/home").body()).doesNotContain("3日前");
    assertThat(agency.get(stage.path()).body()).contains("残りは次の版で答えます。", "2025年7月1日");
  }

  @Test
  @Clause("TMP-12")
  void whileTheProviderHasItTheAgencyOnlyReads() {
    stage.handOver(HandOverWay.IN_SYSTEM);
    String question = stage.path() + "/questions/" + ID;

    assertThat(agency.get(question).body())
        .contains("事業者が回答しています")
        .doesNotContain("name=\"verdict\"");
    assertThat(agency.post(question, "revision", "0", "verdict", "MET").body())
        .contains("事業者が回答しているため");
    assertThat(agency.post(stage.path() + "/take-back", "revision", "1", "why", "").status())
        .isEqualTo(422);
    assertDone(post(agency, stage.path(), stage.path() + "/take-back", "why", "宛先を誤ったため"));

    String own = stage.ofProvider() + "/questions/" + ID;
    provider.get("/home");
    assertThat(provider.post(own, "revision", "0", "verdict", "MET").body())
        .contains("今は事業者の手元にありません");
    assertThat(provider.get(stage.ofProvider()).body()).contains("宛先を誤ったため");
    assertThat(stage.sheet().head().state()).isEqualTo(ChecklistState.PREPARED);
  }

  @Test
  @Clause("TMP-12")
  void theAgencyNotesForItselfAndTheProviderSeesNothingOfIt() {
    stage.handOver(HandOverWay.IN_SYSTEM);
    stage.answer(
        ChecklistParty.PROVIDER, ID, new Said(ChecklistVerdict.NOT_MET, "", "未対応", "", ""));
    String question = stage.path() + "/questions/" + ID;
    agency.get(question);
    assertDone(agency.post(question + "/note", "revision", "0", "note", "代わりの手順を用意する"));
    assertThat(agency.post(question + "/note", "revision", "0", "note", "別の人").status())
        .isEqualTo(409);

    assertThat(agency.get(stage.path() + "/result").body()).contains("代わりの手順を用意する");
    assertThat(provider.get(stage.ofProvider() + "/questions/" + ID).body())
        .contains("未対応")
        .doesNotContain("代わりの手順を用意する");
    assertThat(provider.post(question + "/note", "revision", "1", "note", "x").status())
        .isEqualTo(403);
    assertDone(agency.post(question + "/note", "revision", "1", "note", ""));
    assertThat(stage.sheet().notes()).isEmpty();
  }

  @Test
  @Clause("TMP-12")
  void aFilledInWorkbookIsLookedAtLineByLineBeforeItIsTakenIn() {
    stage.handOver(HandOverWay.WORKBOOK);
    agency.get(stage.path() + "/import");
    byte[] filled =
        stage.filledIn(workbook -> {
          cell(workbook, SHEET, ID, "適合").setCellValue("一部適合");
          cell(workbook, SHEET, ID, "理由・不足").setCellValue("夜間は対象外");
        });
    Answer sent = agency.upload(stage.path() + "/import", "回答.xlsx", filled);
    assertDone(sent);

    Answer preview = agency.get(sent.location());
    assertThat(preview.body()).contains("夜間は対象外", "234問のうち1問が回答済み", "取り込む（1件）");
    assertThat(agency.get(sent.location() + "/cells.csv").body()).contains("シート");
    assertThat(people.signedIn(colleague()).get(sent.location()).status()).isEqualTo(404);
    assertThat(agency.post(sent.location() + "/take", "revision", "7").status()).isEqualTo(409);
    agency.get(sent.location());
    assertDone(agency.post(sent.location() + "/take", "revision", revision(preview)));

    assertThat(agency.get(stage.path() + "/result").body()).contains("夜間は対象外");
    assertThat(agency.upload(stage.path() + "/import", "", new byte[0]).body())
        .contains("ファイルが選ばれていません");
  }

  private Actor colleague() {
    return people.colleagueOf(stage.officer(), Role.SYSTEM_SECURITY_OFFICER);
  }

  @Test
  @Clause("TMP-12")
  void otherCertificationsAreAttachedAndConsulted() {
    stage.handOver(HandOverWay.IN_SYSTEM);
    String documents = stage.ofProvider() + "/documents";
    provider.get(documents);
    byte[] content = "認証の写し".getBytes(StandardCharsets.UTF_8);
    List<String> fields =
        List.of(
            "title",
            "ISO/IEC 27017 認証",
            "kind",
            "CERTIFICATION",
            "issuer",
            "試験認証機関",
            "scope",
            "保管サービスの全体",
            "validFrom",
            "2024-04-01",
            "validTo",
            "2025-06-30",
            "questions",
            ID + "、5.1.1");
    assertDone(provider.upload(documents, "cert.pdf", content, fields.toArray(String[]::new)));

    String page = agency.get(stage.path() + "/documents").body();
    assertThat(page).contains("ISO/IEC 27017 認証", "試験認証機関", "期限切れ", "5.1.1");
    String file = page.replaceAll("(?s).*href=\"([^\"]+/file)\".*", "$1");
    Answer download = agency.get(file);
    assertThat(download.body()).isEqualTo("認証の写し");
    assertThat(download.header("content-disposition")).startsWith("attachment");
    assertThat(agency.get(stage.path() + "/questions/" + ID).body()).contains("ISO/IEC 27017");
    Visitor stranger = people.signedIn(people.person(Role.SYSTEM_SECURITY_OFFICER));
    assertThat(stranger.get(file).status()).isEqualTo(404);
    agency.get(stage.path() + "/documents");
    assertThat(agency.post(file.replace("/file", "/remove")).body()).contains("事業者が回答している");
    provider.get(documents);
    assertThat(
            provider
                .upload(documents, "x.pdf", content, "title", "x", "questions", "9.2.1.1")
                .status())
        .isEqualTo(422);
    String own = file.replace("/agency/", "/provider/").replace("/file", "/remove");
    assertDone(provider.post(own));
    assertThat(stage.sheet().documents()).isEmpty();
  }

  @Test
  @Clause("TMP-12")
  void othersFindNothing() {
    stage.handOver(HandOverWay.IN_SYSTEM);
    Visitor otherAgency = people.signedIn(people.person(Role.SYSTEM_SECURITY_OFFICER));
    Visitor otherProvider = people.signedIn(people.person(Role.REPRESENTATIVE));
    for (String part :
        List.of(
            "",
            "/questions",
            "/questions/" + ID,
            "/documents",
            "/result",
            "/import",
            "/workbook")) {
      assertThat(otherAgency.get(stage.path() + part).status()).as(part).isEqualTo(404);
      assertThat(provider.get(stage.path() + part).status()).as(part).isEqualTo(403);
    }
    for (String part : List.of("", "/questions", "/questions/" + ID, "/documents")) {
      assertThat(otherProvider.get(stage.ofProvider() + part).status()).as(part).isEqualTo(404);
    }
    assertThat(otherAgency.get("/agency/checklists").body()).doesNotContain("まだ登録のない");
    assertThat(otherProvider.get("/provider/checklists").body()).doesNotContain("まだ登録のない");
    for (Role role : List.of(Role.PROGRAMME_OFFICER, Role.LEAD_ASSESSOR, Role.CITY_APPROVER)) {
      assertThat(people.signedIn(people.person(role)).get(stage.path()).status())
          .as(role.name())
          .isEqualTo(403);
    }
    assertThat(people.visitor().get(stage.path()).status()).isEqualTo(303);
  }

  @Test
  void theQuestionsOfAnotherKindAreNotAsked() {
    assertThat(agency.get(stage.path() + "/questions/9.2.1.1").status()).isEqualTo(404);
    assertThat(agency.get(stage.path() + "/questions?chapter=9&verdict=UNANSWERED").body())
        .contains(ID);
    assertThat(agency.get(stage.path() + "/questions?verdict=MET").body())
        .contains("条件に合う質問はありません");
  }
}
