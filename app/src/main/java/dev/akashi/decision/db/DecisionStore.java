package dev.akashi.decision.db;

import static dev.akashi.database.decision.Tables.EDITOR;
import static dev.akashi.database.decision.Tables.OPINION;
import static dev.akashi.database.decision.Tables.OWN_RESPONSIBILITY;
import static dev.akashi.database.decision.Tables.PAPER;
import static dev.akashi.database.decision.Tables.SEAL;
import static dev.akashi.database.decision.Tables.VERDICT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import dev.akashi.classification.SystemId;
import dev.akashi.database.decision.tables.records.EditorRecord;
import dev.akashi.database.decision.tables.records.OpinionRecord;
import dev.akashi.database.decision.tables.records.OwnResponsibilityRecord;
import dev.akashi.database.decision.tables.records.PaperRecord;
import dev.akashi.database.decision.tables.records.SealRecord;
import dev.akashi.database.decision.tables.records.VerdictRecord;
import dev.akashi.decision.Candidate;
import dev.akashi.decision.CandidateId;
import dev.akashi.decision.DecisionId;
import dev.akashi.decision.DecisionPaper;
import dev.akashi.decision.DecisionRegister;
import dev.akashi.decision.DecisionState;
import dev.akashi.decision.EarlierVerdict;
import dev.akashi.decision.Opinion;
import dev.akashi.decision.OwnResponsibility;
import dev.akashi.decision.Seal;
import dev.akashi.decision.SealedDecision;
import dev.akashi.decision.Step0;
import dev.akashi.decision.Verdict;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.kernel.Sha256;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Decisions in the database. */
@Repository
class DecisionStore implements DecisionRegister {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DSLContext sql;
  private final CandidateStore candidates;
  private final StepZeroStore stepZero;

  DecisionStore(DSLContext sql, CandidateStore candidates, StepZeroStore stepZero) {
    this.sql = sql;
    this.candidates = candidates;
    this.stepZero = stepZero;
  }

  @Override
  public Optional<DecisionPaper> find(DecisionId id) {
    return fetch(PAPER.ID.eq(id.value())).stream().findFirst();
  }

  @Override
  public List<DecisionPaper> of(OrganisationId organisation) {
    return fetch(PAPER.ORGANISATION.eq(organisation.value()));
  }

  @Override
  public List<DecisionPaper> of(SystemId system) {
    return fetch(PAPER.SYSTEM.eq(system.value()));
  }

  @Override
  public List<DecisionPaper> awaitingOpinion(OrganisationId organisation) {
    return fetch(
        PAPER
            .ORGANISATION
            .eq(organisation.value())
            .and(PAPER.STATE.eq(DecisionState.DRAFT.name()))
            .and(
                notExists(
                    selectOne()
                        .from(OPINION)
                        .where(OPINION.DECISION.eq(PAPER.ID))
                        .and(OPINION.EDITION.eq(PAPER.EDITION)))));
  }

  @Override
  public void add(DecisionPaper paper) {
    PaperRecord row = sql.newRecord(PAPER);
    row.setId(paper.id().value());
    row.setOrganisation(paper.organisation().value());
    row.setSystem(paper.system().value());
    row.setDrafter(paper.drafter().value());
    row.setDrafterName(paper.drafterName());
    row.setBudgetRequestDue(paper.budgetRequestDue());
    row.setStartedOn(paper.startedOn());
    row.setProcessVersion(paper.processVersion());
    row.setParametersVersion(paper.parametersVersion());
    row.setState(paper.state().name());
    row.setStateSince(paper.stateSince());
    row.setRevision(paper.revision());
    row.setEdition(paper.edition());
    row.insert();
    addEditor(paper, paper.drafter());
  }

