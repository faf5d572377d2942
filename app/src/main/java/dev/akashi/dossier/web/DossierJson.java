package dev.akashi.dossier.web;

import dev.akashi.dossier.Difference;
import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.DossierImport.Preview;
import dev.akashi.dossier.PlannedAnswer;
import dev.akashi.dossier.PlannedAnswer.Kind;
import dev.akashi.dossier.PlannedRow;
import dev.akashi.platform.Words;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the API tells of a workbook that waits. */
final class DossierJson {

  private DossierJson() {}

  /** A workbook with all that taking it in would do. */
  record PreviewJson(
      String id,
      String file,
      Instant expiresAt,
      int revision,
      int unchanged,
      int errorsNow,
      int errorsThen,
      List<RowJson> rows,
      List<ProfileJson> profile,
      List<NoteJson> cells) {

    static PreviewJson of(Preview preview, Words words) {
      return new PreviewJson(
          preview.pending().id().toString(),
          preview.pending().fileName(),
          preview.pending().expiresAt(),
          preview.plan().seen(),
          preview.plan().unchanged(),
          preview.errorsNow(),
          preview.errorsThen(),
          preview.plan().rows().stream().map(RowJson::of).toList(),
          preview.plan().profile().stream().map(ProfileJson::of).toList(),
          preview.plan().notes().stream().map(note -> NoteJson.of(note, words)).toList());
    }
  }

  /** An answer that would change. */
  record RowJson(String requirement, Kind kind, List<DifferenceJson> differences) {

    static RowJson of(PlannedAnswer row) {
      return new RowJson(
          row.requirement().value(),
          row.kind(),
          row.differences().stream().map(DifferenceJson::of).toList());
    }
  }

  /** A line of the profile that would change; {@code key} decides its conflict. */
  record ProfileJson(
      String table,
      String key,
      PlannedRow.Kind kind,
      Map<String, String> before,
      Map<String, String> after) {

    static ProfileJson of(PlannedRow row) {
      return new ProfileJson(row.table().code(), row.key(), row.kind(), row.before(), row.after());
    }
  }

  /** A value; {@code measure} counts individual controls from 1 and is 0 for the answer itself. */
  record DifferenceJson(DossierColumn column, int measure, String before, String after) {

    static DifferenceJson of(Difference difference) {
      return new DifferenceJson(
          difference.column(),
          difference.measure(),
          text(difference.before()),
          text(difference.after()));
    }

    private static String text(Object value) {
      return value instanceof Enum<?> choice ? choice.name() : value.toString();
    }
  }

  /** What is to be said about a cell. */
  record NoteJson(Weight weight, String sheet, String cell, String code, String text) {

    static NoteJson of(CellNote note, Words words) {
      return new NoteJson(
          note.weight(),
          note.sheet(),
          note.cell(),
          note.reason().code(),
          words.texts().reason(words.language(), note.reason()));
    }
  }
}
