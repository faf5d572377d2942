package dev.akashi.assessor.db;

import static dev.akashi.database.assessor.Tables.ANSWER;
import static dev.akashi.database.assessor.Tables.EVIDENCE;
import static dev.akashi.database.assessor.Tables.JUDGEMENT;
import static dev.akashi.database.assessor.Tables.REQUEST;

import dev.akashi.assessor.AssessorKind;
import dev.akashi.assessor.EvidenceId;
import dev.akashi.assessor.RequestId;
import dev.akashi.assessor.RequestKind;
import dev.akashi.assessor.RequestState;
import dev.akashi.assessor.SelectionId;
import dev.akashi.assessor.SelectionRequest;
import dev.akashi.assessor.SelectionRequest.Answer;
import dev.akashi.assessor.SelectionRequest.Evidence;
import dev.akashi.assessor.SelectionRequest.Judgement;
import dev.akashi.assessor.SelectionRequest.Verdict;
import dev.akashi.database.assessor.tables.records.JudgementRecord;
import dev.akashi.database.assessor.tables.records.RequestRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Requests to be selected, with what the bodies answered and what was judged. */
@Repository
public class RequestRows {

  private final DSLContext sql;

  RequestRows(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<SelectionRequest> find(RequestId id) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.ID.eq(id.value()))
        .fetchOptional(RequestRows::request);
  }

  /** The request, held until the transaction ends. */
  public Optional<SelectionRequest> findForUpdate(RequestId id) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(RequestRows::request);
  }

  /** The request of a body that is not yet answered, held until the transaction ends. */
  public Optional<SelectionRequest> openForUpdate(OrganisationId assessor) {
    List<String> answered =
        Stream.of(RequestState.values()).filter(RequestState::isFinal).map(Enum::name).toList();
    return sql.selectFrom(REQUEST)
        .where(REQUEST.ASSESSOR.eq(assessor.value()))
        .and(REQUEST.STATE.notIn(answered))
        .forUpdate()
        .fetchOptional(RequestRows::request);
  }

  /** The newest requests of a body. */
  public List<SelectionRequest> of(OrganisationId assessor, int limit) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.ASSESSOR.eq(assessor.value()))
        .orderBy(REQUEST.STATE_SINCE.desc(), REQUEST.ID)
        .limit(limit)
        .fetch(RequestRows::request);
  }

  /** The requests in these states, the longest waiting first. */
  public List<SelectionRequest> in(Set<RequestState> states, int start, int limit) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.STATE.in(states.stream().map(Enum::name).toList()))
        .orderBy(REQUEST.STATE_SINCE, REQUEST.ID)
        .offset(start)
        .limit(limit)
        .fetch(RequestRows::request);
  }

  /** Keeps a new request; false when the body has one under way. */
  public boolean insert(SelectionRequest request) {
    return sql.insertInto(REQUEST).set(row(request)).onConflictDoNothing().execute() > 0;
  }

  /** Goes on to the next revision. */
  public void update(SelectionRequest request) {
    sql.update(REQUEST)
        .set(row(request))
        .set(REQUEST.REVISION, request.revision() + 1)
        .where(REQUEST.ID.eq(request.id().value()))
        .execute();
  }

  public List<Answer> answers(RequestId id) {
    return sql.selectFrom(ANSWER)
        .where(ANSWER.REQUEST.eq(id.value()))
        .orderBy(ANSWER.CRITERION, ANSWER.NUMBER)
        .fetch(
            row -> new Answer(row.getCriterion(), row.getNumber(), row.getRound(), row.getText()));
  }

  /** Adds a wording; those before it stay. */
  public void add(RequestId id, Answer answer, PersonId by, Instant at) {
    sql.insertInto(ANSWER)
        .set(ANSWER.REQUEST, id.value())
        .set(ANSWER.CRITERION, answer.criterion())
        .set(ANSWER.NUMBER, answer.number())
        .set(ANSWER.ROUND, answer.round())
        .set(ANSWER.TEXT, answer.text())
        .set(ANSWER.PERSON, by.value())
        .set(ANSWER.WRITTEN_AT, at)
        .execute();
  }

  /** What documents there are; their contents are where evidence is kept. */
  public List<Evidence> evidence(RequestId id) {
    return sql.select(
            EVIDENCE.ID,
            EVIDENCE.CRITERION,
            EVIDENCE.NAME,
            EVIDENCE.SHA256,
            EVIDENCE.ADDED_AT,
            EVIDENCE.ROUND,
            EVIDENCE.REMOVED_IN)
        .from(EVIDENCE)
        .where(EVIDENCE.REQUEST.eq(id.value()))
        .orderBy(EVIDENCE.ADDED_AT, EVIDENCE.NAME)
        .fetch(row ->
            new Evidence(
                new EvidenceId(row.value1()),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                Optional.ofNullable(row.value7())));
  }

  public void add(RequestId id, Evidence evidence, String addedBy) {
    sql.insertInto(EVIDENCE)
        .set(EVIDENCE.ID, evidence.id().value())
        .set(EVIDENCE.REQUEST, id.value())
        .set(EVIDENCE.CRITERION, evidence.criterion())
        .set(EVIDENCE.NAME, evidence.name())
        .set(EVIDENCE.SHA256, evidence.sha256())
        .set(EVIDENCE.ADDED_BY, addedBy)
        .set(EVIDENCE.ADDED_AT, evidence.addedAt())
        .set(EVIDENCE.ROUND, evidence.round())
        .execute();
  }

  /** Keeps that a document is no longer given from a round on. */
  public void removeFrom(EvidenceId id, int round) {
    sql.update(EVIDENCE)
        .set(EVIDENCE.REMOVED_IN, round)
        .where(EVIDENCE.ID.eq(id.value()))
        .execute();
  }

  public void remove(EvidenceId id) {
    sql.deleteFrom(EVIDENCE).where(EVIDENCE.ID.eq(id.value())).execute();
  }

  public List<Judgement> judgements(RequestId id) {
    return sql.selectFrom(JUDGEMENT)
        .where(JUDGEMENT.REQUEST.eq(id.value()))
        .orderBy(JUDGEMENT.ROUND, JUDGEMENT.CRITERION, JUDGEMENT.NUMBER)
        .fetch(row ->
            new Judgement(
                row.getRound(),
                row.getCriterion(),
                row.getNumber(),
                Verdict.valueOf(row.getVerdict()),
                row.getReason(),
                new PersonId(row.getPerson()),
                row.getPersonName(),
                row.getJudgedAt()));
  }

  /** Adds a judgement; those before it stay. */
  public void judge(RequestId id, Judgement judgement) {
    JudgementRecord row = new JudgementRecord();
    row.setRequest(id.value());
    row.setRound(judgement.round());
    row.setCriterion(judgement.criterion());
    row.setNumber(judgement.number());
    row.setVerdict(judgement.verdict().name());
    row.setReason(judgement.reason());
    row.setPerson(judgement.person().value());
    row.setPersonName(judgement.personName());
    row.setJudgedAt(judgement.judgedAt());
    sql.insertInto(JUDGEMENT).set(row).execute();
  }

  private static RequestRecord row(SelectionRequest request) {
    RequestRecord row = new RequestRecord();
    row.setId(request.id().value());
    row.setAssessor(request.assessor().value());
    row.setKind(request.kind().name());
    row.setBodyKind(request.bodyKind().name());
    row.setCriteria(request.criteria());
    row.setState(request.state().name());
    row.setStateSince(request.stateSince());
    row.setRound(request.round());
    row.setSelection(request.selection().map(SelectionId::value).orElse(null));
    row.setRevision(request.revision());
    return row;
  }

  private static SelectionRequest request(RequestRecord row) {
    return new SelectionRequest(
        new RequestId(row.getId()),
        new OrganisationId(row.getAssessor()),
        RequestKind.valueOf(row.getKind()),
        AssessorKind.valueOf(row.getBodyKind()),
        row.getCriteria(),
        RequestState.valueOf(row.getState()),
        row.getStateSince(),
        row.getRound(),
        Optional.ofNullable(row.getSelection()).map(SelectionId::new),
        row.getRevision());
  }
}
