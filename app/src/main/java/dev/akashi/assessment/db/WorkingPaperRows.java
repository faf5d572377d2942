package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.ENGAGEMENT;
import static dev.akashi.database.assessment.Tables.PAPER_AUTHOR;
import static dev.akashi.database.assessment.Tables.PAPER_EVIDENCE;
import static dev.akashi.database.assessment.Tables.PAPER_REQUIREMENT;
import static dev.akashi.database.assessment.Tables.REPORT;
import static dev.akashi.database.assessment.Tables.WORKING_PAPER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.akashi.assessment.AssessmentPhase;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperCover;
import dev.akashi.assessment.PaperId;
import dev.akashi.assessment.PaperState;
import dev.akashi.assessment.PaperWork;
import dev.akashi.assessment.PaperWork.Evidence;
import dev.akashi.assessment.PaperWork.EvidenceSource;
import dev.akashi.assessment.PaperWork.Judgement;
import dev.akashi.assessment.PapersOnFile.OnFile;
import dev.akashi.assessment.WorkingPaper;
import dev.akashi.assessment.WorkingPaper.SignOff;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.assessment.tables.Report;
import dev.akashi.database.assessment.tables.records.ReportRecord;
import dev.akashi.database.assessment.tables.records.WorkingPaperRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The working papers of engagements. */
@Repository
public class WorkingPaperRows {

  private static final List<String> SIGNED =
      PaperState.signedStates().stream().map(Enum::name).toList();

  private static final Field<List<RequirementId>> REQUIREMENTS =
      multiset(
              select(PAPER_REQUIREMENT.REQUIREMENT)
                  .from(PAPER_REQUIREMENT)
                  .where(PAPER_REQUIREMENT.PAPER.eq(WORKING_PAPER.ID)))
          .convertFrom(
              found -> found.stream().map(one -> RequirementId.of(one.value1())).sorted().toList());

  private static final Field<List<Evidence>> EVIDENCE =
      multiset(
              select(PAPER_EVIDENCE.NAME, PAPER_EVIDENCE.SHA256)
                  .from(PAPER_EVIDENCE)
                  .where(PAPER_EVIDENCE.PAPER.eq(WORKING_PAPER.ID))
                  .orderBy(PAPER_EVIDENCE.PLACE))
          .convertFrom(found -> found.map(Records.mapping(Evidence::new)));

  private static final Field<Map<PersonId, String>> AUTHORS =
      multiset(
              select(PAPER_AUTHOR.PERSON, PAPER_AUTHOR.NAME)
                  .from(PAPER_AUTHOR)
                  .where(PAPER_AUTHOR.PAPER.eq(WORKING_PAPER.ID)))
          .convertFrom(
              found -> found.intoMap(one -> new PersonId(one.value1()), one -> one.value2()));

  private final DSLContext sql;

  WorkingPaperRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The number of the next paper; the engagement is held by the caller. */
  public int nextNumber(EngagementId engagement) {
    return sql.select(coalesce(max(WORKING_PAPER.NUMBER), inline(0)))
            .from(WORKING_PAPER)
            .where(WORKING_PAPER.ENGAGEMENT.eq(engagement.value()))
            .fetchSingle()
            .value1()
        + 1;
  }

  public void insert(WorkingPaper paper) {
    row(paper).insert();
    writeWork(paper);
  }

  /** Writes the paper over its older revision. */
  public void update(WorkingPaper paper) {
    WorkingPaperRecord row = row(paper);
    row.setRevision(paper.revision() + 1);
    row.update();
  }

  /** Writes the paper over its older revision together with what it is about. */
  public void updateWork(WorkingPaper paper) {
    update(paper);
    sql.deleteFrom(PAPER_REQUIREMENT)
        .where(PAPER_REQUIREMENT.PAPER.eq(paper.id().value()))
        .execute();
    sql.deleteFrom(PAPER_EVIDENCE).where(PAPER_EVIDENCE.PAPER.eq(paper.id().value())).execute();
    writeWork(paper);
  }

