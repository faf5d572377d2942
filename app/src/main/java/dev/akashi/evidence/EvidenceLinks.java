package dev.akashi.evidence;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.evidence.db.LinkRows;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which evidence supports which answer of a draft. */
@Service
public class EvidenceLinks {

  private final LinkRows rows;
  private final EvidenceItems items;
  private final OwnStatements statements;
  private final Baselines baselines;
  private final Trail trail;
  private final Today today;

  EvidenceLinks(
      LinkRows rows,
      EvidenceItems items,
      OwnStatements statements,
      Baselines baselines,
      Trail trail,
      Today today) {
    this.rows = rows;
    this.items = items;
    this.statements = statements;
    this.baselines = baselines;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Names a version of an item as evidence of requirements; what is so already stays so.
   *
   * @param line the line of the individual control it supports, empty for the whole answer
   * @return how many links were made
   */
  @Transactional
  public int link(
      Actor actor,
      StatementId statement,
      EvidenceId id,
      int number,
      Collection<RequirementId> requirements,
      String line) {
    StatementHead head = statements.heldDraft(actor, statement);
    EvidenceVersion version =
        items.get(actor, id).version(number).orElseThrow(EvidenceItems::unknown);
    refuseUnknown(actor, head, requirements, line);
    int made = rows.add(statement, requirements, line, version.id(), actor, today.now());
    if (made > 0) {
      trail.record(
          actor,
          "evidence.linked",
          EvidenceItems.subject(id),
          Map.of(
              "statement",
              statement.toString(),
              "version",
              number,
              "requirements",
              named(requirements),
              "line",
              line));
    }
    return made;
  }

  private static String named(Collection<RequirementId> requirements) {
    return requirements.stream()
        .sorted()
        .map(RequirementId::value)
        .collect(Collectors.joining(" "));
  }

  private void refuseUnknown(
      Actor actor, StatementHead head, Collection<RequirementId> requirements, String line) {
    if (requirements.isEmpty()) {
      throw Refusal.input(Reason.atField("requirements", "input.required"));
    }
    Baseline baseline = baselines.version(head.baselineVersion());
    for (RequirementId requirement : requirements) {
      if (baseline.find(requirement).isEmpty()) {
        throw Refusal.input(
            Reason.atField(
                "requirements",
                "evidence.no-such-requirement",
                requirement.value(),
                head.baselineVersion()));
      }
    }
    if (!line.isEmpty()) {
      refuseUnknownLine(statements.withoutFiles(actor, head.id()).content(), requirements, line);
    }
  }

  private static void refuseUnknownLine(
      StatementContent content, Collection<RequirementId> requirements, String line) {
    requirements.stream()
        .filter(requirement -> !content.answer(requirement).hasLine(line))
        .findFirst()
        .ifPresent(requirement -> {
          throw Refusal.input(
              Reason.atField("line", "evidence.no-such-line", requirement.value(), line));
        });
  }

  /** Takes a link of a draft away; the evidence itself stays. */
  @Transactional
  public void unlink(Actor actor, StatementId statement, LinkId link) {
    statements.heldDraft(actor, statement);
    LinkedFile removed =
        rows.of(statement).stream()
            .filter(file -> file.link().equals(link.value()))
            .findFirst()
            .orElseThrow(EvidenceItems::unknown);
    rows.remove(statement, link);
    trail.record(
        actor,
        "evidence.unlinked",
        new Subject("evidence", removed.evidence().toString()),
        Map.of(
            "statement", statement.toString(),
            "version", removed.version(),
            "requirement", removed.requirement().value(),
            "line", removed.line()));
  }

  /** Where else the item is named: statements of the own organisation only ever name own items. */
  @Transactional(readOnly = true)
  public List<ItemLink> of(Actor actor, EvidenceId id) {
    items.get(actor, id);
    return rows.of(id);
  }

  /** A link as the page of an item shows it. */
  public record ItemLink(
      LinkId id, StatementId statement, RequirementId requirement, String line, int version) {}
}
