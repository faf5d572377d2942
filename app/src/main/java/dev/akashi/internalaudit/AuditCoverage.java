package dev.akashi.internalaudit;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which selected controls of a statement were audited internally in its audit period (FRM-21). What
 * is taken over from a base is the base's to audit.
 *
 * @param lines every selected requirement, in order, with its last audit
 */
public record AuditCoverage(List<Line> lines) {

  /** A selected requirement with the last internal audit of it. */
  public record Line(Requirement requirement, Optional<LastAudit> last) {}

  /** The last audit of a requirement. */
  public record LastAudit(InternalAuditId id, LocalDate on, String auditor, AuditResult result) {}

  /** How far a chapter was audited. */
  public record Chapter(int number, int selected, int audited, int nonconforming) {}

  public AuditCoverage {
    lines = List.copyOf(lines);
  }

  static AuditCoverage of(
      Baseline baseline, StatementContent content, Map<RequirementId, LastAudit> last) {
    return new AuditCoverage(
        baseline.requirements().stream()
            .filter(
                requirement -> content.answer(requirement.id()).treatment() == Treatment.SELECTED)
            .map(requirement ->
                new Line(requirement, Optional.ofNullable(last.get(requirement.id()))))
            .toList());
  }

  public List<Chapter> chapters() {
    Map<Integer, Chapter> chapters = new TreeMap<>();
    for (Line line : lines) {
      int number = line.requirement().id().chapter();
      Optional<LastAudit> last = line.last();
      boolean against = last.map(LastAudit::result).equals(Optional.of(AuditResult.NONCONFORMITY));
      chapters.merge(
          number,
          new Chapter(number, 1, last.isPresent() ? 1 : 0, against ? 1 : 0),
          (a, b) ->
              new Chapter(
                  number,
                  a.selected() + b.selected(),
                  a.audited() + b.audited(),
                  a.nonconforming() + b.nonconforming()));
    }
    return List.copyOf(chapters.values());
  }

  public int audited() {
    return (int) lines.stream().filter(line -> line.last().isPresent()).count();
  }

  public List<Line> of(int chapter) {
    return lines.stream().filter(line -> line.requirement().id().chapter() == chapter).toList();
  }
}
