package dev.akashi.dossier.web;

import static dev.akashi.dossier.DossierStage.CONTROLS;
import static dev.akashi.dossier.DossierStage.MEASURES;
import static dev.akashi.dossier.DossierStage.cell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Role;
import dev.akashi.dossier.DossierImport;
import dev.akashi.dossier.DossierStage;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Which workbooks are taken, for whom they wait, and how they go again. */
@AkashiTest
class DossierFilesTest {

  private static final String ID = "9.2.3.11.PB";

  @Autowired ApplicationContext context;
  @Autowired Stage people;
  @Autowired DSLContext sql;
  @Autowired DossierImport imports;

  private DossierStage stage;
  private Visitor visitor;

  @BeforeEach
  void anEditorWithAStatement() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    stage = new DossierStage(context);
    visitor = people.signedIn(stage.editor());
    visitor.get(stage.path() + "/import");
  }

  private Answer send(Consumer<XSSFWorkbook> edit) {
    return send("言明書.xlsx", stage.edited(edit));
  }

  private Answer send(String name, byte[] content) {
    return visitor.upload(stage.path() + "/import", name, content);
  }

  private Answer preview(Consumer<XSSFWorkbook> edit) {
    Answer sent = send(edit);
    assertThat(sent.status()).as(sent.body()).isEqualTo(303);
    return visitor.get(sent.location());
  }

  private static String here(Answer preview) {
    return preview.body().replaceAll("(?s).*action=\"([^\"]+)/discard\".*", "$1");
  }

  private static void text(XSSFWorkbook workbook, String id, String text) {
    cell(workbook, MEASURES, id, "個別管理策の内容").setCellValue(text);
  }

  @Test
  void aFileThatCannotBeTakenInGivesWayWhereManyWait() {
    List<Answer> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      String words = "文" + i;
      waiting.add(preview(wb -> text(wb, ID, words)));
    }
    Answer unchanged = preview(wb -> {});

    Answer sixth = send(wb -> text(wb, ID, "六つ目"));

    assertThat(sixth.status()).as(sixth.body()).isEqualTo(303);
    assertThat(visitor.get(here(unchanged)).status()).isEqualTo(404);
    assertThat(waiting)
        .allSatisfy(one -> assertThat(visitor.get(here(one)).status()).isEqualTo(200));
    Answer seventh = send(wb -> text(wb, ID, "七つ目"));
    assertThat(seventh.status()).isEqualTo(422);
    assertThat(seventh.body()).contains("確認を待つファイルが5件あります");
  }

  @Test
  void anIndividualControlThatIsStillToComeHasALineToWriteInto() {
    stage.save(dev.akashi.statement.Answer.none(RequirementId.of(ID)));
    assertThat(preview(wb -> {}).body()).contains("取り込むものはありません");

    Answer typed =
        preview(wb -> {
          cell(wb, CONTROLS, ID, "扱い").setCellValue("選択");
          text(wb, ID, "手順書による");
          cell(wb, MEASURES, ID, "頻度").setCellValue("週次");
        });

    assertThat(typed.body()).contains("手順書による", "件を取り込む</button>");
  }

  @Test
  void filesThatAreNoWorkbookOfThisStatementAreRefusedAndNothingIsKept() {
    DossierStage another = new DossierStage(context);
    String before = stage.counts();

    refused("言明書.xlsx", another.written(), "ほかの言明書から書き出されたブックです");
    refused("言明書.csv", "識別子,扱い\n".getBytes(StandardCharsets.UTF_8), "CSVでは版や日付が失われます");
    refused("言明書.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "古い形式");
    refused("言明書.xlsx", new byte[0], "空のファイルです");
    refused("言明書.xlsx", new byte[] {'P', 'K', 3, 4, 9, 9}, "壊れている");
    refused("", new byte[] {1}, "ファイルが選ばれていません");
    refused("言明書.xlsm", withMacros(), "マクロを含む");
    assertThat(stage.counts()).isEqualTo(before);
  }

  private void refused(String name, byte[] content, String words) {
    Answer answer = send(name, content);
    assertThat(answer.status()).as(name + answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(words).doesNotContain("Exception");
  }

  private byte[] withMacros() {
    return stage.edited(wb -> wb.setWorkbookType(XSSFWorkbookType.XLSM));
  }

  @Test
  void aWorkbookOfAnotherBaselineIsRefused() {
    Answer answer =
        send(wb -> {
          for (Row row : wb.getSheet("はじめに")) {
            if (row.getCell(0).toString().equals("管理基準の版")) {
              row.getCell(1).setCellValue("2020-01-01");
            }
          }
        });

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("管理基準の版が違います（ファイルは 2020-01-01");
  }

  @Test
  void aFileWaitsForWhoeverSentItOnlyAndNotForEver() {
    Answer preview = preview(wb -> text(wb, ID, "ファイルの文"));
    assertThat(visitor.get(stage.path() + "/import").body()).contains("言明書.xlsx");
    Visitor colleague = people.signedIn(people.colleagueOf(stage.editor(), Role.STATEMENT_EDITOR));
    assertThat(colleague.get(here(preview)).status()).isEqualTo(404);
    Visitor stranger = people.signedIn(people.person(Role.STATEMENT_EDITOR));
    assertThat(stranger.get(stage.path() + "/workbook").status()).isEqualTo(404);
    assertThat(stranger.get(stage.path() + "/import").status()).isEqualTo(404);

    sql.execute("update dossier.pending set expires_at = uploaded_at");
    assertThat(visitor.get(here(preview)).status()).isEqualTo(404);
    imports.forgetExpired();
    assertThat(
            sql.fetchValue("select count(*) from dossier.pending where expires_at <= uploaded_at"))
        .isEqualTo(0L);
  }

  @Test
  void aFileIsDropped() {
    Answer preview = preview(wb -> text(wb, ID, "ファイルの文"));

    Answer dropped = visitor.post(here(preview) + "/discard");

    assertThat(visitor.get(dropped.location()).body()).contains("取込みを取りやめました");
    assertThat(visitor.get(here(preview)).status()).isEqualTo(404);
    assertThat(visitor.get(stage.path() + "/import?lang=en").body())
        .contains("Editing in a spreadsheet");
  }

  @Test
  void programsTakeTheSameSteps() {
    Visitor api = people.api(stage.editor());
    String path = "/api/v1" + stage.path() + "/imports";
    Answer sent = api.upload(path, "a.xlsx", stage.edited(wb -> text(wb, ID, "機械からの文")));

    assertThat(sent.status()).as(sent.body()).isEqualTo(201);
    assertThat(sent.json().get("rows").get(0).get("requirement").stringValue()).isEqualTo(ID);
    assertThat(sent.json().get("cells").isEmpty()).isTrue();
    String one = path + "/" + sent.json().get("id").stringValue();
    assertThat(api.json("POST", one + "/take", "{}").status()).isEqualTo(422);
    assertThat(api.json("POST", one + "/take", "{\"revision\": 1}").status()).isEqualTo(409);
    Answer taken =
        api.json("POST", one + "/take", "{\"revision\": " + sent.json().get("revision") + "}");
    assertThat(taken.json().get("changed").intValue()).isEqualTo(1);
    assertThat(stage.answer(ID).individualControls().getFirst().text()).isEqualTo("機械からの文");
    assertThat(api.get(one).status()).isEqualTo(404);
  }
}
