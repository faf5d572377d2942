package dev.akashi.dossier.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.dossier.DossierImport.Preview;
import dev.akashi.dossier.DossierPlan;
import dev.akashi.dossier.PlannedAnswer;
import dev.akashi.dossier.PlannedAnswer.Kind;
import dev.akashi.dossier.PlannedRow;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.PageContext;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.statement.FactShape;
import dev.akashi.statement.FactShape.Value;
import dev.akashi.statement.StatementFinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Every answer that a workbook changes, and every cell that it says something about in vain.
 *
 * @param from the first of the changes shown; conflicts are shown whole
 */
public record PreviewView(Preview preview, int from) {

  static final int ROWS = 100;
  private static final int MOST_NOTES = 100;
  private static final int MOST_FINDINGS = 30;
  private static final int SHOWN = 160;

  public DossierPlan plan() {
    return preview.plan();
  }

  public String path() {
    return "/provider/statements/" + preview.book().sheet().id();
  }

  public String here() {
    return path() + "/import/" + preview.pending().id();
  }

  public LocalizedText serviceName() {
    return preview.book().serviceName();
  }

  public List<PlannedAnswer> conflicts() {
    return plan().of(Kind.CONFLICT);
  }

  /** The lines of the profile in conflict. */
  public List<PlannedRow> profileConflicts() {
    return plan().of(PlannedRow.Kind.CONFLICT);
  }

  private List<PlannedRow> profileChanges() {
    return plan().profile().stream().filter(row -> row.kind() != PlannedRow.Kind.CONFLICT).toList();
  }

  /** The lines of the profile that change beside those; paged with the answers. */
  public List<PlannedRow> profileRows() {
    return profileChanges().stream().skip(from).limit(ROWS).toList();
  }

  /** A value of a line of the profile in words. */
  public static String said(PageContext page, Value column, Map<String, String> values) {
    String text = PlannedRow.said(values, column);
    if (column.type() == FactShape.Type.FLAG && !text.isEmpty()) {
      return page.t(text.equals("true") ? "profile.yes" : "profile.no");
    }
    return column.choices().stream()
        .filter(choice -> choice.name().equals(text))
        .findFirst()
        .map(page::label)
        .orElse(text);
  }

  private List<PlannedAnswer> changes() {
    return plan().rows().stream().filter(row -> row.kind() != Kind.CONFLICT).toList();
  }

  public List<PlannedAnswer> rows() {
    return changes().stream().skip(from).limit(ROWS).toList();
  }

  public boolean hasMore() {
    return Math.max(changes().size(), profileChanges().size()) > from + ROWS;
  }

  public int next() {
    return from + ROWS;
  }

  public int previous() {
    return Math.max(0, from - ROWS);
  }

  public String title(RequirementId id, PageContext page) {
    return preview
        .book()
        .baseline()
        .find(id)
        .map(requirement -> page.text(requirement.title()))
        .orElse("");
  }

  public boolean canBeTaken() {
    return plan().canBeTaken();
  }

  public int count(Weight weight) {
    return plan().of(weight).size();
  }

  public List<CellNote> notes(Weight weight) {
    return plan().of(weight).stream().limit(MOST_NOTES).toList();
  }

  public boolean hasMoreNotes(Weight weight) {
    return count(weight) > MOST_NOTES;
  }

  public List<StatementFinding> findings() {
    return preview.findings().stream().limit(MOST_FINDINGS).toList();
  }

  /** A value of a difference in words. */
  public static String shown(PageContext page, Object value) {
    return switch (value) {
      case Enum<?> choice -> page.label(choice);
      case LocalDate day -> page.day(day);
      default -> value.toString();
    };
  }

  public static boolean isLong(String before, String after) {
    return before.length() > SHOWN || after.length() > SHOWN;
  }

  /** The beginning of what a long change begins with. */
  public static String beginning(String before, String after) {
    String text = after.isEmpty() ? before : after;
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
