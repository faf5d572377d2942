package dev.akashi.exchange.web;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.AuditMethod;
import dev.akashi.baseline.RequirementDetails.ControlNature;
import dev.akashi.baseline.RequirementDetails.FrequencyClass;
import dev.akashi.exchange.Import.Preview;
import dev.akashi.exchange.ImportVerdict;
import dev.akashi.exchange.PlannedRow;
import dev.akashi.exchange.PlannedRow.FieldChange;
import dev.akashi.exchange.Upload.UploadKind;
import dev.akashi.workshop.BaselineDraft;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every row of a file with what taking it in would do.
 *
 * @param only the verdict that is shown; all when empty
 * @param from the first row shown
 */
public record PreviewView(
    BaselineDraft draft, Preview preview, Optional<ImportVerdict> only, int from) {

  static final int ROWS = 100;
  private static final int SHOWN = 160;

  public String path() {
    return "/programme/baselines/" + draft.id();
  }

  public String here() {
    return path() + "/import/" + preview.upload().id();
  }

  public boolean isWorkbook() {
    return preview.upload().kind() == UploadKind.WORKBOOK;
  }

  public List<ImportVerdict> verdicts() {
    return List.of(ImportVerdict.values());
  }

  public long count(ImportVerdict verdict) {
    Map<ImportVerdict, Long> counts = preview.plan().counts();
    return counts.getOrDefault(verdict, 0L);
  }

  public long errors() {
    return count(ImportVerdict.ERROR);
  }

  public boolean canBeTaken() {
    return errors() == 0 && !preview.plan().changes().isEmpty() && draft.isEditable();
  }

  private List<PlannedRow> all() {
    return preview.plan().rows().stream()
        .filter(row -> only.isEmpty() || row.verdict() == only.get())
        .toList();
  }

  public List<PlannedRow> rows() {
    return all().stream().skip(from).limit(ROWS).toList();
  }

  public boolean hasMore() {
    return all().size() > from + ROWS;
  }

  public String link(int first) {
    return here()
        + "/rows?from="
        + first
        + only.map(verdict -> "&only=" + verdict.name()).orElse("");
  }

  public int next() {
    return from + ROWS;
  }

  public int previous() {
    return Math.max(0, from - ROWS);
  }

  public String chip(ImportVerdict verdict) {
    return switch (verdict) {
      case ERROR -> "chip--err";
      case ADDED -> "chip--ok";
      case CHANGED -> "chip--key";
      case UNCHANGED -> "chip--plain";
    };
  }

  /** Whether a row is a column of marks: rows of a sheet are called by their numbers. */
  public boolean isLevel(PlannedRow row) {
    return isWorkbook() && !Character.isDigit(row.place().charAt(0));
  }

  /** Whether a change is so long that only its beginning is open. */
  public static boolean isLong(FieldChange change) {
    return change.before().length() > SHOWN || change.after().length() > SHOWN;
  }

  /** The beginning of what a long change begins with. */
  public static String beginning(FieldChange change) {
    String text = change.after().isEmpty() ? change.before() : change.after();
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }

  /** What a choice is called; other words are as they are. */
  public static Optional<Enum<?>> choice(String field, String value) {
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return switch (field) {
      case "actor" -> Optional.of(ActingParty.valueOf(value));
      case "nature" -> Optional.of(ControlNature.valueOf(value));
      case "frequency" -> Optional.of(FrequencyClass.valueOf(value));
      case "audit" -> Optional.of(AuditMethod.valueOf(value));
      default -> Optional.empty();
    };
  }
}
