package dev.akashi.dossier;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.RequirementId;
import dev.akashi.dossier.DossierFile.Origin;
import dev.akashi.dossier.PlannedAnswer.Kind;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.CellNote;
import dev.akashi.platform.workbook.CellNote.Weight;
import dev.akashi.platform.workbook.SameText;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerIntake;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares a workbook with the statement as it is now. */
final class Planning {

  private final DossierFile file;
  private final DossierBook book;
  private final StatementSheet sheet;
  private final Baseline baseline;
  private final Map<RequirementId, FileControl> controls;
  private final Map<RequirementId, List<FileMeasure>> measures;
  private final List<CellNote> notes;
  private final SortedMap<RequirementId, PlannedAnswer> rows = new TreeMap<>();
  private final SortedMap<RequirementId, Integer> missing = new TreeMap<>();
  private int unchanged;

  private Planning(DossierFile file, DossierBook book) {
    this.file = file;
    this.book = book;
    this.sheet = book.sheet();
    this.baseline = book.baseline();
    this.controls =
        file.controls().stream()
            .collect(Collectors.toMap(FileControl::id, Function.identity(), (a, b) -> a));
    this.measures = file.measures().stream().collect(Collectors.groupingBy(FileMeasure::control));
    this.notes = new ArrayList<>();
  }

  static DossierPlan of(DossierFile file, DossierBook book) {
    return new Planning(file, book).plan();
  }

  private DossierPlan plan() {
    int absent = 0;
    for (RequirementId id : baseline.byId().keySet()) {
      if (controls.containsKey(id) || measures.containsKey(id)) {
        compare(id);
      } else {
        absent++;
      }
    }
    follow();
    ProfilePlanning.Planned profile = ProfilePlanning.of(file.profile(), book, after());
    notes.addAll(profile.notes());
    List<CellNote> all = new ArrayList<>(file.notes());
    all.addAll(file.ofReadCells(notes));
    return new DossierPlan(
        List.copyOf(rows.values()),
        profile.rows(),
        all,
        unchanged,
        absent,
        missing,
        sheet.answersRevision());
  }

  /** The statement when every answer of the file is taken in. */
  private StatementContent after() {
    return sheet
        .content()
        .withAnswers(
            rows.values().stream()
                .collect(Collectors.toMap(PlannedAnswer::requirement, PlannedAnswer::then)));
  }

  private void compare(RequirementId id) {
    Answer now = sheet.content().answer(id);
    Optional<FileControl> control = Optional.ofNullable(controls.get(id));
    if (control.filter(line -> isAsWritten(line)).isPresent()) {
      unchanged++;
      return;
    }
    boolean sameRevision = isUnchangedSince(control, id);
    List<FileMeasure> own = measures.getOrDefault(id, List.of());
    Optional<Unedited> since =
        control
            .filter(line -> !sameRevision && line.fingerprint().isPresent())
            .map(line -> Unedited.of(line, said(line, own)));
    MeasurePatch patch =
        MeasurePatch.of(
            now.individualControls(),
            since.map(edits -> edits.edited(own, now)).orElse(own),
            sameRevision);
    boolean tellsMeasures = file.columns().contains(DossierColumn.CONTROL);
    Answer proposed =
        withControl(
            now,
            control.map(line -> since.map(edits -> edits.edited(line)).orElse(line)),
            tellsMeasures ? patch.after() : now.individualControls());
    if (tellsMeasures && patch.missing() > 0) {
      missing.put(id, patch.missing());
    }
    if (proposed.equals(now)) {
      unchanged++;
      return;
    }
    notes.addAll(patch.errors());
    control.ifPresent(line -> lost(line, proposed));
    if (proposed.settled().equals(now)) {
      unchanged++;
      return;
    }
    PlannedAnswer planned =
        PlannedAnswer.of(sameRevision ? Kind.CHANGED : Kind.CONFLICT, now, proposed.settled());
    rows.put(id, since.isEmpty() ? planned : planned.leaving(whole(now, control, own).settled()));
  }

  /** The answer with everything that the file says of it. */
  private Answer whole(Answer now, Optional<FileControl> control, List<FileMeasure> own) {
    return withControl(
        now,
        control,
        file.columns().contains(DossierColumn.CONTROL)
            ? MeasurePatch.of(now.individualControls(), own, /* sameRevision= */ false).after()
            : now.individualControls());
  }

