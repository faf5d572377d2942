package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.ENGAGEMENT;
import static dev.akashi.database.assessment.Tables.MEMBER;
import static dev.akashi.database.assessment.Tables.REPORT;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.Engagement.Closing;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.FairPresentation;
import dev.akashi.assessment.SignerRule.Signer;
import dev.akashi.assessment.TeamMember;
import dev.akashi.database.assessment.tables.records.EngagementRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Engagements with their team and what is stated towards the report. */
@Repository
public class EngagementRows {

  private final DSLContext sql;

  EngagementRows(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<Engagement> find(EngagementId id) {
    return read(ENGAGEMENT.ID.eq(id.value())).stream().findFirst();
  }

  /** The engagement, kept from others until the transaction ends. */
  public Optional<Engagement> lock(EngagementId id) {
    sql.selectOne().from(ENGAGEMENT).where(ENGAGEMENT.ID.eq(id.value())).forUpdate().fetch();
    return find(id);
  }

  public List<Engagement> ofAssessor(OrganisationId assessor) {
    return read(ENGAGEMENT.ASSESSOR.eq(assessor.value()));
  }

  /** One page of those of a body, newest first. */
  public List<Engagement> ofAssessor(OrganisationId assessor, int size, int from) {
    return page(ENGAGEMENT.ASSESSOR.eq(assessor.value()), size, from);
  }

  public int countOfAssessor(OrganisationId assessor) {
    return sql.fetchCount(ENGAGEMENT, ENGAGEMENT.ASSESSOR.eq(assessor.value()));
  }

  /** The engagements of all bodies that no report or abortion has ended. */
  public List<Engagement> underWay() {
    return read(
        ENGAGEMENT.STATE.notIn(
            Arrays.stream(EngagementState.values())
                .filter(EngagementState::ended)
                .map(Enum::name)
                .toList()));
  }

  public List<Engagement> ofProvider(OrganisationId provider) {
    return read(ENGAGEMENT.PROVIDER.eq(provider.value()));
  }

  /** One page of those on the statements of a provider, newest first. */
  public List<Engagement> ofProvider(OrganisationId provider, int size, int from) {
    return page(ENGAGEMENT.PROVIDER.eq(provider.value()), size, from);
  }

  public int countOfProvider(OrganisationId provider) {
    return sql.fetchCount(ENGAGEMENT, ENGAGEMENT.PROVIDER.eq(provider.value()));
  }

  /** The engagement on the statement that was not broken off. */
  public Optional<Engagement> on(StatementId statement) {
    return read(
            ENGAGEMENT
                .STATEMENT
                .eq(statement.value())
                .and(ENGAGEMENT.STATE.ne(EngagementState.ABORTED.name())))
        .stream()
        .findFirst();
  }

  /** Which of the statements are being assessed or have been. */
  public boolean isTaken(StatementId statement) {
    return sql.fetchExists(
        ENGAGEMENT,
        ENGAGEMENT
            .STATEMENT
            .eq(statement.value())
            .and(ENGAGEMENT.STATE.ne(EngagementState.ABORTED.name())));
  }

  /** Whether that body assesses the statement, or issued a report on it. */
  public boolean isTakenBy(StatementId statement, OrganisationId assessor) {
    return sql.fetchExists(
            ENGAGEMENT,
            ENGAGEMENT
                .STATEMENT
                .eq(statement.value())
                .and(ENGAGEMENT.ASSESSOR.eq(assessor.value()))
                .and(ENGAGEMENT.STATE.ne(EngagementState.ABORTED.name())))
        || sql.fetchExists(
            REPORT,
            REPORT.STATEMENT.eq(statement.value()).and(REPORT.ASSESSOR.eq(assessor.value())));
  }

  /** Those of the statements that are being assessed or have been. */
  public Set<StatementId> takenAmong(Collection<StatementId> statements) {
    return sql.select(ENGAGEMENT.STATEMENT)
        .from(ENGAGEMENT)
        .where(ENGAGEMENT.STATEMENT.in(statements.stream().map(StatementId::value).toList()))
        .and(ENGAGEMENT.STATE.ne(EngagementState.ABORTED.name()))
        .fetchSet(row -> new StatementId(row.value1()));
  }

  /** False when the statement is being assessed already. */
  public boolean insert(Engagement engagement) {
    EngagementRecord row = sql.newRecord(ENGAGEMENT);
    row.setId(engagement.id().value());
    row.setAssessor(engagement.assessor().value());
    row.setProvider(engagement.provider().value());
    row.setStatement(engagement.statement().value());
    row.setServiceName(engagement.serviceName().ja());
    row.setServiceNameEn(engagement.serviceName().en());
    row.setStatementVersion(engagement.statementVersion());
    row.setStatementHash(engagement.statementHash());
    row.setBaselineVersion(engagement.baselineVersion());
    row.setPeriodFirst(engagement.auditPeriod().first());
    row.setPeriodLast(engagement.auditPeriod().last());
    fill(row, engagement);
    boolean inserted = sql.insertInto(ENGAGEMENT).set(row).onConflictDoNothing().execute() == 1;
    if (inserted) {
      team(engagement);
    }
    return inserted;
  }

  /** Writes what can change; the revision grows by one. */
  public void update(Engagement engagement) {
    EngagementRecord row = sql.newRecord(ENGAGEMENT);
    fill(row, engagement);
    row.setStatement(engagement.statement().value());
    row.setServiceName(engagement.serviceName().ja());
    row.setServiceNameEn(engagement.serviceName().en());
    row.setStatementVersion(engagement.statementVersion());
    row.setStatementHash(engagement.statementHash());
    row.setRevision(engagement.revision() + 1);
    sql.update(ENGAGEMENT).set(row).where(ENGAGEMENT.ID.eq(engagement.id().value())).execute();
    sql.deleteFrom(MEMBER).where(MEMBER.ENGAGEMENT.eq(engagement.id().value())).execute();
    team(engagement);
  }

  /** Notes that something was recorded on the day. */
  public void recorded(EngagementId id, LocalDate day) {
    sql.update(ENGAGEMENT)
        .set(ENGAGEMENT.RECORDED_ON, day)
        .where(ENGAGEMENT.ID.eq(id.value()))
        .and(ENGAGEMENT.RECORDED_ON.isNull().or(ENGAGEMENT.RECORDED_ON.lt(day)))
        .execute();
  }

  /** The last day on which something was recorded; empty when nothing was. */
  public Optional<LocalDate> recordedOn(EngagementId id) {
    return sql.select(ENGAGEMENT.RECORDED_ON)
        .from(ENGAGEMENT)
        .where(ENGAGEMENT.ID.eq(id.value()))
        .fetchOptional(ENGAGEMENT.RECORDED_ON);
  }

  /** Notes the day of the first work of a member. */
  public void worked(EngagementId id, String member, LocalDate day) {
    sql.update(MEMBER)
        .set(MEMBER.WORKED_FROM, day)
        .where(MEMBER.ENGAGEMENT.eq(id.value()))
        .and(MEMBER.NAME.eq(member))
        .execute();
  }

  /** Notes what a member declared: the day, and the ties in place of those declared before. */
  public void declared(EngagementId id, TeamMember member) {
    sql.update(MEMBER)
        .set(MEMBER.INDEPENDENCE_DECLARED_ON, member.independenceDeclaredOn().orElse(null))
        .where(MEMBER.ENGAGEMENT.eq(id.value()))
        .and(MEMBER.NAME.eq(member.name()))
        .execute();
    MemberTies.replace(sql, id.value(), member);
  }

  /** Notes that the provider confirmed the namesake of a member to be another person. */
  public void confirmNamesake(EngagementId id, String member, TeamMember.Confirmation by) {
    sql.update(MEMBER)
        .set(MEMBER.NAMESAKE_CONFIRMED_ON, by.on())
        .set(MEMBER.NAMESAKE_CONFIRMED_BY, by.by())
        .where(MEMBER.ENGAGEMENT.eq(id.value()))
        .and(MEMBER.NAME.eq(member))
        .execute();
  }

  public void abortReason(EngagementId id, String reason) {
    sql.update(ENGAGEMENT)
        .set(ENGAGEMENT.ABORT_REASON, reason)
        .where(ENGAGEMENT.ID.eq(id.value()))
        .execute();
  }

  private static void fill(EngagementRecord row, Engagement engagement) {
    row.setState(engagement.state().name());
    row.setStateSince(engagement.stateSince());
    row.setContractedOn(engagement.contractedOn().orElse(null));
    row.setEndsOn(engagement.endsOn().orElse(null));
    row.setStartedOn(engagement.startedOn().orElse(null));
    row.setReportBy(engagement.reportBy().orElse(null));
    Closing closing = engagement.closing();
    row.setFairOn(closing.fairPresentation().map(FairPresentation::concludedOn).orElse(null));
    row.setFair(closing.fairPresentation().map(FairPresentation::fair).orElse(null));
    row.setFairReason(closing.fairPresentation().map(FairPresentation::reason).orElse(""));
    row.setSubsequentEvents(closing.subsequentEvents());
    row.setOnRepresentation(closing.onRepresentation());
    row.setAcceptedBases(closing.acceptedBases().toArray(String[]::new));
    row.setSignerPerson(closing.signer().map(signer -> signer.person().value()).orElse(null));
    row.setSignerName(closing.signer().map(Signer::name).orElse(null));
    row.setSignerOrganisation(
        closing.signer().map(signer -> signer.organisation().value()).orElse(null));
    row.setSignerQualifications(
        closing.signer().map(Signer::qualifications).orElse(Set.of()).toArray(String[]::new));
    row.setSignerExperienceYears(closing.signer().flatMap(Signer::experienceYears).orElse(null));
    row.setSignerNationality(closing.signer().flatMap(Signer::nationality).orElse(null));
  }

  private void team(Engagement engagement) {
    UUID id = engagement.id().value();
    for (TeamMember member : engagement.everybody()) {
      sql.insertInto(MEMBER)
          .set(MEMBER.ENGAGEMENT, id)
          .set(MEMBER.NAME, member.name())
          .set(MEMBER.PERSON, member.person().map(PersonId::value).orElse(null))
          .set(MEMBER.SUBCONTRACTOR, member.subcontractor())
          .set(MEMBER.INDEPENDENCE_DECLARED_ON, member.independenceDeclaredOn().orElse(null))
          .set(
              MEMBER.SUBCONTRACTOR_DECLARED_ON, member.declaration().subcontractorOn().orElse(null))
          .set(MEMBER.NAMESAKE, member.declaration().namesake())
          .set(MEMBER.WORKED_FROM, member.work().from().orElse(null))
          .set(MEMBER.LEFT_ON, member.work().leftOn().orElse(null))
          .set(
              MEMBER.NAMESAKE_CONFIRMED_ON,
              member.work().confirmed().map(TeamMember.Confirmation::on).orElse(null))
          .set(
              MEMBER.NAMESAKE_CONFIRMED_BY,
              member.work().confirmed().map(TeamMember.Confirmation::by).orElse(null))
          .execute();
      sql.batchInsert(MemberTies.rows(sql, id, member)).execute();
    }
  }

  private List<Engagement> read(Condition condition) {
    return page(condition, Integer.MAX_VALUE, /* from= */ 0);
  }

  private List<Engagement> page(Condition condition, int size, int from) {
    List<EngagementRecord> rows =
        sql.selectFrom(ENGAGEMENT)
            .where(condition)
            .orderBy(ENGAGEMENT.STATE_SINCE.desc(), ENGAGEMENT.ID)
            .limit(size)
            .offset(from)
            .fetch();
    List<UUID> ids = rows.stream().map(EngagementRecord::getId).toList();
    var teams =
        sql.selectFrom(MEMBER)
            .where(MEMBER.ENGAGEMENT.in(ids))
            .orderBy(MEMBER.NAME)
            .fetchGroups(MEMBER.ENGAGEMENT, row -> row);
    MemberTies ties = MemberTies.of(sql, ids);
    return rows.stream()
        .map(row ->
            engagement(
                row,
                teams.getOrDefault(row.getId(), List.of()).stream().map(ties::member).toList()))
        .toList();
  }

  private static Engagement engagement(EngagementRecord row, List<TeamMember> team) {
    return new Engagement(
        new EngagementId(row.getId()),
        new OrganisationId(row.getAssessor()),
        new OrganisationId(row.getProvider()),
        new StatementId(row.getStatement()),
        new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
        row.getStatementVersion(),
        row.getStatementHash(),
        row.getBaselineVersion(),
        new Period(row.getPeriodFirst(), row.getPeriodLast()),
        EngagementState.valueOf(row.getState()),
        row.getStateSince(),
        Optional.ofNullable(row.getContractedOn()),
        Optional.ofNullable(row.getEndsOn()),
        Optional.ofNullable(row.getStartedOn()),
        closing(row),
        team,
        Optional.ofNullable(row.getReportBy()),
        row.getRevision());
  }

  private static Closing closing(EngagementRecord row) {
    return new Closing(
        Optional.ofNullable(row.getFairOn())
            .map(day -> new FairPresentation(day, row.getFair(), row.getFairReason())),
        row.getSubsequentEvents(),
        row.getOnRepresentation(),
        List.of(row.getAcceptedBases()),
        Optional.ofNullable(row.getSignerName())
            .map(name ->
                new Signer(
                    new PersonId(row.getSignerPerson()),
                    name,
                    new OrganisationId(row.getSignerOrganisation()),
                    Set.copyOf(Arrays.asList(row.getSignerQualifications())),
                    Optional.ofNullable(row.getSignerExperienceYears()),
                    Optional.ofNullable(row.getSignerNationality()))));
  }
}