  private void writeWork(WorkingPaper paper) {
    UUID id = paper.id().value();
    paper
        .authors()
        .forEach((person, name) ->
            sql.insertInto(PAPER_AUTHOR)
                .set(PAPER_AUTHOR.PAPER, id)
                .set(PAPER_AUTHOR.PERSON, person.value())
                .set(PAPER_AUTHOR.NAME, name)
                .onConflictDoNothing()
                .execute());
    sql.batchInsert(
            paper.work().requirements().stream()
                .map(requirement -> {
                  var row = sql.newRecord(PAPER_REQUIREMENT);
                  row.setPaper(id);
                  row.setRequirement(requirement.value());
                  return row;
                })
                .toList())
        .execute();
    int place = 0;
    for (Evidence evidence : paper.work().evidence()) {
      sql.insertInto(PAPER_EVIDENCE)
          .set(PAPER_EVIDENCE.PAPER, id)
          .set(PAPER_EVIDENCE.PLACE, place++)
          .set(PAPER_EVIDENCE.NAME, evidence.name())
          .set(PAPER_EVIDENCE.SHA256, evidence.sha256())
          .execute();
    }
  }

  public Optional<WorkingPaper> find(PaperId id) {
    return read(WORKING_PAPER.ID.eq(id.value()), 1, 0).stream().findFirst();
  }

  public Optional<WorkingPaper> numbered(EngagementId engagement, int number) {
    Condition which =
        WORKING_PAPER.ENGAGEMENT.eq(engagement.value()).and(WORKING_PAPER.NUMBER.eq(number));
    return read(which, 1, 0).stream().findFirst();
  }

  /** The papers with these ids, held until the transaction ends. */
  public List<WorkingPaper> lock(Collection<PaperId> ids) {
    List<UUID> wanted = ids.stream().map(PaperId::value).sorted().toList();
    sql.select(WORKING_PAPER.ID)
        .from(WORKING_PAPER)
        .where(WORKING_PAPER.ID.in(wanted))
        .orderBy(WORKING_PAPER.ID)
        .forUpdate()
        .fetch();
    return read(WORKING_PAPER.ID.in(wanted), Integer.MAX_VALUE, 0);
  }

  /** The papers that are not discarded on a requirement, oldest first. */
  public List<WorkingPaper> of(EngagementId engagement, RequirementId requirement) {
    return read(
        WORKING_PAPER
            .ENGAGEMENT
            .eq(engagement.value())
            .and(WORKING_PAPER.STATE.ne(PaperState.DISCARDED.name()))
            .and(
                WORKING_PAPER.ID.in(
                    select(PAPER_REQUIREMENT.PAPER)
                        .from(PAPER_REQUIREMENT)
                        .where(PAPER_REQUIREMENT.REQUIREMENT.eq(requirement.value())))),
        Integer.MAX_VALUE,
        0);
  }

  /** One page of the papers of an engagement in that state, or in any, by number. */
  public List<WorkingPaper> page(
      EngagementId engagement, Optional<PaperState> state, int size, int from) {
    return read(among(engagement, state), size, from);
  }

  public int count(EngagementId engagement, Optional<PaperState> state) {
    return sql.fetchCount(WORKING_PAPER, among(engagement, state));
  }

  /** How many signed papers of each engagement somebody else than the preparer has to review. */
  public Map<EngagementId, Integer> toReview(
      Collection<EngagementId> engagements, PersonId reviewer) {
    return sql.select(WORKING_PAPER.ENGAGEMENT, DSL.count())
        .from(WORKING_PAPER)
        .where(WORKING_PAPER.ENGAGEMENT.in(engagements.stream().map(EngagementId::value).toList()))
        .and(WORKING_PAPER.STATE.eq(PaperState.PREPARED.name()))
        .and(WORKING_PAPER.PREPARED_BY.ne(reviewer.value()))
        .groupBy(WORKING_PAPER.ENGAGEMENT)
        .fetchMap(row -> new EngagementId(row.value1()), row -> row.value2());
  }

  private static Condition among(EngagementId engagement, Optional<PaperState> state) {
    Condition all = WORKING_PAPER.ENGAGEMENT.eq(engagement.value());
    return state.map(one -> all.and(WORKING_PAPER.STATE.eq(one.name()))).orElse(all);
  }

  /** What the signed papers of an engagement cover. */
  public PaperCover cover(EngagementId engagement, Baseline baseline) {
    return PaperCover.of(baseline, done(engagement, noCondition()), waiting(engagement));
  }

