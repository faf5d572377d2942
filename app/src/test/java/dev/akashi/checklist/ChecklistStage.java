package dev.akashi.checklist;

import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.Checklist.About;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.HandOver.HandOverWay;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.dossier.DossierStage;
import dev.akashi.kernel.Language;
import dev.akashi.testing.Stage;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.ApplicationContext;

/** An agency with a checklist, and the provider that answers it. */
public final class ChecklistStage {

  public static final String SHEET = "質問";
  public static final LocalDate WANTED_BY = LocalDate.of(2025, 7, 31);

  private final Checklists checklists;
  private final ChecklistHandOvers handOvers;
  private final ChecklistAnswering answering;
  private final ChecklistExport export;
  private final Actor officer;
  private final Actor editor;
  private final ChecklistId id;

  public ChecklistStage(ApplicationContext context) {
    this.checklists = context.getBean(Checklists.class);
    this.handOvers = context.getBean(ChecklistHandOvers.class);
    this.answering = context.getBean(ChecklistAnswering.class);
    this.export = context.getBean(ChecklistExport.class);
    Stage stage = context.getBean(Stage.class);
    this.officer = stage.person(Role.SYSTEM_SECURITY_OFFICER);
    this.editor = stage.person(Role.STATEMENT_EDITOR);
    this.id =
        checklists.make(
            officer,
            new About(
                "まだ登録のない保管サービス", "試験事業者", Optional.of(editor.organisationId()), "契約の終わりまで使い続けるため"),
            "2022-04-01");
  }

  public Actor officer() {
    return officer;
  }

  public Actor editor() {
    return editor;
  }

  public ChecklistId id() {
    return id;
  }

  public ChecklistSheet sheet() {
    return checklists.get(officer, ChecklistParty.AGENCY, id);
  }

  public String path() {
    return "/agency/checklists/" + id;
  }

  public String ofProvider() {
    return "/provider/checklists/" + id;
  }

  public void handOver(HandOverWay way) {
    handOvers.handOver(officer, id, way, WANTED_BY, "よろしくお願いします。", sheet().head().revision());
  }

  public void giveBack(String note) {
    handOvers.giveBack(editor, id, note, sheet().head().revision());
  }

  public Said said(String requirement) {
    return sheet().answer(RequirementId.of(requirement)).said();
  }

  /** Answers on the pages of a side. */
  public void answer(ChecklistParty party, String requirement, Said said) {
    RequirementId of = RequirementId.of(requirement);
    answering.answer(
        party == ChecklistParty.AGENCY ? officer : editor,
        party,
        id,
        of,
        said,
        sheet().answer(of).revision());
  }

  public byte[] written(Language language) {
    return export.workbook(export.book(officer, id), language);
  }

  /** The workbook with what somebody did to it in a spreadsheet. */
  public byte[] filledIn(Consumer<XSSFWorkbook> edit) {
    return DossierStage.edited(written(Language.JA), edit);
  }
}
