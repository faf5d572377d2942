package dev.akashi.assessor.db;

import static dev.akashi.database.assessor.Tables.CASE_DECISION;
import static dev.akashi.database.assessor.Tables.CASE_ENGAGEMENT;
import static dev.akashi.database.assessor.Tables.CASE_ENTRY;
import static dev.akashi.database.assessor.Tables.MISCONDUCT_CASE;

import dev.akashi.assessor.AffectedEngagement;
import dev.akashi.assessor.CaseId;
import dev.akashi.assessor.CaseState;
import dev.akashi.assessor.EngagementEffect;
import dev.akashi.assessor.MisconductCase;
import dev.akashi.assessor.MisconductCase.Decision;
import dev.akashi.assessor.MisconductCase.Fact;
import dev.akashi.assessor.MisconductCase.Finding;
import dev.akashi.assessor.MisconductCase.Hearing;
import dev.akashi.assessor.MisconductCase.Statement;
import dev.akashi.assessor.Penalty;
import dev.akashi.assessor.RunningEngagement;
import dev.akashi.database.assessor.tables.records.CaseEntryRecord;
import dev.akashi.database.assessor.tables.records.MisconductCaseRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Misconduct cases. What was recorded in them is never rewritten. */
@Repository
public class CaseRows {

  private static final String FACT = "FACT";
  private static final String STATEMENT = "STATEMENT";

  private final DSLContext sql;

