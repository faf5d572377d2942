package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.SERVICE;
import static dev.akashi.database.statement.Tables.VERSION;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import dev.akashi.statement.Answer;
import dev.akashi.statement.CloudService;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.ServiceProfile;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementFiles;
import dev.akashi.statement.StatementHead;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.StatementSheet.NamedUse;
import dev.akashi.statement.StatementState;
import dev.akashi.statement.StatementStore;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Services and statements in the database. */
@Repository
class SqlStatementStore implements StatementStore {

  private static final int LONGEST_LIST = 500;

  private final DSLContext sql;
  private final AnswerRows answers;
  private final AuthorRows authors;
  private final SetAsideRows asides;
  private final SetAsideBefore asidesBefore;
  private final StatementFiles files;
  private final ScopeRows scopes;
  private final UsedServiceRows uses;
  private final ProfileRows profiles;

  SqlStatementStore(DSLContext sql, JsonMapper json, StatementFiles files) {
    this.sql = sql;
    this.files = files;
    this.answers = new AnswerRows(sql);
    this.authors = new AuthorRows(sql);
    this.asides = new SetAsideRows(sql);
    this.asidesBefore = new SetAsideBefore(sql);
    this.scopes = new ScopeRows(sql);
    this.uses = new UsedServiceRows(sql);
    this.profiles = new ProfileRows(sql, json);
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
  public boolean putAway(ServiceId id, String reason, int expectedRevision) {
    return sql.update(SERVICE)
            .set(SERVICE.PUT_AWAY, reason)
            .set(SERVICE.REVISION, SERVICE.REVISION.plus(1))
            .where(SERVICE.ID.eq(id.value()))
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
        .and(SERVICE.PUT_AWAY.eq(""))
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
  public List<StatementHead> sealedAmong(Collection<StatementId> among) {
    return heads(VERSION.ID.in(among.stream().map(StatementId::value).toList()))
        .and(VERSION.CONTENT_HASH.isNotNull())
        .and(VERSION.STATE.ne(StatementState.WITHDRAWN.name()))
        .orderBy(VERSION.DECLARED_ON.desc(), VERSION.STATE_SINCE.desc())
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
    return sheet(id, files::of);
  }

  @Override
  public Optional<StatementSheet> sheetWithoutFiles(StatementId id) {
    return sheet(id, without -> List.of());
  }

  private Optional<StatementSheet> sheet(
      StatementId id, Function<StatementId, List<LinkedFile>> filesOf) {
    // Answers first: what changes in between has an old revision then, and cannot be saved over.
    AnswerRows.Read read = answers.of(id);
    return head(id).map(head -> sheet(head, read, filesOf.apply(id)));
  }

  @Override
  public Optional<StatementSheet> sheetOf(StatementId id, Collection<RequirementId> requirements) {
    AnswerRows.Read read = answers.of(id, requirements);
    return head(id).map(head -> sheet(head, read, List.of()));
  }

  @Override
  public int answersRevision(StatementId id) {
    return unansweredRevision(id) + answers.revisions(id);
  }

  private StatementSheet sheet(
      StatementHead head, AnswerRows.Read read, List<LinkedFile> supporting) {
    StatementId id = head.id();
    ScopeRows.Read scope = scopes.of(id);
    List<NamedUse> used = uses.of(id);
    List<NamedFact> facts = profiles.facts(id);
    return new StatementSheet(
        head,
        new StatementContent(
            head.baselineVersion(),
            head.auditPeriod(),
            scope.scope(),
            used.stream().map(NamedUse::service).toList(),
            new ServiceProfile(
                facts.stream().map(NamedFact::fact).toList(), profiles.visibility(id)),
            read.answers(),
            supporting),
        scope.revision(),
        used,
        facts,
        read.revisions(),
        asides.of(id));
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
  public Set<StatementId> amendedAmong(Collection<StatementId> statements) {
    List<String> counting =
        Stream.of(StatementState.values())
            .filter(state -> state.isSealed() && state != StatementState.WITHDRAWN)
            .map(Enum::name)
            .toList();
    return sql.select(VERSION.AMENDS)
        .from(VERSION)
        .where(VERSION.AMENDS.in(statements.stream().map(StatementId::value).toList()))
        .and(VERSION.STATE.in(counting))
        .fetchSet(row -> new StatementId(row.value1()));
  }

  @Override
  public void amends(StatementId draft, StatementId former) {
    sql.update(VERSION)
        .set(VERSION.AMENDS, former.value())
        .where(VERSION.ID.eq(draft.value()))
        .execute();
  }

  @Override
  public void save(StatementSheet before, Collection<Answer> given, Actor by, Instant now) {
    answers.save(before.id(), given, unansweredRevision(before.id()) + 1, now);
    authors.add(
        before.id(),
        given.stream().filter(before::isWritten).map(Answer::requirement).toList(),
        by.person());
    asides.save(before, given);
  }

  @Override
  public void copy(StatementId from, StatementId draft, Collection<Answer> given, Instant now) {
    answers.save(draft, given, unansweredRevision(draft) + 1, now);
    authors.copy(from, draft);
    asides.copy(from, draft);
  }

  @Override
  public void rebase(
      StatementId id,
      String baselineVersion,
      Collection<Answer> given,
      int revision,
      Map<RequirementId, RequirementId> moved,
      Instant now) {
    sql.update(VERSION)
        .set(VERSION.BASELINE_VERSION, baselineVersion)
        .set(VERSION.UNANSWERED_REVISION, revision)
        .set(VERSION.REVISION, VERSION.REVISION.plus(1))
        .where(VERSION.ID.eq(id.value()))
        .execute();
    answers.replace(id, given, revision, now);
    authors.renumber(id, moved);
    asides.renumber(id, moved, given);
  }

  @Override
  public void rememberSetAside(StatementId id, String baselineVersion) {
    asidesBefore.remember(id, baselineVersion);
  }

  @Override
  public void bringBackSetAside(StatementId id, String baselineVersion) {
    asidesBefore.bringBack(id, baselineVersion);
  }

  @Override
  public boolean save(StatementId id, StatementScope scope, int expectedRevision) {
    return scopes.save(id, scope, expectedRevision);
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
    uses.add(id, use, service);
  }

  @Override
  public boolean change(StatementId id, UUID use, UsedService service, int expectedRevision) {
    return uses.change(id, use, service, expectedRevision);
  }

  @Override
  public boolean removeUse(StatementId id, UUID use) {
    return uses.remove(id, use);
  }

  @Override
  public void add(StatementId id, UUID fact, ProfileFact stated) {
    profiles.add(id, fact, stated);
  }

  @Override
  public boolean change(StatementId id, UUID fact, ProfileFact stated, int expectedRevision) {
    return profiles.change(id, fact, stated, expectedRevision);
  }

  @Override
  public boolean removeFact(StatementId id, UUID fact) {
    return profiles.remove(id, fact);
  }

  @Override
  public void save(StatementId id, Map<StatementField, Visibility> chosen) {
    profiles.save(id, chosen);
  }

  @Override
  public void seal(
      StatementId id,
      CloudService service,
      String hash,
      Actor by,
      LocalDate day,
      LocalDate recorded,
      Instant now) {
    sql.update(VERSION)
        .set(VERSION.STATE, StatementState.DECLARED.name())
        .set(VERSION.STATE_SINCE, now)
        .set(VERSION.DECLARED_ON, day)
        .set(VERSION.SEALED_ON, recorded)
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
