package dev.akashi.checklist.web;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.checklist.Checklist.About;
import dev.akashi.checklist.ChecklistAnswer;
import dev.akashi.checklist.ChecklistAnswer.Said;
import dev.akashi.checklist.ChecklistImport.Preview;
import dev.akashi.checklist.ChecklistLine;
import dev.akashi.checklist.ChecklistNote;
import dev.akashi.checklist.ChecklistSheet;
import dev.akashi.checklist.ChecklistState;
import dev.akashi.checklist.ChecklistVerdict;
import dev.akashi.checklist.Checklists.Listed;
import dev.akashi.checklist.ConsultedDocument;
import dev.akashi.checklist.ConsultedDocument.ConsultedKind;
import dev.akashi.checklist.HandOver;
import dev.akashi.checklist.HandOver.BackHow;
import dev.akashi.checklist.HandOver.HandOverWay;
import dev.akashi.checklist.PlannedLine;
import dev.akashi.checklist.PlannedLine.LineChange;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Words;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checklists as data, written. */
final class ChecklistJson {

  private ChecklistJson() {}

  /** What was made. */
  record Made(String id) {}

  /** How many answers changed. */
  record Taken(int changed) {}

  /** Some of the checklists. */
  record ListJson(List<LineJson> items, int total, @Nullable Integer next) {

    static ListJson of(Listed listed) {
      return new ListJson(
          listed.lines().stream().map(LineJson::of).toList(),
          listed.total(),
          listed.paging().next(listed.total()));
    }
  }

  /** A checklist in the list. */
  record LineJson(
      String id,
      String agency,
      String serviceName,
      String providerName,
      String baseline,
      ChecklistState state,
      LocalDate stateSince,
      int questions,
      int answered,
      int shortfalls,
      @Nullable LocalDate wantedBy) {

    static LineJson of(ChecklistLine line) {
      return new LineJson(
          line.head().id().toString(),
          line.head().agencyName(),
          line.head().about().serviceName(),
          line.head().about().providerName(),
          line.head().baseline(),
          line.head().state(),
          line.head().stateSince(),
          line.head().questions(),
          line.answered(),
          line.shortfalls(),
          line.open().map(HandOver::wantedBy).orElse(null));
    }
  }

  /** A checklist with everything the reader may see. */
  record ChecklistDocument(
      String id,
      String agency,
      String serviceName,
      String providerName,
      @Nullable String provider,
      @Nullable String purpose,
      String baseline,
      ChecklistState state,
      LocalDate stateSince,
      int answersRevision,
      int revision,
      List<ChapterJson> chapters,
      List<HandOverJson> handOvers,
      List<QuestionJson> questions,
      List<ConsultedJson> documents) {

    static ChecklistDocument of(ChecklistSheet sheet, boolean ofAgency) {
      About about = sheet.head().about();
      return new ChecklistDocument(
          sheet.head().id().toString(),
          sheet.head().agencyName(),
          about.serviceName(),
          about.providerName(),
          about.provider().map(OrganisationId::toString).orElse(null),
          ofAgency ? about.purpose() : null,
          sheet.head().baseline(),
          sheet.head().state(),
          sheet.head().stateSince(),
          sheet.head().answersRevision(),
          sheet.head().revision(),
          sheet.result().chapters().stream()
              .map(chapter ->
                  new ChapterJson(
                      chapter.title().chapter(),
                      chapter.questions(),
                      chapter.answered(),
                      chapter.shortfalls()))
              .toList(),
          sheet.handOvers().stream().map(HandOverJson::of).toList(),
          sheet.questions().all().stream()
              .map(asked ->
                  QuestionJson.of(
                      asked, sheet.answer(asked.id()), sheet.note(asked.id()).orElse(null)))
              .toList(),
          sheet.documents().stream().map(ConsultedJson::of).toList());
    }
  }

  /** The answers of a chapter. */
  record ChapterJson(int chapter, int questions, int answered, int shortfalls) {}

  /** One time that it went out. */
  record HandOverJson(
      int number,
      HandOverWay way,
      LocalDate handedOn,
      LocalDate wantedBy,
      String message,
      @Nullable LocalDate backOn,
      @Nullable BackHow backHow,
      @Nullable String backNote) {

    static HandOverJson of(HandOver one) {
      return new HandOverJson(
          one.number(),
          one.way(),
          one.handedOn(),
          one.wantedBy(),
          one.message(),
          one.back().map(HandOver.Back::on).orElse(null),
          one.back().map(HandOver.Back::how).orElse(null),
          one.back().map(HandOver.Back::note).orElse(null));
    }
  }

  /** A question with its answer. */
  record QuestionJson(
      String requirement,
      LocalizedText title,
      ChecklistVerdict verdict,
      String how,
      String reason,
      String evidence,
      String remarks,
      int revision,
      @Nullable String note,
      int noteRevision) {

    static QuestionJson of(
        Requirement asked, ChecklistAnswer answer, @Nullable ChecklistNote note) {
      Said said = answer.said();
      return new QuestionJson(
          asked.id().value(),
          asked.title(),
          said.verdict(),
          said.how(),
          said.reason(),
          said.evidence(),
          said.remarks(),
          answer.revision(),
          note == null ? null : note.text(),
          note == null ? 0 : note.revision());
    }
  }

  /** A certification or a report. */
  record ConsultedJson(
      String id,
      ConsultedKind kind,
      String title,
      String issuer,
      String scope,
      LocalDate validFrom,
      @Nullable LocalDate validTo,
      List<String> questions,
      String fileName,
      String sha256,
      long size) {

    static ConsultedJson of(ConsultedDocument document) {
      return new ConsultedJson(
          document.id().toString(),
          document.details().kind(),
          document.details().title(),
          document.details().issuer(),
          document.details().scope(),
          document.details().validFrom(),
          document.details().validTo().orElse(null),
          document.details().questions().stream().map(RequirementId::value).toList(),
          document.fileName(),
          document.sha256(),
          document.size());
    }
  }

  /** A workbook with all that taking it in would do. */
  record PreviewJson(
      String id,
      String file,
      int revision,
      int unchanged,
      int absent,
      List<RowJson> rows,
      List<NoteJson> cells) {

    static PreviewJson of(Preview preview, Words words) {
      return new PreviewJson(
          preview.waiting().id().toString(),
          preview.waiting().fileName(),
          preview.plan().seen(),
          preview.plan().unchanged(),
          preview.plan().absent(),
          preview.plan().rows().stream().map(RowJson::of).toList(),
          preview.plan().notes().stream().map(note -> NoteJson.of(note, words)).toList());
    }
  }

  /** An answer that would change. */
  record RowJson(String requirement, LineChange change, Said before, Said after) {

    static RowJson of(PlannedLine row) {
      return new RowJson(row.requirement().value(), row.change(), row.now(), row.then());
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
