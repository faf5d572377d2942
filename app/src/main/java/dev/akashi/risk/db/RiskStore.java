package dev.akashi.risk.db;

import static dev.akashi.database.risk.Tables.ANALYSIS;
import static dev.akashi.database.risk.Tables.ANSWERED_BY;
import static dev.akashi.database.risk.Tables.ITEM;

import dev.akashi.baseline.RequirementId;
import dev.akashi.database.risk.tables.records.AnalysisRecord;
import dev.akashi.database.risk.tables.records.ItemRecord;
import dev.akashi.risk.ControlLink;
import dev.akashi.risk.OwnCriterion;
import dev.akashi.risk.Risk;
import dev.akashi.risk.Risk.Approval;
import dev.akashi.risk.RiskAnalysis.Fixed;
import dev.akashi.risk.RiskId;
import dev.akashi.risk.RiskLevel;
import dev.akashi.risk.RiskTreatment;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The risk analyses of statements. */
@Repository
public class RiskStore {

  private final DSLContext sql;

  RiskStore(DSLContext sql) {
    this.sql = sql;
  }

  /** What an analysis says beside its risks. */
  public record Stored(OwnCriterion own, int revision, Optional<Fixed> fixed) {}

  public Optional<Stored> find(StatementId statement) {
    return sql.selectFrom(ANALYSIS)
        .where(ANALYSIS.STATEMENT.eq(statement.value()))
        .fetchOptional(RiskStore::stored);
  }

  /** The analysis, begun if there is none, held until the end of the transaction. */
  public Stored hold(StatementId statement) {
    sql.insertInto(ANALYSIS)
        .set(ANALYSIS.STATEMENT, statement.value())
        .onConflictDoNothing()
        .execute();
    return sql.selectFrom(ANALYSIS)
        .where(ANALYSIS.STATEMENT.eq(statement.value()))
        .forUpdate()
        .fetchSingle(RiskStore::stored);
  }

  private static Stored stored(AnalysisRecord row) {
    return new Stored(
        new OwnCriterion(
            Optional.ofNullable(row.getAcceptableUpTo()),
            row.getCriterion(),
            Arrays.asList(row.getLikelihood()),
            Arrays.asList(row.getImpact())),
        row.getRevision(),
        Optional.ofNullable(row.getFixedOn())
            .map(on -> new Fixed(on, row.getFixedHash(), row.getFixedContent())));
  }

  /** Writes the criterion unless it changed meanwhile. */
  public boolean save(StatementId statement, OwnCriterion own, int expectedRevision) {
    return sql.update(ANALYSIS)
            .set(ANALYSIS.ACCEPTABLE_UP_TO, own.acceptableUpTo().orElse(null))
            .set(ANALYSIS.CRITERION, own.text())
            .set(ANALYSIS.LIKELIHOOD, own.likelihood().toArray(String[]::new))
            .set(ANALYSIS.IMPACT, own.impact().toArray(String[]::new))
            .set(ANALYSIS.REVISION, ANALYSIS.REVISION.plus(1))
            .where(ANALYSIS.STATEMENT.eq(statement.value()), ANALYSIS.REVISION.eq(expectedRevision))
            .execute()
        == 1;
  }

  /** A number that no risk of the analysis had before. */
  public int nextNumber(StatementId statement) {
    return sql.update(ANALYSIS)
        .set(ANALYSIS.NEXT_NUMBER, ANALYSIS.NEXT_NUMBER.plus(1))
        .where(ANALYSIS.STATEMENT.eq(statement.value()))
        .returning(ANALYSIS.NEXT_NUMBER)
        .fetchSingle(row -> row.getNextNumber() - 1);
  }

  /** The risks by their numbers. */
  public List<Risk> risks(StatementId statement) {
    Map<UUID, NavigableSet<ControlLink>> links = links(statement);
    return sql.selectFrom(ITEM)
        .where(ITEM.STATEMENT.eq(statement.value()))
        .orderBy(ITEM.NUMBER)
        .fetch(row -> risk(row, links.getOrDefault(row.getId(), new TreeSet<>())));
  }

