package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.MODEL_RESPONSIBILITY;
import static dev.akashi.database.statement.Tables.SCOPE;
import static dev.akashi.database.statement.Tables.SERVICE;
import static dev.akashi.database.statement.Tables.USED_SERVICE;
import static dev.akashi.database.statement.Tables.VERSION;

import dev.akashi.database.statement.tables.records.ScopeRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementFiles;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementSheet.NamedUse;
import dev.akashi.statement.StatementState;
import dev.akashi.statement.StatementStore;
import dev.akashi.statement.UsedService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;

/** Services and statements in the database. */
@Repository
class SqlStatementStore implements StatementStore {

  private static final int LONGEST_LIST = 500;

  private final DSLContext sql;
  private final AnswerRows answers;
  private final StatementFiles files;

  SqlStatementStore(DSLContext sql, StatementFiles files) {
    this.sql = sql;
    this.answers = new AnswerRows(sql);
    this.files = files;
  }

  @Override
  public boolean add(CloudService service, Instant now) {
    return sql.insertInto(SERVICE)
            .set(SERVICE.ID, service.id().value())
            .set(SERVICE.PROVIDER_ID, service.provider().value())
            .set(SERVICE.NAME, service.name())
            .set(SERVICE.NAME_EN, service.nameEn().orElse(""))
            .set(SERVICE.SERVICE_MODELS, StatementRows.names(service.serviceModels()))
            .set(SERVICE.DEPLOYMENT_MODEL, service.deploymentModel().map(Enum::name).orElse(null))
            .set(SERVICE.CREATED_AT, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public boolean change(CloudService service, int expectedRevision) {
    return sql.update(SERVICE)
            .set(SERVICE.NAME, service.name())
            .set(SERVICE.NAME_EN, service.nameEn().orElse(""))
            .set(SERVICE.SERVICE_MODELS, StatementRows.names(service.serviceModels()))
            .set(SERVICE.DEPLOYMENT_MODEL, service.deploymentModel().map(Enum::name).orElse(null))
            .set(SERVICE.REVISION, SERVICE.REVISION.plus(1))
            .where(SERVICE.ID.eq(service.id().value()))
            .and(SERVICE.REVISION.eq(expectedRevision))
            .execute()
        == 1;
  }

  @Override
  public Optional<CloudService> service(ServiceId id) {
    return sql.selectFrom(SERVICE)
        .where(SERVICE.ID.eq(id.value()))
        .fetchOptional(StatementRows::service);
  }

  @Override
  public boolean nameTaken(OrganisationId provider, String name, ServiceId except) {
    return sql.fetchExists(
        sql.selectOne()
            .from(SERVICE)
            .where(SERVICE.PROVIDER_ID.eq(provider.value()))
            .and(SERVICE.NAME.eq(name))
            .and(SERVICE.ID.ne(except.value())));
  }

  @Override
  public List<CloudService> servicesOf(OrganisationId provider) {
    return sql.selectFrom(SERVICE)
        .where(SERVICE.PROVIDER_ID.eq(provider.value()))
        .orderBy(SERVICE.NAME)
        .limit(LONGEST_LIST)
        .fetch(StatementRows::service);
  }

  @Override
  public List<StatementHead> statementsOf(ServiceId service) {
    return heads(VERSION.SERVICE_ID.eq(service.value()))
        .orderBy(VERSION.NUMBER.desc())
        .fetch(StatementRows::head);
  }

  @Override
  public List<StatementHead> statementsBy(OrganisationId provider) {
    return heads(SERVICE.PROVIDER_ID.eq(provider.value()))
        .orderBy(VERSION.SERVICE_ID, VERSION.NUMBER.desc())
        .fetch(StatementRows::head);
  }

  @Override
  public List<StatementHead> draftsOf(OrganisationId provider, int limit) {
    return heads(SERVICE.PROVIDER_ID.eq(provider.value()))
        .and(VERSION.STATE.eq(StatementState.DRAFT.name()))
        .orderBy(VERSION.STATE_SINCE)
        .limit(limit)
        .fetch(StatementRows::head);
  }

  @Override
  public List<StatementHead> sealedIn(StatementState state, OrganisationId provider) {
    return sealedIn(state, SERVICE.PROVIDER_ID.eq(provider.value()));
  }

  @Override
  public List<StatementHead> sealedIn(StatementState state, Collection<StatementId> among) {
    return sealedIn(state, VERSION.ID.in(among.stream().map(StatementId::value).toList()));
  }

  private List<StatementHead> sealedIn(StatementState state, Condition which) {
    return heads(which)
        .and(VERSION.STATE.eq(state.name()))
        .and(VERSION.CONTENT_HASH.isNotNull())
        .orderBy(VERSION.DECLARED_ON.desc(), VERSION.STATE_SINCE.desc())
        .fetch(StatementRows::head);
  }

  @Override
  public List<StatementHead> sealedOf(OrganisationId provider) {
    return heads(SERVICE.PROVIDER_ID.eq(provider.value()))
        .and(VERSION.CONTENT_HASH.isNotNull())
        .and(VERSION.STATE.ne(StatementState.WITHDRAWN.name()))
        .orderBy(VERSION.DECLARED_ON.desc(), VERSION.STATE_SINCE.desc())
        .limit(LONGEST_LIST)
        .fetch(StatementRows::head);
  }

  @Override
  public Optional<StatementHead> head(StatementId id) {
    return heads(VERSION.ID.eq(id.value())).fetchOptional(StatementRows::head);
  }

  @Override
  public Optional<StatementHead> hold(StatementId id) {
    return heads(VERSION.ID.eq(id.value()))
        .forUpdate()
        .of(VERSION)
        .fetchOptional(StatementRows::head);
  }

  private SelectConditionStep<Record> heads(Condition which) {
    return sql.select(VERSION.asterisk(), SERVICE.asterisk())
        .from(VERSION)
        .join(SERVICE)
        .on(SERVICE.ID.eq(VERSION.SERVICE_ID))
        .where(which);
  }

  @Override
  public Optional<StatementSheet> sheet(StatementId id) {
    // Answers first: what changes in between has an old revision then, and cannot be saved over.
    AnswerRows.Read read = answers.of(id);
    return head(id).map(head -> sheet(head, read));
  }

  private StatementSheet sheet(StatementHead head, AnswerRows.Read read) {
    StatementId id = head.id();
    ScopeRecord scope = sql.fetchSingle(SCOPE, SCOPE.STATEMENT_ID.eq(id.value()));
    List<NamedUse> uses =
        sql.selectFrom(USED_SERVICE)
            .where(USED_SERVICE.STATEMENT_ID.eq(id.value()))
            .orderBy(USED_SERVICE.NAME)
            .fetch(row -> new NamedUse(row.getId(), StatementRows.used(row)));
    return new StatementSheet(
        head,
        new StatementContent(
            head.baselineVersion(),
            head.auditPeriod(),
            StatementRows.scope(
                scope,
                sql.fetch(MODEL_RESPONSIBILITY, MODEL_RESPONSIBILITY.STATEMENT_ID.eq(id.value()))),
            uses.stream().map(NamedUse::service).toList(),
            read.answers(),
            files.of(id)),
        scope.getRevision(),
        uses,
        read.revisions());
  }

  private int unansweredRevision(StatementId id) {
    return sql.fetchSingle(VERSION, VERSION.ID.eq(id.value())).getUnansweredRevision();
  }

  @Override
  public boolean add(
      StatementId id,
      ServiceId service,
      int version,
      String baselineVersion,
      Optional<StatementId> copiedFrom,
      Instant now) {
    return sql.insertInto(VERSION)
            .set(VERSION.ID, id.value())
            .set(VERSION.SERVICE_ID, service.value())
            .set(VERSION.NUMBER, version)
            .set(VERSION.BASELINE_VERSION, baselineVersion)
            .set(VERSION.COPIED_FROM, copiedFrom.map(StatementId::value).orElse(null))
            .set(VERSION.STATE, StatementState.DRAFT.name())
            .set(VERSION.STATE_SINCE, now)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public void save(StatementId id, Collection<Answer> given, Actor by, Instant now) {
    answers.save(id, given, unansweredRevision(id) + 1, by, now);
  }

  @Override
  public void rebase(
      StatementId id,
      String baselineVersion,
      Collection<Answer> given,
      int revision,
      Actor by,
      Instant now) {
    sql.update(VERSION)
        .set(VERSION.BASELINE_VERSION, baselineVersion)
        .set(VERSION.UNANSWERED_REVISION, revision)
        .set(VERSION.REVISION, VERSION.REVISION.plus(1))
        .where(VERSION.ID.eq(id.value()))
        .execute();
    answers.replace(id, given, revision, by, now);
  }

  @Override
  public boolean save(StatementId id, StatementScope scope, int expectedRevision) {
    ScopeRecord row = new ScopeRecord();
    StatementRows.write(scope, row);
    row.setRevision(expectedRevision + 1);
    boolean written;
    if (expectedRevision == 0) {
      row.setStatementId(id.value());
      written = sql.insertInto(SCOPE).set(row).onConflictDoNothing().execute() == 1;
    } else {
      written =
          sql.update(SCOPE)
                  .set(row)
                  .where(SCOPE.STATEMENT_ID.eq(id.value()))
                  .and(SCOPE.REVISION.eq(expectedRevision))
                  .execute()
              == 1;
    }
    if (written) {
      sql.deleteFrom(MODEL_RESPONSIBILITY)
          .where(MODEL_RESPONSIBILITY.STATEMENT_ID.eq(id.value()))
          .execute();
      scope.responsibilityPerModel().forEach(own -> add(id, own));
    }
    return written;
  }

  private void add(StatementId id, ModelResponsibility own) {
    sql.insertInto(MODEL_RESPONSIBILITY)
        .set(MODEL_RESPONSIBILITY.STATEMENT_ID, id.value())
        .set(MODEL_RESPONSIBILITY.MODEL, own.model().name())
        .set(MODEL_RESPONSIBILITY.PROVIDER, own.provider())
        .set(MODEL_RESPONSIBILITY.CUSTOMER, own.customer())
        .execute();
  }

  @Override
  public boolean save(StatementId id, Period auditPeriod, int expectedRevision) {
    return sql.update(VERSION)
            .set(VERSION.PERIOD_FIRST, auditPeriod.first())
            .set(VERSION.PERIOD_LAST, auditPeriod.last())
            .set(VERSION.REVISION, VERSION.REVISION.plus(1))
            .where(VERSION.ID.eq(id.value()))
            .and(VERSION.REVISION.eq(expectedRevision))
            .execute()
        == 1;
  }

  @Override
  public void add(StatementId id, UUID use, UsedService service) {
    sql.insertInto(USED_SERVICE)
        .set(USED_SERVICE.ID, use)
        .set(USED_SERVICE.STATEMENT_ID, id.value())
        .set(USED_SERVICE.NAME, service.name())
        .set(USED_SERVICE.IN_STATEMENT, service.inStatement())
        .set(USED_SERVICE.LISTED_KEY, service.listed().map(Object::toString).orElse(null))
        .set(USED_SERVICE.SELF_ASSESSED, service.selfAssessed())
        .set(USED_SERVICE.CONFIRMATION, service.confirmation())
        .execute();
  }

  @Override
  public boolean removeUse(StatementId id, UUID use) {
    return sql.deleteFrom(USED_SERVICE)
            .where(USED_SERVICE.STATEMENT_ID.eq(id.value()))
            .and(USED_SERVICE.ID.eq(use))
            .execute()
        == 1;
  }

  @Override
  public void seal(
      StatementId id, CloudService service, String hash, Actor by, LocalDate day, Instant now) {
    sql.update(VERSION)
        .set(VERSION.STATE, StatementState.DECLARED.name())
        .set(VERSION.STATE_SINCE, now)
        .set(VERSION.DECLARED_ON, day)
        .set(VERSION.DECLARED_BY, by.person().value())
        .set(VERSION.DECLARED_BY_NAME, by.name())
        .set(VERSION.SERVICE_NAME, service.name())
        .set(VERSION.SERVICE_NAME_EN, service.nameEn().orElse(""))
        .set(VERSION.CONTENT_HASH, hash)
        .set(VERSION.REVISION, VERSION.REVISION.plus(1))
        .where(VERSION.ID.eq(id.value()))
        .execute();
  }

  @Override
  public void move(StatementId id, StatementState to, Instant now) {
    sql.update(VERSION)
        .set(VERSION.STATE, to.name())
        .set(VERSION.STATE_SINCE, now)
        .set(VERSION.REVISION, VERSION.REVISION.plus(1))
        .where(VERSION.ID.eq(id.value()))
        .execute();
  }
}
