package dev.akashi.evidence;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What supports the answers of a statement, held against its audit period. */
public record StatementEvidence(
    StatementId statement,
    LocalizedText serviceName,
    int version,
    boolean draft,
    StatementContent content) {

  /**
   * A selected requirement with its files.
   *
   * @param gaps the days of the audit period that none of its files shows; none when it has no
   *     file, or while the statement names no period
   */
  public record Line(
      RequirementId requirement, boolean selected, List<LinkedFile> files, List<Period> gaps) {

    /** Whether something is missing. */
    public boolean lacks() {
      return selected && (files.isEmpty() || !gaps.isEmpty());
    }
  }

  public List<LinkedFile> files() {
    return content.evidence();
  }

  public Optional<Period> period() {
    return content.auditPeriod();
  }

  /** The selected requirements and whatever else has a file, in the order of their numbers. */
  public List<Line> lines() {
    Map<RequirementId, List<LinkedFile>> byRequirement = new TreeMap<>();
    content.answers().keySet().stream()
        .filter(content::isSelected)
        .forEach(id -> byRequirement.put(id, new ArrayList<>()));
    files()
        .forEach(file ->
            byRequirement.computeIfAbsent(file.requirement(), id -> new ArrayList<>()).add(file));
    return byRequirement.entrySet().stream()
        .map(entry -> line(entry.getKey(), entry.getValue()))
        .toList();
  }

  public Line line(RequirementId requirement) {
    return line(
        requirement,
        files().stream().filter(file -> file.requirement().equals(requirement)).toList());
  }

  private Line line(RequirementId requirement, List<LinkedFile> files) {
    return new Line(
        requirement,
        content.isSelected(requirement),
        files,
        files.isEmpty() ? List.of() : gaps(files));
  }

  private List<Period> gaps(List<LinkedFile> files) {
    return period()
        .map(days ->
            Effective.gaps(
                days,
                files.stream().map(file -> new Effective(file.from(), file.until())).toList()))
        .orElse(List.of());
  }

  /** The lines of individual controls that a link can name. */
  public List<String> controlLines(RequirementId requirement) {
    return Stream.of(content.answer(requirement))
        .flatMap(answer -> answer.individualControls().stream())
        .map(control -> control.line())
        .distinct()
        .toList();
  }
}
