package dev.akashi.statement.web;

import dev.akashi.platform.FormInput;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.AnswerLimits;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.TreatmentChoices;
import dev.akashi.statement.WorkingTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The form of one requirement.
 *
 * @param slots one for each measure, with what is stored there
 * @param bases the listed services outside the statement that a control can be taken over from
 * @param files the evidence that supports the answer
 * @param time how long the answer took, as far as it is recorded
 * @param stale whether somebody else changed the answer or the version meanwhile
 */
public record OpenRow(
    WorkspaceView.Row row,
    List<Slot> slots,
    List<Base> bases,
    List<LinkedFile> files,
    Optional<WorkingTime> time,
    boolean stale) {

  /**
   * The fields of one measure; {@code name("text")} is the name of a field.
   *
   * @param frequency the code of what is chosen; empty where nothing is chosen yet
   */
  public record Slot(
      int index,
      String line,
      String text,
      String owner,
      String frequency,
      String from,
      String to,
      List<String> plans) {

    /** A slot that waits for what is carried out. */
    static Slot empty(int index, String line) {
      return new Slot(index, line, "", "", "", "", "", List.of());
    }

    /** The same as it stands in the form: the content before and after a change begins alike. */
    Slot again(int next, FormInput form) {
      return new Slot(
          next,
          form.shown(name("line"), line),
          form.shown(name("text"), text),
          form.shown(name("owner"), owner),
          form.shown(name("frequency"), frequency),
          "",
          "",
          form.has(name("plans")) ? form.all(name("plans")) : plans);
    }

    public String name(String field) {
      return "measure-" + index + "-" + field;
    }
  }

  /** A listed base service. */
  public record Base(String name, RegistryKey key) {}

  private static final Set<String> STALE =
      Set.of("statement.answer-changed-meanwhile", "statement.version-changed-meanwhile");

  public List<Treatment> choices() {
    return Stream.concat(
            TreatmentChoices.of(row.requirement().kind()).stream(), Stream.of(Treatment.UNANSWERED))
        .toList();
  }

  /** The revision the form is sent with: after a conflict the one that is now stored. */
  public String revision(FormInput form) {
    String stored = String.valueOf(row.revision());
    return stale ? stored : form.shown("revision", stored);
  }

  static OpenRow of(
      StatementSheet sheet,
      WorkspaceView.Row row,
      List<LinkedFile> files,
      Optional<WorkingTime> time,
      FormInput form) {
    boolean stale = form.reasons().stream().anyMatch(reason -> STALE.contains(reason.code()));
    List<Base> bases =
        sheet.content().usedServices().stream()
            .filter(used -> !used.inStatement())
            .flatMap(used -> used.listed().map(key -> new Base(used.name(), key)).stream())
            .toList();
    return new OpenRow(
        row, slots(row.answer().individualControls(), form), bases, files, time, stale);
  }

  /** As many slots as were sent, else one for each stored measure; "more" adds one. */
  private static List<Slot> slots(List<IndividualControl> stored, FormInput form) {
    List<Slot> slots = new ArrayList<>();
    for (IndividualControl measure : stored) {
      slots.add(
          new Slot(
              slots.size(),
              measure.line(),
              measure.text(),
              measure.owner(),
              measure.frequency().name(),
              measure.validFrom().map(LocalDate::toString).orElse(""),
              measure.validTo().map(LocalDate::toString).orElse(""),
              List.copyOf(measure.plans())));
    }
    int wanted = Math.max(AnswerForm.sentMeasures(form), slots.isEmpty() ? 1 : slots.size());
    if (form.has("more") && wanted < AnswerLimits.MOST_MEASURES) {
      wanted++;
    }
    while (slots.size() < wanted) {
      boolean added = form.has("more") && slots.size() == wanted - 1;
      slots.add(added && !form.text("more").isEmpty() ? more(slots, form) : fresh(slots, form));
    }
    return slots;
  }

  /** One more content of a measure, with what its last one says. */
  private static Slot more(List<Slot> slots, FormInput form) {
    String line = form.text("more");
    return slots.stream()
        .filter(slot -> form.shown(slot.name("line"), slot.line()).equals(line))
        .reduce((earlier, later) -> later)
        .map(last -> last.again(slots.size(), form))
        .orElseGet(() -> Slot.empty(slots.size(), line));
  }

  private static Slot fresh(List<Slot> slots, FormInput form) {
    return Slot.empty(slots.size(), newLine(slots, form));
  }

  /** A line that no measure has yet. */
  private static String newLine(List<Slot> slots, FormInput form) {
    List<String> used =
        slots.stream().map(slot -> form.shown(slot.name("line"), slot.line())).toList();
    int line = 1;
    while (used.contains(String.valueOf(line))) {
      line++;
    }
    return String.valueOf(line);
  }
}
