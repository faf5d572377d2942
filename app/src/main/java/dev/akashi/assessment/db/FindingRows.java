package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.FINDING;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Finding;
import dev.akashi.assessment.FindingClass;
import dev.akashi.assessment.FindingId;
import dev.akashi.assessment.FindingKind;
import dev.akashi.assessment.FindingState;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.records.FindingRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Findings and candidates. */
@Repository
public class FindingRows {

  private final DSLContext sql;

  FindingRows(DSLContext sql) {
    this.sql = sql;
  }

  public List<Finding> of(EngagementId engagement) {
    return read(FINDING.ENGAGEMENT.eq(engagement.value()));
  }

  /** Those on these requirements. */
  public List<Finding> of(EngagementId engagement, Collection<RequirementId> requirements) {
    List<String> asked = requirements.stream().map(RequirementId::value).toList();
    return read(FINDING.ENGAGEMENT.eq(engagement.value()).and(FINDING.REQUIREMENT.in(asked)));
  }

  private List<Finding> read(Condition which) {
    return sql.selectFrom(FINDING).where(which).fetch(FindingRows::finding).stream()
        .sorted((a, b) -> a.requirement().compareTo(b.requirement()))
        .toList();
  }

  /** The findings of several engagements, by engagement. */
  public Map<EngagementId, List<Finding>> of(Collection<EngagementId> engagements) {
    return sql
        .selectFrom(FINDING)
        .where(FINDING.ENGAGEMENT.in(engagements.stream().map(EngagementId::value).toList()))
        .fetch(FindingRows::finding)
        .stream()
        .sorted((a, b) -> a.requirement().compareTo(b.requirement()))
        .collect(Collectors.groupingBy(Finding::engagement));
  }

  /** The finding, kept from others until the transaction ends. */
  public Optional<Finding> lock(FindingId id) {
    return sql.selectFrom(FINDING)
        .where(FINDING.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(FindingRows::finding);
  }

  public Optional<Finding> find(FindingId id) {
    return sql.selectFrom(FINDING)
        .where(FINDING.ID.eq(id.value()))
        .fetchOptional(FindingRows::finding);
  }

  public void insert(Collection<Finding> findings) {
    sql.batchInsert(findings.stream().map(this::row).toList()).execute();
  }

  public void update(Finding finding) {
    FindingRecord row = row(finding);
    row.setRevision(finding.revision() + 1);
    row.update();
  }

  private FindingRecord row(Finding finding) {
    FindingRecord row = sql.newRecord(FINDING);
    row.setId(finding.id().value());
    row.setEngagement(finding.engagement().value());
    row.setRequirement(finding.requirement().value());
    row.setKind(finding.kind().name());
    row.setState(finding.state().name());
    row.setClass_(finding.findingClass().map(Enum::name).orElse(""));
    row.setRemediedOn(finding.remediedOn().orElse(null));
    row.setRetest(finding.retest().orElse(null));
    row.setFoundOn(finding.foundOn());
    row.setText(finding.text());
    row.setResponse(finding.response());
    row.setRespondedOn(finding.respondedOn().orElse(null));
    row.setRespondedAt(finding.respondedAt().orElse(null));
    row.setConclusion(finding.conclusion());
    row.setSettledAt(finding.settledAt().orElse(null));
    row.setRevision(finding.revision());
    return row;
  }

  private static Finding finding(FindingRecord row) {
    return new Finding(
        new FindingId(row.getId()),
        new EngagementId(row.getEngagement()),
        RequirementId.of(row.getRequirement()),
        FindingKind.valueOf(row.getKind()),
        FindingState.valueOf(row.getState()),
        row.getFoundOn(),
        classOf(row.getClass_()),
        row.getText(),
        row.getResponse(),
        Optional.ofNullable(row.getRespondedOn()),
        Optional.ofNullable(row.getRespondedAt()),
        Optional.ofNullable(row.getRemediedOn()),
        row.getConclusion(),
        Optional.ofNullable(row.getRetest()),
        Optional.ofNullable(row.getSettledAt()),
        row.getRevision());
  }

  static Optional<FindingClass> classOf(String name) {
    return Optional.of(name).filter(one -> !one.isEmpty()).map(FindingClass::valueOf);
  }
}
