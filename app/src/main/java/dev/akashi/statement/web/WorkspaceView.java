package dev.akashi.statement.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baseline.Group;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.RequirementKind;
import dev.akashi.kernel.Period;
import dev.akashi.statement.Answer;
import dev.akashi.statement.AnswerMark;
import dev.akashi.statement.CustomerDuties;
import dev.akashi.statement.DraftMigrations.Migrated;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.StatementCheck;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementProgress;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The workspace of one version of a statement.
 *
 * @param sections the shown rows under their headings
 * @param open the row that is open for editing
 * @param sealHolds whether the content still has the seal; true for a draft
 * @param previous the assessed period that this one has to follow
 * @param migrated the last step of the draft to a newer version of the baseline
 * @param newer the version of the baseline that the statement can go to next
 * @param kept how many answers to statements of the service are kept beside them
 * @param newest the newest version of the service, where that is another one
 * @param risks how many risks each control answers, while any is on record
 */
public record WorkspaceView(
    StatementSheet sheet,
    Baseline baseline,
    StatementProgress progress,
    StatementCheck check,
    WorkspaceFilter filter,
    List<Section> sections,
    Optional<OpenRow> open,
    boolean sealHolds,
    Optional<Period> previous,
    Optional<Migrated> migrated,
    Optional<Baseline> newer,
    int kept,
    Optional<StatementHead> newest,
    Optional<Map<RequirementId, Integer>> risks) {

  /** A heading with its shown rows. */
  public record Section(Group heading, List<Row> rows) {}

  /** One requirement with its answer and what the rules say of it. */
  public record Row(
      Requirement requirement,
      Answer answer,
      int revision,
      List<StatementFinding> findings,
      boolean excludedWithObjective) {

    public String id() {
      return requirement.id().value();
    }

    public boolean hasErrors() {
      return findings.stream().anyMatch(f -> f.severity() == StatementFinding.Severity.ERROR);
    }

    /** The treatment that counts: a control goes with its excluded objective. */
    public Treatment treatment() {
      return excludedWithObjective ? Treatment.EXCLUDED : answer.treatment();
    }

    public boolean lacksReason() {
      return !excludedWithObjective
          && !answer.hasReason()
          && (answer.treatment() == Treatment.EXCLUDED
              || answer.treatment() == Treatment.NOT_SELECTED);
    }

    public List<String> owners() {
      return answer.individualControls().stream()
          .map(measure -> measure.owner())
          .filter(owner -> !owner.isEmpty())
          .distinct()
          .toList();
    }
  }

  /** What is still to be done with the answer since the last step to another version. */
  public Optional<AnswerMark> markOf(Row row) {
    return migrated.flatMap(step -> Optional.ofNullable(step.marks().get(row.requirement().id())));
  }

  /** How many risks the row answers; empty when the row is no selected control or none is known. */
  public Optional<Integer> risksOf(Row row) {
    return risks
        .filter(known -> row.requirement().kind() == RequirementKind.DETAILED_CONTROL)
        .filter(known -> sheet.content().isSelected(row.requirement().id()))
        .map(known -> known.getOrDefault(row.requirement().id(), 0));
  }

  public StatementHead head() {
    return sheet.head();
  }

  public String path() {
    return "/provider/statements/" + sheet.id();
  }

  public boolean editable() {
    return head().isDraft();
  }

  public int shown() {
    return sections.stream().mapToInt(section -> section.rows().size()).sum();
  }

  /** Everybody named as carrying out a measure, for the filter. */
  public List<String> owners() {
    return sheet.content().answers().values().stream()
        .flatMap(answer -> answer.individualControls().stream())
        .map(IndividualControl::owner)
        .filter(owner -> !owner.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  public List<CustomerDuties.Duty> duties() {
    return CustomerDuties.of(sheet.content());
  }

  public List<Group> chapters() {
    return baseline.groups().stream()
        .filter(group -> group.id().equals(String.valueOf(group.chapter())))
        .toList();
  }

  /** The headings within a chapter under which requirements stand. */
  public List<Group> sectionsOf(Group chapter) {
    return baseline.groups().stream()
        .filter(group -> group.chapter() == chapter.chapter())
        .filter(group -> progress.groups().containsKey(group.id()))
        .toList();
  }

  /** Where the row of a requirement stands; the filter is left so that it surely does. */
  public String linkTo(RequirementId requirement) {
    return editable()
        ? path() + "?chapter=" + requirement.chapter() + "&open=" + requirement + "#" + requirement
        : path() + "?chapter=" + requirement.chapter() + "#" + requirement;
  }

  static List<Section> sections(
      StatementSheet sheet, Baseline baseline, StatementCheck check, Predicate<Requirement> shown) {
    Map<String, List<Row>> byGroup = new LinkedHashMap<>();
    for (Requirement requirement : baseline.requirements()) {
      if (shown.test(requirement)) {
        byGroup
            .computeIfAbsent(requirement.group(), group -> new ArrayList<>())
            .add(row(sheet, check, requirement));
      }
    }
    return byGroup.entrySet().stream()
        .map(entry -> new Section(heading(baseline, entry.getKey()), entry.getValue()))
        .toList();
  }

  static Row row(StatementSheet sheet, StatementCheck check, Requirement requirement) {
    return new Row(
        requirement,
        sheet.content().answer(requirement.id()),
        sheet.revisionOf(requirement.id()),
        check.at(requirement.id()),
        objectiveExcluded(sheet.content(), requirement));
  }

  private static boolean objectiveExcluded(StatementContent content, Requirement requirement) {
    return requirement
        .objective()
        .filter(o -> content.answer(o).treatment() == Treatment.EXCLUDED)
        .isPresent();
  }

  private static Group heading(Baseline baseline, String id) {
    return baseline.groups().stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no heading " + id));
  }
}
