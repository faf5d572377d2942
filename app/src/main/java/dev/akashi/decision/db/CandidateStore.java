package dev.akashi.decision.db;

import static dev.akashi.database.decision.Tables.ANSWER;
import static dev.akashi.database.decision.Tables.CANDIDATE;
import static dev.akashi.database.decision.Tables.LOG_KIND;
import static dev.akashi.database.decision.Tables.MERIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import dev.akashi.database.decision.tables.records.AnswerRecord;
import dev.akashi.database.decision.tables.records.CandidateRecord;
import dev.akashi.database.decision.tables.records.LogKindRecord;
import dev.akashi.database.decision.tables.records.MeritRecord;
import dev.akashi.decision.Candidate;
import dev.akashi.decision.CandidateId;
import dev.akashi.decision.CheckAnswer;
import dev.akashi.decision.Cost;
import dev.akashi.decision.DecisionId;
import dev.akashi.decision.LogKind;
import dev.akashi.decision.Merit;
import dev.akashi.decision.MeritFinding;
import dev.akashi.decision.Nature;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.RegistryKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Repository;

/** The options of decisions with their facts. */
@Repository
class CandidateStore {

  private final DSLContext sql;

  CandidateStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The standing candidates of several decisions in a handful of queries. */
  Map<UUID, List<Candidate>> standing(Collection<UUID> decisions) {
    return of(decisions, CANDIDATE.WITHDRAWN_AT.isNull());
  }

  Map<UUID, List<Candidate>> withdrawn(Collection<UUID> decisions) {
    return of(decisions, CANDIDATE.WITHDRAWN_AT.isNotNull());
  }

