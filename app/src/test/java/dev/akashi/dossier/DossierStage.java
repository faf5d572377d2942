package dev.akashi.dossier;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Language;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementDrafts;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementStage;
import dev.akashi.testing.Stage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;

/** An editor with a statement, and its workbook as people edit it. */
public final class DossierStage {

  public static final String CONTROLS = "管理策";
  public static final String MEASURES = "個別管理策";

  private final DossierExport export;
  private final OwnStatements own;
  private final StatementDrafts drafts;
  private final DSLContext sql;
  private final Actor editor;
  private final StatementId statement;

  public DossierStage(ApplicationContext context) {
    this.export = context.getBean(DossierExport.class);
    this.own = context.getBean(OwnStatements.class);
    this.drafts = context.getBean(StatementDrafts.class);
    this.sql = context.getBean(DSLContext.class);
    this.editor = context.getBean(Stage.class).person(Role.STATEMENT_EDITOR, Role.REPRESENTATIVE);
    this.statement = new StatementStage(context).complete(editor);
  }

  public Actor editor() {
    return editor;
  }

  public StatementId statement() {
    return statement;
  }

  public String path() {
    return "/provider/statements/" + statement;
  }

  public DossierBook book() {
    return export.book(editor, statement);
  }

  public StatementSheet sheet() {
    return own.sheet(editor, statement);
  }

  public Answer answer(String id) {
    return sheet().content().answer(RequirementId.of(id));
  }

  /** Changes an answer on the pages, as somebody else would. */
  public void save(Answer answer) {
    drafts.answer(editor, statement, answer, sheet().revisionOf(answer.requirement()));
  }

  /** Changes the text of the first individual control. */
  public void rewrite(String id, String text) {
    Answer now = answer(id);
    IndividualControl first = now.individualControls().getFirst();
    save(
        now.with(
            now.treatment(),
            now.reason(),
            Optional.empty(),
            "",
            List.of(
                new IndividualControl(
                    first.line(),
                    text,
                    first.owner(),
                    first.frequency(),
                    first.validFrom(),
                    first.validTo())),
            now.responsibility(),
            now.customerDuty()));
  }

  public byte[] written() {
    return export.workbook(book(), Language.JA);
  }

  /** The workbook with what somebody did to it in a spreadsheet. */
  public byte[] edited(Consumer<XSSFWorkbook> edit) {
    return edited(written(), edit);
  }

  public static byte[] edited(byte[] workbook, Consumer<XSSFWorkbook> edit) {
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      edit.accept(opened);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      opened.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first line of a table about a requirement. */
  public static Row line(XSSFWorkbook workbook, String sheet, String id) {
    Iterator<Row> rows = workbook.getSheet(sheet).rowIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      Cell first = row.getCell(0);
      if (first != null && first.toString().equals(id)) {
        return row;
      }
    }
    throw new IllegalStateException("no line of " + id);
  }

  /** The cell under a head. */
  public static Cell cell(XSSFWorkbook workbook, String sheet, String id, String head) {
    return cell(line(workbook, sheet, id), head);
  }

  public static Cell cell(Row row, String head) {
    Sheet sheet = row.getSheet();
    for (Cell cell : sheet.getRow(0)) {
      if (cell.toString().equals(head)) {
        return row.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new IllegalStateException("no head " + head);
  }

  /** A new line below the table. */
  public static Row newLine(XSSFWorkbook workbook, String sheet, String id) {
    Sheet table = workbook.getSheet(sheet);
    Row row = table.createRow(table.getLastRowNum() + 1);
    row.createCell(0).setCellValue(id);
    return row;
  }

  /** Everything that must not change when something is refused. */
  public String counts() {
    return List.of("dossier.pending", "trail.event").stream()
            .map(table -> table + "=" + sql.fetchValue("select count(*) from " + table))
            .toList()
        + " "
        + sheet().content().hashCode()
        + " "
        + sheet().answersRevision();
  }
}