  CaseRows(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<MisconductCase> find(CaseId id) {
    return sql.selectFrom(MISCONDUCT_CASE)
        .where(MISCONDUCT_CASE.ID.eq(id.value()))
        .fetchOptional(CaseRows::matter);
  }

  /** The case, held until the transaction ends. */
  public Optional<MisconductCase> findForUpdate(CaseId id) {
    return sql.selectFrom(MISCONDUCT_CASE)
        .where(MISCONDUCT_CASE.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(CaseRows::matter);
  }

  /** The cases, those on which something is still to be done first, then the newest. */
  public List<MisconductCase> all(int start, int limit) {
    return sql.selectFrom(MISCONDUCT_CASE)
        .orderBy(
            DSL.field(MISCONDUCT_CASE.STATE.eq(CaseState.DECIDED.name())),
            MISCONDUCT_CASE.OPENED_ON.desc(),
            MISCONDUCT_CASE.ID)
        .offset(start)
        .limit(limit)
        .fetch(CaseRows::matter);
  }

  /** The cases of a body that it knows of, those under way first, then the newest. */
  public List<MisconductCase> knownTo(OrganisationId assessor, int start, int limit) {
    return sql.selectFrom(MISCONDUCT_CASE)
        .where(MISCONDUCT_CASE.ASSESSOR.eq(assessor.value()))
        .and(MISCONDUCT_CASE.HEARING_OFFERED_ON.isNotNull())
        .orderBy(
            DSL.field(MISCONDUCT_CASE.STATE.eq(CaseState.DECIDED.name())),
            MISCONDUCT_CASE.OPENED_ON.desc(),
            MISCONDUCT_CASE.ID)
        .offset(start)
        .limit(limit)
        .fetch(CaseRows::matter);
  }

  /** The withdrawals in force on the day of which something is still to be carried out, held. */
  public List<MisconductCase> toCarryOut(LocalDate day) {
    return sql.selectFrom(MISCONDUCT_CASE)
        .where(MISCONDUCT_CASE.STATE.eq(CaseState.DECIDED.name()))
        .and(MISCONDUCT_CASE.PENALTY.eq(Penalty.WITHDRAWAL.name()))
        .and(MISCONDUCT_CASE.PENALTY_FROM.le(day))
        .and(MISCONDUCT_CASE.CARRIED_OUT_ON.isNull())
        .orderBy(MISCONDUCT_CASE.PENALTY_FROM, MISCONDUCT_CASE.ID)
        .forUpdate()
        .skipLocked()
        .fetch(CaseRows::matter);
  }

  public void carriedOut(CaseId id, LocalDate on) {
    sql.update(MISCONDUCT_CASE)
        .set(MISCONDUCT_CASE.CARRIED_OUT_ON, on)
        .where(MISCONDUCT_CASE.ID.eq(id.value()))
        .execute();
  }

  public void insert(MisconductCase matter) {
    sql.insertInto(MISCONDUCT_CASE).set(row(matter)).execute();
  }

  /** Goes on to the next revision. */
  public void update(MisconductCase matter) {
    sql.update(MISCONDUCT_CASE)
        .set(row(matter))
        .set(MISCONDUCT_CASE.REVISION, matter.revision() + 1)
        .where(MISCONDUCT_CASE.ID.eq(matter.id().value()))
        .execute();
  }

  public void add(CaseId id, Fact fact, Instant at) {
    CaseEntryRecord row = entry(id, FACT, fact.text(), fact.on(), fact.byName(), at);
    row.setSource(fact.source());
    row.setFinding(fact.finding().name());
    row.setPerson(fact.by().value());
    sql.insertInto(CASE_ENTRY).set(row).execute();
  }

  public void add(CaseId id, Statement statement, PersonId by, Instant at) {
    CaseEntryRecord row =
        entry(id, STATEMENT, statement.text(), statement.on(), statement.byName(), at);
    row.setSource("");
    row.setPerson(by.value());
    sql.insertInto(CASE_ENTRY).set(row).execute();
  }

  private static CaseEntryRecord entry(
      CaseId id, String kind, String text, LocalDate on, String byName, Instant at) {
    CaseEntryRecord row = new CaseEntryRecord();
    row.setMatter(id.value());
    row.setKind(kind);
    row.setText(text);
    row.setOnDay(on);
    row.setPersonName(byName);
    row.setRecordedAt(at);
    return row;
  }

  public List<Fact> facts(CaseId id) {
    return entries(id, FACT).stream()
        .map(row ->
            new Fact(
                row.getId(),
                row.getText(),
                row.getSource(),
                Finding.valueOf(row.getFinding()),
                row.getOnDay(),
                new PersonId(row.getPerson()),
                row.getPersonName()))
        .toList();
  }

  public List<Statement> statements(CaseId id) {
    return entries(id, STATEMENT).stream()
        .map(row -> new Statement(row.getId(), row.getText(), row.getOnDay(), row.getPersonName()))
        .toList();
  }

  private List<CaseEntryRecord> entries(CaseId id, String kind) {
    return sql.selectFrom(CASE_ENTRY)
        .where(CASE_ENTRY.MATTER.eq(id.value()))
        .and(CASE_ENTRY.KIND.eq(kind))
        .orderBy(CASE_ENTRY.ID)
        .fetch();
  }

  /** Keeps a decision with what it means for the engagements under way. */
  public void decide(CaseId id, Decision made, List<AffectedEngagement> affected) {
    int number = decisions(id).size() + 1;
    sql.insertInto(CASE_DECISION)
        .set(CASE_DECISION.MATTER, id.value())
        .set(CASE_DECISION.NUMBER, number)
        .set(CASE_DECISION.PENALTY, made.penalty().name())
        .set(CASE_DECISION.PENALTY_FROM, made.from().orElse(null))
        .set(CASE_DECISION.PENALTY_UNTIL, made.until().orElse(null))
        .set(CASE_DECISION.REASON, made.reason())
        .set(CASE_DECISION.DECIDED_ON, made.decidedOn())
        .execute();
    for (AffectedEngagement each : affected) {
      sql.insertInto(CASE_ENGAGEMENT)
          .set(CASE_ENGAGEMENT.MATTER, id.value())
          .set(CASE_ENGAGEMENT.DECISION, number)
          .set(CASE_ENGAGEMENT.ENGAGEMENT, each.engagement().id())
          .set(CASE_ENGAGEMENT.SERVICE_NAME, each.engagement().serviceName().ja())
          .set(CASE_ENGAGEMENT.SERVICE_NAME_EN, each.engagement().serviceName().en())
          .set(CASE_ENGAGEMENT.PROVIDER, each.engagement().provider().value())
          .set(CASE_ENGAGEMENT.STARTED, each.engagement().started())
          .set(CASE_ENGAGEMENT.EFFECT, each.effect().name())
          .execute();
    }
  }

  /** Every decision on the case, the first one first. */
  public List<Decision> decisions(CaseId id) {
    return sql.selectFrom(CASE_DECISION)
        .where(CASE_DECISION.MATTER.eq(id.value()))
        .orderBy(CASE_DECISION.NUMBER)
        .fetch(row ->
            new Decision(
                Penalty.valueOf(row.getPenalty()),
                Optional.ofNullable(row.getPenaltyFrom()),
                Optional.ofNullable(row.getPenaltyUntil()),
                row.getReason(),
                row.getDecidedOn()));
  }

  /** What the last decision means for the engagements that were under way. */
  public List<AffectedEngagement> affected(CaseId id) {
    return sql.selectFrom(CASE_ENGAGEMENT)
        .where(CASE_ENGAGEMENT.MATTER.eq(id.value()))
        .and(CASE_ENGAGEMENT.DECISION.eq(decisions(id).size()))
        .orderBy(CASE_ENGAGEMENT.SERVICE_NAME, CASE_ENGAGEMENT.ENGAGEMENT)
        .fetch(row ->
            new AffectedEngagement(
                new RunningEngagement(
                    row.getEngagement(),
                    new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
                    new OrganisationId(row.getProvider()),
                    row.getStarted()),
                EngagementEffect.valueOf(row.getEffect())));
  }

  private static MisconductCase matter(MisconductCaseRecord row) {
    return new MisconductCase(
        new CaseId(row.getId()),
        new OrganisationId(row.getAssessor()),
        row.getConcern(),
        CaseState.valueOf(row.getState()),
        row.getOpenedOn(),
        Optional.ofNullable(row.getHearingOfferedOn())
            .map(offered ->
                new Hearing(new Period(offered, row.getHearingUntil()), row.getHearingEntry())),
        row.getProposal(),
        Optional.ofNullable(row.getPenalty())
            .map(penalty ->
                new Decision(
                    Penalty.valueOf(penalty),
                    Optional.ofNullable(row.getPenaltyFrom()),
                    Optional.ofNullable(row.getPenaltyUntil()),
                    row.getDecisionReason(),
                    row.getDecidedOn())),
        row.getDecisionEntry(),
        row.getRevision());
  }

  private static MisconductCaseRecord row(MisconductCase matter) {
    MisconductCaseRecord row = new MisconductCaseRecord();
    row.setId(matter.id().value());
    row.setAssessor(matter.assessor().value());
    row.setConcern(matter.concern());
    row.setState(matter.state().name());
    row.setOpenedOn(matter.openedOn());
    row.setHearingOfferedOn(matter.hearing().map(offered -> offered.days().first()).orElse(null));
    row.setHearingUntil(matter.hearing().map(offered -> offered.days().last()).orElse(null));
    row.setHearingEntry(matter.hearing().map(Hearing::after).orElse(0L));
    row.setProposal(matter.proposal());
    row.setPenalty(matter.decision().map(made -> made.penalty().name()).orElse(null));
    row.setPenaltyFrom(matter.decision().flatMap(Decision::from).orElse(null));
    row.setPenaltyUntil(matter.decision().flatMap(Decision::until).orElse(null));
    row.setDecisionReason(matter.decision().map(Decision::reason).orElse(""));
    row.setDecisionEntry(matter.decidedAfter());
    row.setDecidedOn(matter.decision().map(Decision::decidedOn).orElse(null));
    row.setRevision(matter.revision());
    return row;
  }
}