  private Map<UUID, List<Candidate>> of(Collection<UUID> decisions, Condition which) {
    List<CandidateRecord> rows =
        sql.selectFrom(CANDIDATE)
            .where(CANDIDATE.DECISION.in(decisions))
            .and(which)
            .orderBy(CANDIDATE.STEP, CANDIDATE.PLACE)
            .fetch();
    List<UUID> ids = rows.stream().map(CandidateRecord::getId).toList();
    Map<UUID, Map<Merit, MeritFinding>> merits =
        sql.selectFrom(MERIT).where(MERIT.CANDIDATE.in(ids)).fetch().stream()
            .collect(
                Collectors.groupingBy(
                    MeritRecord::getCandidate,
                    Collectors.toMap(
                        row -> Merit.valueOf(row.getMerit()),
                        row -> new MeritFinding(row.getContributes(), row.getFinding()))));
    Map<UUID, Map<String, CheckAnswer>> answers =
        sql.selectFrom(ANSWER).where(ANSWER.CANDIDATE.in(ids)).fetch().stream()
            .collect(
                Collectors.groupingBy(
                    AnswerRecord::getCandidate,
                    Collectors.toMap(AnswerRecord::getItem, CandidateStore::read)));
    Map<UUID, List<LogKind>> logs =
        sql
            .selectFrom(LOG_KIND)
            .where(LOG_KIND.CANDIDATE.in(ids))
            .orderBy(LOG_KIND.PLACE)
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    LogKindRecord::getCandidate,
                    Collectors.mapping(
                        row -> new LogKind(row.getKind(), row.getObtainable(), row.getPrice()),
                        Collectors.toList())));
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                CandidateRecord::getDecision,
                Collectors.mapping(
                    row ->
                        read(
                            row,
                            merits.getOrDefault(row.getId(), Map.of()),
                            answers.getOrDefault(row.getId(), Map.of()),
                            logs.getOrDefault(row.getId(), List.of())),
                    Collectors.toList())));
  }

  void save(DecisionId decision, Candidate candidate) {
    UUID id = candidate.id().value();
    CandidateRecord row =
        sql.selectFrom(CANDIDATE)
            .where(CANDIDATE.ID.eq(id))
            .and(CANDIDATE.DECISION.eq(decision.value()))
            .fetchOptional()
            .orElseGet(() -> fresh(decision, id));
    row.setStep(candidate.step());
    row.setName(candidate.name());
    row.setProvider(candidate.provider());
    row.setNature(candidate.nature().name());
    row.setDeployment(candidate.deployment().name());
    row.setRegistryKey(candidate.listed().map(RegistryKey::value).orElse(null));
    row.setPrivateOffer(candidate.privateOffer().orElse(null));
    row.setCostBuild(candidate.cost().map(Cost::build).orElse(null));
    row.setCostYearly(candidate.cost().map(Cost::yearly).orElse(null));
    row.setPersonMonths(candidate.personMonths().orElse(null));
    row.store();
    deleteFacts(id);
    sql.batchInsert(facts(id, candidate)).execute();
  }

  void withdraw(CandidateId candidate, Instant at) {
    sql.update(CANDIDATE)
        .set(CANDIDATE.WITHDRAWN_AT, at)
        .where(CANDIDATE.ID.eq(candidate.value()))
        .execute();
  }

  void remove(DecisionId decision, CandidateId candidate) {
    deleteFacts(candidate.value());
    sql.deleteFrom(CANDIDATE)
        .where(CANDIDATE.ID.eq(candidate.value()))
        .and(CANDIDATE.DECISION.eq(decision.value()))
        .execute();
  }

  private CandidateRecord fresh(DecisionId decision, UUID id) {
    CandidateRecord row = sql.newRecord(CANDIDATE);
    row.setId(id);
    row.setDecision(decision.value());
    row.setPlace(
        sql.select(coalesce(max(CANDIDATE.PLACE), 0).plus(1))
            .from(CANDIDATE)
            .where(CANDIDATE.DECISION.eq(decision.value()))
            .fetchSingle()
            .value1());
    return row;
  }

  private void deleteFacts(UUID id) {
    sql.deleteFrom(MERIT).where(MERIT.CANDIDATE.eq(id)).execute();
    sql.deleteFrom(ANSWER).where(ANSWER.CANDIDATE.eq(id)).execute();
    sql.deleteFrom(LOG_KIND).where(LOG_KIND.CANDIDATE.eq(id)).execute();
  }

  private List<UpdatableRecord<?>> facts(UUID id, Candidate candidate) {
    List<UpdatableRecord<?>> rows = new ArrayList<>();
    candidate
        .merits()
        .forEach((merit, finding) ->
            rows.add(new MeritRecord(id, merit.name(), finding.contributes(), finding.text())));
    candidate
        .answers()
        .forEach((item, answer) ->
            rows.add(
                new AnswerRecord(
                    id,
                    item,
                    answer.choice(),
                    answer.text(),
                    answer.source(),
                    answer.confirmedOn().orElse(null))));
    int place = 0;
    for (LogKind log : candidate.logs()) {
      rows.add(new LogKindRecord(id, place++, log.kind(), log.obtainable(), log.price()));
    }
    return rows;
  }

  private static CheckAnswer read(AnswerRecord row) {
    return new CheckAnswer(
        row.getChoice(),
        row.getFinding(),
        row.getSource(),
        Optional.ofNullable(row.getConfirmedOn()));
  }

  private static Candidate read(
      CandidateRecord row,
      Map<Merit, MeritFinding> merits,
      Map<String, CheckAnswer> answers,
      List<LogKind> logs) {
    Optional<Cost> cost =
        Optional.ofNullable(row.getCostBuild()).map(build -> new Cost(build, row.getCostYearly()));
    return new Candidate(
        new CandidateId(row.getId()),
        row.getStep(),
        row.getName(),
        row.getProvider(),
        Nature.valueOf(row.getNature()),
        DeploymentModel.valueOf(row.getDeployment()),
        Optional.ofNullable(row.getRegistryKey()).map(RegistryKey::new),
        Optional.ofNullable(row.getPrivateOffer()),
        merits,
        answers,
        logs,
        cost,
        Optional.ofNullable(row.getPersonMonths()));
  }
}