  /** What those on these requirements and on the controls below them cover, reviewed or not. */
  public PaperCover cover(
      EngagementId engagement, Baseline baseline, Collection<RequirementId> requirements) {
    Stream<RequirementId> below =
        requirements.stream()
            .flatMap(one -> baseline.controlsUnder(one).stream().map(Requirement::id));
    Condition among =
        PAPER_REQUIREMENT.REQUIREMENT.in(
            Stream.concat(requirements.stream(), below)
                .map(RequirementId::value)
                .distinct()
                .toList());
    return PaperCover.of(baseline, done(engagement, among), List.of());
  }

  private List<PaperCover.On> done(EngagementId engagement, Condition among) {
    return sql
        .selectDistinct(
            PAPER_REQUIREMENT.REQUIREMENT,
            WORKING_PAPER.PHASE,
            WORKING_PAPER.TECHNIQUE,
            WORKING_PAPER.JUDGEMENT,
            WORKING_PAPER.DONE_ON,
            WORKING_PAPER.PREPARED_AT)
        .from(WORKING_PAPER)
        .join(PAPER_REQUIREMENT)
        .on(PAPER_REQUIREMENT.PAPER.eq(WORKING_PAPER.ID))
        .where(WORKING_PAPER.ENGAGEMENT.eq(engagement.value()))
        .and(WORKING_PAPER.STATE.in(SIGNED))
        .and(among)
        .fetch()
        .stream()
        .map(row ->
            new PaperCover.On(
                RequirementId.of(row.value1()),
                new PaperCover.Done(
                    AssessmentPhase.valueOf(row.value2()), Technique.valueOf(row.value3())),
                row.value4().equals(Judgement.DEVIATES.name()),
                new PaperCover.Made(row.value5(), row.value6())))
        .toList();
  }

  /** The numbers of the signed papers that nobody has reviewed, in order. */
  public List<Integer> waiting(EngagementId engagement) {
    return sql.select(WORKING_PAPER.NUMBER)
        .from(WORKING_PAPER)
        .where(WORKING_PAPER.ENGAGEMENT.eq(engagement.value()))
        .and(WORKING_PAPER.STATE.eq(PaperState.PREPARED.name()))
        .orderBy(WORKING_PAPER.NUMBER)
        .fetch(WORKING_PAPER.NUMBER);
  }

  /** Where a signed paper says that another technology than the examples is used. */
  public Set<RequirementId> otherTechnology(EngagementId engagement) {
    return otherTechnology(engagement, noCondition());
  }

  /** Which of the requirements it is said of. */
  public Set<RequirementId> otherTechnology(
      EngagementId engagement, Collection<RequirementId> requirements) {
    return otherTechnology(
        engagement,
        PAPER_REQUIREMENT.REQUIREMENT.in(requirements.stream().map(RequirementId::value).toList()));
  }

  private Set<RequirementId> otherTechnology(EngagementId engagement, Condition among) {
    return sql.selectDistinct(PAPER_REQUIREMENT.REQUIREMENT)
        .from(WORKING_PAPER)
        .join(PAPER_REQUIREMENT)
        .on(PAPER_REQUIREMENT.PAPER.eq(WORKING_PAPER.ID))
        .where(WORKING_PAPER.ENGAGEMENT.eq(engagement.value()))
        .and(WORKING_PAPER.STATE.in(SIGNED))
        .and(WORKING_PAPER.OTHER_TECHNOLOGY)
        .and(among)
        .fetchSet(row -> RequirementId.of(row.value1()));
  }

  /**
   * The reviewed papers of the reports issued within the days, of one body or of all. A paper
   * belongs to the first report after its review.
   */
  public List<OnFile> ofReports(Period issued, Optional<OrganisationId> assessor) {
    Condition which =
        REPORT
            .ISSUED_ON
            .between(issued.first(), issued.last())
            .and(WORKING_PAPER.STATE.eq(PaperState.REVIEWED.name()))
            .and(REPORT.NUMBER.eq(firstReportAfterReview()));
    return sql.select(
            WORKING_PAPER,
            REQUIREMENTS,
            REPORT,
            ENGAGEMENT.SERVICE_NAME,
            ENGAGEMENT.SERVICE_NAME_EN)
        .from(WORKING_PAPER)
        .join(REPORT)
        .on(REPORT.ENGAGEMENT.eq(WORKING_PAPER.ENGAGEMENT))
        .join(ENGAGEMENT)
        .on(ENGAGEMENT.ID.eq(REPORT.ENGAGEMENT))
        .where(which)
        .and(assessor.map(one -> REPORT.ASSESSOR.eq(one.value())).orElse(noCondition()))
        .orderBy(WORKING_PAPER.ID)
        .fetch(row ->
            onFile(
                row.value1(),
                row.value2(),
                row.value3(),
                new LocalizedText(row.value4(), row.value5())));
  }