  /** The answer as the file alone tells it. */
  private static Answer said(FileControl line, List<FileMeasure> own) {
    MeasurePatch stated = MeasurePatch.of(List.of(), own, /* sameRevision= */ false);
    return withControl(Answer.none(line.id()), Optional.of(line), stated.after());
  }

  /** Whether the file still says what was written out: then nobody edited the line. */
  private boolean isAsWritten(FileControl line) {
    if (!file.isWhole() || line.fingerprint().isEmpty()) {
      return false;
    }
    List<FileMeasure> own = measures.getOrDefault(line.id(), List.of());
    return own.stream().noneMatch(FileMeasure::remove)
        && line.fingerprint().get().equals(Fingerprint.of(said(line, own)));
  }

  private boolean isUnchangedSince(Optional<FileControl> control, RequirementId id) {
    Optional<Integer> told = control.flatMap(FileControl::revision);
    if (told.isPresent()) {
      return told.get() == sheet.revisionOf(id);
    }
    return file.origin()
        .flatMap(Origin::answersRevision)
        .filter(revision -> revision == sheet.answersRevision())
        .isPresent();
  }

  private static Answer withControl(
      Answer now, Optional<FileControl> line, List<IndividualControl> measures) {
    return now.limitedTo(line.map(told -> told.plans().or(now.plans())).orElse(now.plans()))
        .with(
            line.map(told -> told.treatment().or(now.treatment())).orElse(now.treatment()),
            line.map(told -> SameText.or(told.reason(), now.reason())).orElse(now.reason()),
            line.map(told -> told.base().or(now.inheritedFrom())).orElse(now.inheritedFrom()),
            line.map(told -> SameText.or(told.function(), now.inheritedFunction()))
                .orElse(now.inheritedFunction()),
            measures,
            line.map(told -> told.responsibility().or(now.responsibility()))
                .orElse(now.responsibility()),
            line.map(told -> SameText.or(told.duty(), now.customerDuty()))
                .orElse(now.customerDuty()));
  }

  /** What the treatment leaves no room for. */
  private void lost(FileControl line, Answer proposed) {
    Answer settled = proposed.settled();
    if (!proposed.reason().equals(settled.reason())) {
      lost(line, DossierColumn.REASON, proposed.reason(), proposed.treatment());
    }
    if (!proposed.inheritedFrom().equals(settled.inheritedFrom())) {
      lost(
          line,
          DossierColumn.BASE,
          proposed.inheritedFrom().map(Object::toString).orElse(""),
          proposed.treatment());
    }
    if (!proposed.inheritedFunction().equals(settled.inheritedFunction())) {
      lost(line, DossierColumn.FUNCTION, proposed.inheritedFunction(), proposed.treatment());
    }
  }

  private void lost(FileControl line, DossierColumn column, String shown, Treatment treatment) {
    Optional.ofNullable(line.cells().get(column))
        .ifPresent(at ->
            notes.add(
                CellNote.of(
                    Weight.LOST,
                    at,
                    shown,
                    Reason.of("dossier.not-with-treatment").with(treatment))));
  }

  /** Adds what goes along with objectives, and says what cannot be stored. */
  private void follow() {
    StatementContent content = sheet.content();
    List<Answer> given = rows.values().stream().map(PlannedAnswer::then).toList();
    Map<RequirementId, Answer> outcome =
        AnswerIntake.outcome(baseline, content, sheet.setAside(), given);
    StatementContent after = content.withAnswers(outcome);
    given.forEach(answer -> problem(answer, content, after));
    outcome.forEach((id, then) -> {
      if (!rows.containsKey(id)) {
        rows.put(id, PlannedAnswer.of(Kind.FOLLOWS, content.answer(id), then));
      }
    });
  }

  private void problem(Answer given, StatementContent before, StatementContent after) {
    RequirementId id = given.requirement();
    baseline
        .find(id)
        .flatMap(requirement -> AnswerIntake.problem(requirement, given, before, after))
        .ifPresent(reason ->
            notes.add(
                CellNote.of(
                    Weight.ERROR, treatmentOf(id), id.value(), reason.at(/* fieldName= */ null))));
  }

  private CellAt treatmentOf(RequirementId id) {
    FileControl control = controls.get(id);
    if (control == null) {
      return measures.getOrDefault(id, List.of()).getFirst().cell(DossierColumn.CONTROL);
    }
    CellAt key = control.cells().get(DossierColumn.ID);
    CellAt treatment = control.cells().get(DossierColumn.TREATMENT);
    return treatment != null ? treatment : key != null ? key : new CellAt("", 1, 0);
  }
}