  private Map<UUID, NavigableSet<ControlLink>> links(StatementId statement) {
    Result<Record3<UUID, String, String>> rows =
        sql.select(ANSWERED_BY.ITEM, ANSWERED_BY.REQUIREMENT, ANSWERED_BY.LINE)
            .from(ANSWERED_BY)
            .join(ITEM)
            .on(ITEM.ID.eq(ANSWERED_BY.ITEM))
            .where(ITEM.STATEMENT.eq(statement.value()))
            .fetch();
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.value1(),
                Collectors.mapping(
                    row -> new ControlLink(RequirementId.of(row.value2()), row.value3()),
                    Collectors.toCollection(TreeSet::new))));
  }

  private static Risk risk(ItemRecord row, NavigableSet<ControlLink> controls) {
    return new Risk(
        new RiskId(row.getId()),
        row.getNumber(),
        new Risk.Content(
            row.getAsset(),
            row.getThreat(),
            row.getDescription(),
            new RiskLevel(row.getLikelihood(), row.getImpact()),
            RiskTreatment.valueOf(row.getTreatment()),
            row.getPlan(),
            row.getOwner(),
            Optional.ofNullable(row.getDue()),
            Optional.ofNullable(row.getResidualLikelihood())
                .map(likelihood -> new RiskLevel(likelihood, row.getResidualImpact())),
            controls),
        Optional.ofNullable(row.getApprovedOn())
            .map(on ->
                new Approval(
                    row.getApprovedBy(),
                    on,
                    row.getApprovedBecause(),
                    row.getApprovalRecordedBy(),
                    row.getApprovalRecordedAt())),
        row.getRevision());
  }

  public void add(StatementId statement, RiskId id, int number, Risk.Content said) {
    sql.insertInto(ITEM)
        .set(row(id, said))
        .set(ITEM.STATEMENT, statement.value())
        .set(ITEM.NUMBER, number)
        .execute();
    link(id, said);
  }

  /** Writes what is said and takes the approval back, unless the risk changed meanwhile. */
  public boolean change(RiskId id, Risk.Content said, int expectedRevision) {
    boolean written =
        sql.update(ITEM)
                .set(row(id, said))
                .set(ITEM.REVISION, ITEM.REVISION.plus(1))
                .setNull(ITEM.APPROVED_BY)
                .setNull(ITEM.APPROVED_ON)
                .setNull(ITEM.APPROVED_BECAUSE)
                .setNull(ITEM.APPROVAL_RECORDED_BY)
                .setNull(ITEM.APPROVAL_RECORDED_AT)
                .where(ITEM.ID.eq(id.value()), ITEM.REVISION.eq(expectedRevision))
                .execute()
            == 1;
    if (written) {
      sql.deleteFrom(ANSWERED_BY).where(ANSWERED_BY.ITEM.eq(id.value())).execute();
      link(id, said);
    }
    return written;
  }

  private static ItemRecord row(RiskId id, Risk.Content said) {
    ItemRecord row = new ItemRecord();
    row.setId(id.value());
    row.setAsset(said.asset());
    row.setThreat(said.threat());
    row.setDescription(said.description());
    row.setLikelihood(said.level().likelihood());
    row.setImpact(said.level().impact());
    row.setTreatment(said.treatment().name());
    row.setPlan(said.plan());
    row.setOwner(said.owner());
    row.setDue(said.due().orElse(null));
    row.setResidualLikelihood(said.residual().map(RiskLevel::likelihood).orElse(null));
    row.setResidualImpact(said.residual().map(RiskLevel::impact).orElse(null));
    return row;
  }

  private void link(RiskId id, Risk.Content said) {
    if (said.controls().isEmpty()) {
      return;
    }
    sql.insertInto(ANSWERED_BY, ANSWERED_BY.ITEM, ANSWERED_BY.REQUIREMENT, ANSWERED_BY.LINE)
        .valuesOfRows(
            said.controls().stream()
                .map(link -> DSL.row(id.value(), link.requirement().value(), link.line()))
                .toList())
        .execute();
  }

  /** Notes the approval unless the risk changed meanwhile. */
  public boolean approve(RiskId id, Approval approval, int expectedRevision) {
    return sql.update(ITEM)
            .set(ITEM.APPROVED_BY, approval.by())
            .set(ITEM.APPROVED_ON, approval.on())
            .set(ITEM.APPROVED_BECAUSE, approval.because())
            .set(ITEM.APPROVAL_RECORDED_BY, approval.recordedBy())
            .set(ITEM.APPROVAL_RECORDED_AT, approval.recordedAt())
            .set(ITEM.REVISION, ITEM.REVISION.plus(1))
            .where(ITEM.ID.eq(id.value()), ITEM.REVISION.eq(expectedRevision))
            .execute()
        == 1;
  }

  /** Takes an approval back that no longer counts. */
  public void takeApprovalBack(RiskId id) {
    sql.update(ITEM)
        .setNull(ITEM.APPROVED_BY)
        .setNull(ITEM.APPROVED_ON)
        .setNull(ITEM.APPROVED_BECAUSE)
        .setNull(ITEM.APPROVAL_RECORDED_BY)
        .setNull(ITEM.APPROVAL_RECORDED_AT)
        .set(ITEM.REVISION, ITEM.REVISION.plus(1))
        .where(ITEM.ID.eq(id.value()))
        .execute();
  }

  /** Takes the risk out unless it changed meanwhile. */
  public boolean remove(RiskId id, int expectedRevision) {
    return sql.deleteFrom(ITEM)
            .where(ITEM.ID.eq(id.value()), ITEM.REVISION.eq(expectedRevision))
            .execute()
        == 1;
  }

  /**
   * Goes on with a copy of everything under the same numbers.
   *
   * @param approvals whether those of what is left go on too
   */
  public void copy(StatementId from, StatementId to, boolean approvals) {
    sql.insertInto(
            ANALYSIS,
            ANALYSIS.STATEMENT,
            ANALYSIS.ACCEPTABLE_UP_TO,
            ANALYSIS.CRITERION,
            ANALYSIS.LIKELIHOOD,
            ANALYSIS.IMPACT,
            ANALYSIS.NEXT_NUMBER)
        .select(
            DSL.select(
                    DSL.val(to.value()),
                    ANALYSIS.ACCEPTABLE_UP_TO,
                    ANALYSIS.CRITERION,
                    ANALYSIS.LIKELIHOOD,
                    ANALYSIS.IMPACT,
                    ANALYSIS.NEXT_NUMBER)
                .from(ANALYSIS)
                .where(ANALYSIS.STATEMENT.eq(from.value())))
        .execute();
    for (Risk risk : risks(from)) {
      RiskId id = RiskId.random();
      add(to, id, risk.number(), risk.content());
      risk.approval()
          .filter(approval -> approvals)
          .ifPresent(approval -> approve(id, approval, /* expectedRevision= */ 0));
    }
  }

  /** A risk of an analysis and a control that answers it. */
  public record Answered(UUID risk, RequirementId requirement, String line) {

    /** The same at another requirement. */
    public Answered at(RequirementId other) {
      return new Answered(risk, other, line);
    }
  }

  /** Which controls answer which risks. */
  public Set<Answered> answered(StatementId statement) {
    return risks(statement).stream()
        .flatMap(risk ->
            risk.content().controls().stream()
                .map(link -> new Answered(risk.id().value(), link.requirement(), link.line())))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Has these controls and no others answer the risks. What is said of them stays, and so does
   * their approval; a risk that is no longer there is left out.
   *
   * @return how many risks have others than before
   */
  public int answer(StatementId statement, Collection<Answered> now) {
    Map<UUID, NavigableSet<ControlLink>> byRisk =
        now.stream()
            .collect(
                Collectors.groupingBy(
                    Answered::risk,
                    Collectors.mapping(
                        each -> new ControlLink(each.requirement(), each.line()),
                        Collectors.toCollection(TreeSet::new))));
    int changed = 0;
    for (Risk risk : risks(statement)) {
      NavigableSet<ControlLink> controls = byRisk.getOrDefault(risk.id().value(), new TreeSet<>());
      if (!controls.equals(risk.content().controls())) {
        sql.deleteFrom(ANSWERED_BY).where(ANSWERED_BY.ITEM.eq(risk.id().value())).execute();
        link(risk.id(), risk.content().with(controls));
        sql.update(ITEM)
            .set(ITEM.REVISION, ITEM.REVISION.plus(1))
            .where(ITEM.ID.eq(risk.id().value()))
            .execute();
        changed++;
      }
    }
    return changed;
  }

  public void fix(StatementId statement, LocalDate on, String content, String hash, String seal) {
    sql.update(ANALYSIS)
        .set(ANALYSIS.FIXED_ON, on)
        .set(ANALYSIS.FIXED_CONTENT, content)
        .set(ANALYSIS.FIXED_HASH, hash)
        .set(ANALYSIS.STATEMENT_SEAL, seal)
        .where(ANALYSIS.STATEMENT.eq(statement.value()))
        .execute();
  }
}