  private static Field<Integer> firstReportAfterReview() {
    Report any = REPORT.as("any_report");
    return field(
        select(min(any.NUMBER))
            .from(any)
            .where(any.ENGAGEMENT.eq(WORKING_PAPER.ENGAGEMENT))
            .and(any.ISSUED_AT.ge(WORKING_PAPER.REVIEWED_AT)));
  }

  private static OnFile onFile(
      WorkingPaperRecord paper,
      List<RequirementId> requirements,
      ReportRecord report,
      LocalizedText serviceName) {
    return new OnFile(
        new PaperId(paper.getId()),
        new EngagementId(paper.getEngagement()),
        new OrganisationId(report.getAssessor()),
        serviceName,
        paper.getNumber(),
        AssessmentPhase.valueOf(paper.getPhase()),
        requirements,
        paper.getSeal(),
        report.getBaselineVersion(),
        report.getPeriodLast(),
        report.getIssuedOn());
  }

  private List<WorkingPaper> read(Condition which, int most, int from) {
    return sql.select(WORKING_PAPER, REQUIREMENTS, EVIDENCE, AUTHORS)
        .from(WORKING_PAPER)
        .where(which)
        .orderBy(WORKING_PAPER.NUMBER)
        .limit(most)
        .offset(from)
        .fetch(row -> paper(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  private WorkingPaperRecord row(WorkingPaper paper) {
    WorkingPaperRecord row = sql.newRecord(WORKING_PAPER);
    row.setId(paper.id().value());
    row.setEngagement(paper.engagement().value());
    row.setNumber(paper.number());
    row.setPhase(paper.work().phase().name());
    row.setTechnique(paper.work().technique().name());
    row.setSource(paper.work().source().name());
    row.setSourceName(paper.work().sourceName());
    row.setDoneOn(paper.work().doneOn());
    row.setSeen(paper.work().seen());
    row.setJudgement(paper.work().judgement().name());
    row.setGround(paper.work().ground());
    row.setOtherTechnology(paper.work().otherTechnology());
    row.setState(paper.state().name());
    row.setPreparedBy(paper.prepared().map(by -> by.person().value()).orElse(null));
    row.setPreparedByName(paper.prepared().map(SignOff::name).orElse(null));
    row.setPreparedAt(paper.prepared().map(SignOff::at).orElse(null));
    row.setSeal(paper.seal());
    row.setReviewedBy(paper.reviewed().map(by -> by.person().value()).orElse(null));
    row.setReviewedByName(paper.reviewed().map(SignOff::name).orElse(null));
    row.setReviewedAt(paper.reviewed().map(SignOff::at).orElse(null));
    row.setRemark(paper.remark());
    row.setRevision(paper.revision());
    return row;
  }

  private static WorkingPaper paper(
      WorkingPaperRecord row,
      List<RequirementId> requirements,
      List<Evidence> evidence,
      Map<PersonId, String> authors) {
    return new WorkingPaper(
        new PaperId(row.getId()),
        new EngagementId(row.getEngagement()),
        row.getNumber(),
        new PaperWork(
            requirements,
            AssessmentPhase.valueOf(row.getPhase()),
            Technique.valueOf(row.getTechnique()),
            EvidenceSource.valueOf(row.getSource()),
            row.getSourceName(),
            row.getDoneOn(),
            row.getSeen(),
            Judgement.valueOf(row.getJudgement()),
            row.getGround(),
            evidence,
            row.getOtherTechnology()),
        authors,
        PaperState.valueOf(row.getState()),
        signOff(row.getPreparedBy(), row.getPreparedByName(), row.getPreparedAt()),
        row.getSeal(),
        signOff(row.getReviewedBy(), row.getReviewedByName(), row.getReviewedAt()),
        row.getRemark(),
        row.getRevision());
  }

  private static Optional<SignOff> signOff(
      @Nullable UUID person, @Nullable String name, @Nullable Instant at) {
    return person == null || name == null || at == null
        ? Optional.empty()
        : Optional.of(new SignOff(new PersonId(person), name, at));
  }
}
