package dev.akashi.dossier.files;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.dossier.DossierColumn;
import dev.akashi.dossier.DossierTable;
import dev.akashi.dossier.FileControl;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.CellAt;
import dev.akashi.platform.workbook.CellNotes;
import dev.akashi.platform.workbook.LineReader;
import dev.akashi.platform.workbook.SheetWords;
import dev.akashi.platform.workbook.Told;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.AnswerLimits;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.TreatmentChoices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of the table of controls. */
final class ControlLines {

  private static final int LONGEST_KEY = 60;
  private static final int LONGEST_FINGERPRINT = 30_000;

  private final DossierWords words;
  private final Baseline baseline;
  private final CellNotes notes;
  private final Map<String, Treatment> treatments;
  private final Map<String, Responsibility> responsibilities;
  private final Map<RequirementId, CellAt> seen = new HashMap<>();

  ControlLines(DossierWords words, Baseline baseline, CellNotes notes) {
    this.words = words;
    this.baseline = baseline;
    this.notes = notes;
    this.treatments = words.treatments();
    this.responsibilities = words.choices(Responsibility.class);
  }

  Optional<FileControl> read(LineReader<DossierColumn> line) {
    Optional<Requirement> found = KeyCells.requirement(line, DossierTable.CONTROLS, baseline);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Requirement requirement = found.get();
    CellAt before = seen.putIfAbsent(requirement.id(), line.at(DossierColumn.ID));
    if (before != null) {
      line.error(DossierColumn.ID, Reason.of("dossier.id-twice").with(before.address()));
      return Optional.empty();
    }
    readOnly(line, requirement);
    return Optional.of(
        new FileControl(
            requirement.id(),
            line.places(),
            line.choice(DossierColumn.TREATMENT, treatments, possible(requirement)),
            line.text(DossierColumn.REASON, AnswerLimits.LONGEST_REASON),
            base(line),
            line.text(DossierColumn.FUNCTION, AnswerLimits.LONGEST_NAME),
            line.choice(
                DossierColumn.RESPONSIBILITY, responsibilities, List.of(Responsibility.values())),
            line.text(DossierColumn.DUTY, AnswerLimits.LONGEST_REASON),
            words.plans(line, DossierColumn.ANSWER_PLANS),
            line.number(DossierColumn.REVISION, /* least= */ 0),
            Optional.of(line.narrow(DossierColumn.FINGERPRINT, LONGEST_FINGERPRINT).or(""))
                .filter(text -> !text.isEmpty())));
  }

  private static List<Treatment> possible(Requirement requirement) {
    List<Treatment> possible = new ArrayList<>(TreatmentChoices.of(requirement.kind()));
    possible.add(Treatment.UNANSWERED);
    return possible;
  }

  private Told<Optional<RegistryKey>> base(LineReader<DossierColumn> line) {
    Told<String> text = line.narrow(DossierColumn.BASE, LONGEST_KEY);
    if (!text.isTold()) {
      return Told.nothing();
    }
    String key = text.or("");
    if (key.isEmpty()) {
      return Told.of(Optional.empty());
    }
    Optional<RegistryKey> read = RegistryKey.read(key);
    if (read.isEmpty()) {
      line.error(DossierColumn.BASE, Reason.of("dossier.not-a-key").with(key));
      return Told.nothing();
    }
    return Told.of(read);
  }

  private void readOnly(LineReader<DossierColumn> line, Requirement requirement) {
    KeyCells.title(line, notes, DossierColumn.TITLE, requirement);
    KeyCells.readOnly(line, notes, DossierColumn.KIND, words.both(requirement.kind()));
    KeyCells.readOnly(line, notes, DossierColumn.OBLIGATION, words.both(requirement.obligation()));
    KeyCells.readOnly(
        line, notes, DossierColumn.MARK, Set.of(SheetWords.plain(requirement.id().mark())));
  }
}
