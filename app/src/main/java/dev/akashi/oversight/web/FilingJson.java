package dev.akashi.oversight.web;

import dev.akashi.assessor.AssessorSelection;
import dev.akashi.assessor.ReportDuty;
import dev.akashi.oversight.BodyChange;
import dev.akashi.oversight.Filing;
import dev.akashi.oversight.Filing.Change;
import dev.akashi.oversight.Filing.Report;
import dev.akashi.oversight.FilingDesk.Overdue;
import dev.akashi.oversight.FilingFile;
import dev.akashi.oversight.FilingState;
import dev.akashi.oversight.Filings.Owing;
import dev.akashi.oversight.ItemAnswer;
import dev.akashi.platform.ApiInput;
import dev.akashi.platform.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Periodic reports and notices of changes as data. */
final class FilingJson {

  private FilingJson() {}

  /** What the programme does with a filing. */
  enum StepKind {
    ACKNOWLEDGE,
    RETURN
  }

  /** A report as it is sent: the texts by the codes of the form. */
  record NewReport(@Nullable String selection, @Nullable Map<String, @Nullable Object> items) {}

  /** A notice as it is sent: the texts before, after and details; or what is filed again. */
  record NewChange(
      @Nullable String what,
      @Nullable String changedOn,
      @Nullable Map<String, @Nullable Object> items,
      @Nullable Integer revision) {}

  record Step(@Nullable String step, @Nullable Integer revision, @Nullable String reason) {}

  record Row(
      String id,
      String assessor,
      String selection,
      FilingState state,
      LocalDate stateSince,
      LocalDate dueOn,
      int round,
      int revision,
      Optional<LocalDate> periodFirst,
      Optional<LocalDate> periodLast,
      Optional<BodyChange> what) {

    static Row of(Filing filing) {
      Optional<Report> report =
          filing.matter() instanceof Report each ? Optional.of(each) : Optional.empty();
      return new Row(
          filing.id().toString(),
          filing.assessor().toString(),
          filing.selection().toString(),
          filing.state(),
          filing.stateSince(),
          filing.dueOn(),
          filing.round(),
          filing.revision(),
          report.map(each -> each.period().first()),
          report.map(each -> each.period().last()),
          filing.matter() instanceof Change change ? Optional.of(change.what()) : Optional.empty());
    }
  }

  record FilingList(List<Row> items, int start, boolean more) {

    static FilingList of(Part<Filing> page) {
      return new FilingList(page.items().stream().map(Row::of).toList(), page.start(), page.more());
    }
  }

  record WordingDocument(
      int round,
      Optional<LocalDate> changedOn,
      Map<String, String> items,
      String by,
      LocalDate on,
      Optional<FilingState> outcome,
      Optional<String> reason) {}

  record FilingDocument(Row filing, boolean late, List<WordingDocument> rounds) {

    static FilingDocument of(FilingFile file) {
      return new FilingDocument(
          Row.of(file.filing()),
          file.late(),
          file.wordings().stream()
              .map(wording ->
                  new WordingDocument(
                      wording.round(),
                      wording.changedOn(),
                      new TreeMap<>(wording.texts()),
                      wording.personName(),
                      wording.on(),
                      file.answer(wording.round()).map(FilingFile.Answer::outcome),
                      file.answer(wording.round()).map(FilingFile.Answer::reason)))
              .toList());
    }
  }

  record ItemDocument(String code, ItemAnswer answered, String title, String titleEn) {}

  record OwedDocument(
      String selection,
      String assessor,
      LocalDate periodFirst,
      LocalDate periodLast,
      LocalDate dueOn,
      List<ItemDocument> items) {

    static OwedDocument of(Owing owing) {
      return of(
          owing.selection(),
          owing.owed(),
          owing.form().items().stream()
              .map(item ->
                  new ItemDocument(
                      item.code(), item.answered(), item.title().ja(), item.title().en()))
              .toList());
    }

    static OwedDocument of(Overdue overdue) {
      return of(overdue.selection(), overdue.owed(), List.of());
    }

    private static OwedDocument of(
        AssessorSelection selection, ReportDuty.Owed owed, List<ItemDocument> items) {
      return new OwedDocument(
          selection.id().toString(),
          selection.assessor().toString(),
          owed.period().first(),
          owed.period().last(),
          owed.dueOn(),
          items);
    }
  }

  record OwedList(List<OwedDocument> items) {}

  static Map<String, String> texts(ApiInput input, @Nullable Map<String, @Nullable Object> items) {
    Map<String, String> texts = new TreeMap<>();
    if (items != null) {
      items.forEach((code, value) ->
          texts.put(
              code,
              input.optional(
                  "item-" + code, value == null ? "" : value.toString(), FilingInput.LONGEST)));
    }
    return texts;
  }
}