  @Override
  public void addEditor(DecisionPaper paper, PersonId editor) {
    sql.insertInto(EDITOR)
        .set(new EditorRecord(paper.id().value(), editor.value()))
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public void saveStep0(DecisionPaper paper, Step0 step0) {
    edit(paper);
    stepZero.save(paper.id(), step0);
  }

  @Override
  public void saveCandidate(DecisionPaper paper, Candidate candidate) {
    edit(paper);
    candidates.save(paper.id(), candidate);
    dropApproval(candidate.id());
  }

  @Override
  public void removeCandidate(DecisionPaper paper, CandidateId candidate, Instant at) {
    edit(paper);
    dropApproval(candidate);
    if (sql.fetchExists(VERDICT, VERDICT.CANDIDATE.eq(candidate.value()))) {
      candidates.withdraw(candidate, at);
    } else {
      candidates.remove(paper.id(), candidate);
    }
  }

  private void dropApproval(CandidateId candidate) {
    sql.deleteFrom(OWN_RESPONSIBILITY)
        .where(OWN_RESPONSIBILITY.CANDIDATE.eq(candidate.value()))
        .execute();
  }

  @Override
  public void saveVerdict(
      DecisionPaper paper, Verdict verdict, List<Integer> superseded, Actor by, Instant at) {
    edit(paper);
    sql.update(VERDICT)
        .set(VERDICT.SUPERSEDED_AT, at)
        .where(VERDICT.DECISION.eq(paper.id().value()))
        .and(VERDICT.STEP.in(superseded))
        .and(VERDICT.SUPERSEDED_AT.isNull())
        .execute();
    VerdictRecord row = sql.newRecord(VERDICT);
    row.setId(UUID.randomUUID());
    row.setDecision(paper.id().value());
    row.setStep(verdict.step());
    row.setOutcome(verdict.outcome().name());
    row.setCandidate(verdict.adopted().map(CandidateId::value).orElse(null));
    row.setReason(verdict.reason());
    row.setEvidence(verdict.evidence().toArray(String[]::new));
    row.setWhyFewProviders(verdict.whyFewProviders());
    row.setGivenBy(by.person().value());
    row.setGivenByName(by.name());
    row.setGivenAt(at);
    row.insert();
  }

  @Override
  public void saveOpinion(DecisionPaper paper, Opinion opinion, Instant at) {
    touch(paper);
    OpinionRecord row = sql.newRecord(OPINION);
    row.setId(UUID.randomUUID());
    row.setDecision(paper.id().value());
    row.setPerson(opinion.by().value());
    row.setPersonName(opinion.name());
    row.setDated(opinion.on());
    row.setStage(opinion.stage().name());
    row.setOpinion(opinion.text());
    row.setEdition(opinion.edition());
    row.setGivenAt(at);
    row.insert();
  }

  @Override
  public void saveApproval(DecisionPaper paper, OwnResponsibility approval) {
    touch(paper);
    OwnResponsibilityRecord row =
        new OwnResponsibilityRecord(
            paper.id().value(),
            approval.candidate().value(),
            approval.by().value(),
            approval.name(),
            approval.on());
    sql.insertInto(OWN_RESPONSIBILITY)
        .set(row)
        .onConflict(OWN_RESPONSIBILITY.DECISION, OWN_RESPONSIBILITY.CANDIDATE)
        .doUpdate()
        .set(row)
        .execute();
  }

  @Override
  public void seal(DecisionPaper paper, SealedDecision record, String by, Instant at) {
    touch(paper);
    sql.update(PAPER)
        .set(PAPER.STATE, DecisionState.FINAL.name())
        .set(PAPER.STATE_SINCE, at)
        .where(PAPER.ID.eq(paper.id().value()))
        .execute();
    String text = JSON.writeValueAsString(record);
    sql.insertInto(SEAL)
        .set(new SealRecord(paper.id().value(), text, sha256(text), by, at))
        .execute();
  }

  @Override
  public Optional<Seal> sealOf(DecisionId id) {
    return sql.selectFrom(SEAL)
        .where(SEAL.DECISION.eq(id.value()))
        .fetchOptional(row ->
            new Seal(
                JSON.readValue(row.getRecord(), SealedDecision.class),
                row.getSha256(),
                row.getSealedByName(),
                row.getSealedAt()));
  }

  /** Changes what the advisor judges: the opinion so far was given on an earlier edition. */
  private void edit(DecisionPaper paper) {
    touch(paper);
    sql.update(PAPER)
        .set(PAPER.EDITION, PAPER.EDITION.plus(1))
        .where(PAPER.ID.eq(paper.id().value()))
        .execute();
  }

  private void touch(DecisionPaper paper) {
    int touched =
        sql.update(PAPER)
            .set(PAPER.REVISION, PAPER.REVISION.plus(1))
            .where(PAPER.ID.eq(paper.id().value()))
            .and(PAPER.REVISION.eq(paper.revision()))
            .execute();
    if (touched == 0) {
      throw Refusal.stale(
          Reason.of("decision.changed-meanwhile").with(paper.revision(), paper.revision() + 1));
    }
  }

  private List<DecisionPaper> fetch(Condition condition) {
    List<PaperRecord> rows =
        sql.selectFrom(PAPER).where(condition).orderBy(PAPER.STATE_SINCE.desc()).limit(500).fetch();
    List<UUID> ids = rows.stream().map(PaperRecord::getId).toList();
    Map<UUID, List<Candidate>> options = candidates.standing(ids);
    Map<UUID, List<Candidate>> withdrawn = candidates.withdrawn(ids);
    Map<UUID, Set<PersonId>> editors = editors(ids);
    Map<UUID, Step0> steps0 = stepZero.of(ids);
    Map<UUID, List<VerdictRecord>> given =
        sql
            .selectFrom(VERDICT)
            .where(VERDICT.DECISION.in(ids))
            .orderBy(VERDICT.STEP, VERDICT.GIVEN_AT)
            .fetch()
            .stream()
            .collect(Collectors.groupingBy(VerdictRecord::getDecision));
    Map<UUID, List<Opinion>> opinions =
        sql
            .selectFrom(OPINION)
            .where(OPINION.DECISION.in(ids))
            .orderBy(OPINION.GIVEN_AT)
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    OpinionRecord::getDecision,
                    Collectors.mapping(DecisionStore::read, Collectors.toList())));
    Map<UUID, List<OwnResponsibility>> approvals =
        sql
            .selectFrom(OWN_RESPONSIBILITY)
            .where(OWN_RESPONSIBILITY.DECISION.in(ids))
            .fetch()
            .stream()
            .collect(
                Collectors.groupingBy(
                    OwnResponsibilityRecord::getDecision,
                    Collectors.mapping(DecisionStore::read, Collectors.toList())));
    return rows.stream()
        .map(row ->
            new DecisionPaper(
                new DecisionId(row.getId()),
                new OrganisationId(row.getOrganisation()),
                new SystemId(row.getSystem()),
                new PersonId(row.getDrafter()),
                row.getDrafterName(),
                editors.getOrDefault(row.getId(), Set.of()),
                row.getBudgetRequestDue(),
                row.getStartedOn(),
                row.getProcessVersion(),
                row.getParametersVersion(),
                DecisionState.valueOf(row.getState()),
                row.getStateSince(),
                row.getRevision(),
                row.getEdition(),
                steps0.getOrDefault(row.getId(), Step0.empty()),
                options.getOrDefault(row.getId(), List.of()),
                withdrawn.getOrDefault(row.getId(), List.of()),
                standing(given.getOrDefault(row.getId(), List.of())),
                earlier(given.getOrDefault(row.getId(), List.of())),
                opinions.getOrDefault(row.getId(), List.of()),
                approvals.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private Map<UUID, Set<PersonId>> editors(List<UUID> ids) {
    return sql.selectFrom(EDITOR).where(EDITOR.DECISION.in(ids)).fetch().stream()
        .collect(
            Collectors.groupingBy(
                EditorRecord::getDecision,
                Collectors.mapping(row -> new PersonId(row.getPerson()), Collectors.toSet())));
  }

  private static List<Verdict> standing(List<VerdictRecord> given) {
    return given.stream()
        .filter(row -> row.getSupersededAt() == null)
        .map(DecisionStore::read)
        .toList();
  }

  private static List<EarlierVerdict> earlier(List<VerdictRecord> given) {
    return given.stream()
        .filter(row -> row.getSupersededAt() != null)
        .map(row ->
            new EarlierVerdict(
                read(row), row.getGivenByName(), row.getGivenAt(), row.getSupersededAt()))
        .toList();
  }

  private static Verdict read(VerdictRecord row) {
    return new Verdict(
        row.getStep(),
        Verdict.Outcome.valueOf(row.getOutcome()),
        Optional.ofNullable(row.getCandidate()).map(CandidateId::new),
        row.getReason(),
        Arrays.asList(row.getEvidence()),
        row.getWhyFewProviders());
  }

  private static Opinion read(OpinionRecord row) {
    return new Opinion(
        new PersonId(row.getPerson()),
        row.getPersonName(),
        row.getDated(),
        Opinion.Stage.valueOf(row.getStage()),
        row.getOpinion(),
        row.getEdition());
  }

  private static OwnResponsibility read(OwnResponsibilityRecord row) {
    return new OwnResponsibility(
        new CandidateId(row.getCandidate()),
        new PersonId(row.getPerson()),
        row.getPersonName(),
        row.getApprovedOn());
  }

  private static String sha256(String text) {
    return Sha256.hex(text);
  }
}
