package dev.akashi.registration.db;

import static dev.akashi.database.registration.Tables.APPLICATION;

import dev.akashi.assessment.EngagementId;
import dev.akashi.database.registration.tables.records.ApplicationRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.registration.Application;
import dev.akashi.registration.ApplicationHistory;
import dev.akashi.registration.ApplicationId;
import dev.akashi.registration.ApplicationState;
import dev.akashi.registration.ApplicationStore;
import dev.akashi.registration.ReviewClock;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Applications in the database. */
@Repository
class ApplicationRows implements ApplicationStore {

  private static final List<String> NOT_UNDER_WAY =
      Arrays.stream(ApplicationState.values())
          .filter(state -> state.isFinal() || state == ApplicationState.PREPARING)
          .map(Enum::name)
          .toList();

  private final DSLContext sql;
  private final HistoryRows history;

  ApplicationRows(DSLContext sql, HistoryRows history) {
    this.sql = sql;
    this.history = history;
  }

  @Override
  public Optional<Application> find(ApplicationId id) {
    return sql.selectFrom(APPLICATION)
        .where(APPLICATION.ID.eq(id.value()))
        .fetchOptional(ApplicationRows::read);
  }

  @Override
  public Optional<Application> findForUpdate(ApplicationId id) {
    return sql.selectFrom(APPLICATION)
        .where(APPLICATION.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(ApplicationRows::read);
  }

  @Override
  public List<Application> ofProvider(OrganisationId provider) {
    return sql.selectFrom(APPLICATION)
        .where(APPLICATION.PROVIDER.eq(provider.value()))
        .orderBy(APPLICATION.CREATED_ON.desc(), APPLICATION.ID)
        .fetch(ApplicationRows::read);
  }

  @Override
  public Optional<Application> openRenewalOf(RegistryKey key) {
    return sql.selectFrom(APPLICATION)
        .where(APPLICATION.RENEWS.eq(key.value()))
        .and(APPLICATION.STATE.notIn(NOT_UNDER_WAY))
        .forUpdate()
        .fetchOptional(ApplicationRows::read);
  }

  @Override
  public List<Application> inStates(Collection<ApplicationState> states, int limit) {
    return sql.selectFrom(APPLICATION)
        .where(APPLICATION.STATE.in(states.stream().map(Enum::name).toList()))
        .orderBy(APPLICATION.APPLIED_ON.asc().nullsLast(), APPLICATION.ID)
        .limit(limit)
        .fetch(ApplicationRows::read);
  }

  @Override
  public boolean insert(Application application) {
    return sql.insertInto(APPLICATION).set(write(application)).onConflictDoNothing().execute() == 1;
  }

  @Override
  public void update(Application application) {
    ApplicationRecord row = write(application);
    sql.update(APPLICATION).set(row).where(APPLICATION.ID.eq(application.id().value())).execute();
  }

  @Override
  public ApplicationHistory history(ApplicationId id) {
    return history.of(id);
  }

  @Override
  public void addStep(ApplicationId id, ApplicationHistory.Step step) {
    history.add(id, step);
  }

  @Override
  public void addNote(ApplicationId id, ApplicationHistory.Note note) {
    history.add(id, note);
  }

  @Override
  public void addCheck(ApplicationId id, ApplicationHistory.CheckRun run) {
    history.add(id, run);
  }

  @Override
  public void addDecision(ApplicationId id, ApplicationHistory.Decision decision) {
    history.add(id, decision);
  }

  private static Application read(ApplicationRecord row) {
    return new Application(
        new ApplicationId(row.getId()),
        new OrganisationId(row.getProvider()),
        new ServiceId(row.getService()),
        new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
        new StatementId(row.getStatement()),
        row.getStatementVersion(),
        row.getStatementHash(),
        row.getBaselineVersion(),
        new Period(row.getPeriodFirst(), row.getPeriodLast()),
        Optional.ofNullable(row.getRenews()).map(RegistryKey::new),
        row.getLevel(),
        ApplicationState.valueOf(row.getState()),
        row.getStateSince(),
        row.getCreatedOn(),
        Optional.ofNullable(row.getAppliedOn()),
        Optional.ofNullable(row.getEngagement()).map(EngagementId::new),
        Optional.ofNullable(row.getReportHash()),
        Optional.ofNullable(row.getAcceptedOn())
            .map(acceptedOn -> new ReviewClock(acceptedOn, row.getReviewAimOn())),
        row.getRevision());
  }

  private static ApplicationRecord write(Application application) {
    ApplicationRecord row = new ApplicationRecord();
    row.setId(application.id().value());
    row.setProvider(application.provider().value());
    row.setService(application.service().value());
    row.setServiceName(application.serviceName().ja());
    row.setServiceNameEn(application.serviceName().en());
    row.setStatement(application.statement().value());
    row.setStatementVersion(application.statementVersion());
    row.setStatementHash(application.statementHash());
    row.setBaselineVersion(application.baselineVersion());
    row.setPeriodFirst(application.auditPeriod().first());
    row.setPeriodLast(application.auditPeriod().last());
    row.setKind(application.kind().name());
    row.setRenews(application.renews().map(RegistryKey::value).orElse(null));
    row.setLevel((short) application.level());
    row.setState(application.state().name());
    row.setStateSince(application.stateSince());
    row.setCreatedOn(application.createdOn());
    row.setAppliedOn(application.appliedOn().orElse(null));
    row.setEngagement(application.engagement().map(EngagementId::value).orElse(null));
    row.setReportHash(application.reportHash().orElse(null));
    row.setAcceptedOn(application.clock().map(ReviewClock::acceptedOn).orElse(null));
    row.setReviewAimOn(application.clock().map(ReviewClock::aim).orElse(null));
    row.setRevision(application.revision());
    return row;
  }
}
