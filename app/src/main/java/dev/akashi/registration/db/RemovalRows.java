package dev.akashi.registration.db;

import static dev.akashi.database.registration.Tables.REMOVAL_CASE;

import dev.akashi.database.registration.tables.records.RemovalCaseRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registration.RemovalCase;
import dev.akashi.registration.RemovalCaseId;
import dev.akashi.registration.RemovalState;
import dev.akashi.registration.RemovalStore;
import dev.akashi.registry.RegistryKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Removal cases in the database. */
@Repository
class RemovalRows implements RemovalStore {

  private final DSLContext sql;

  RemovalRows(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<RemovalCase> find(RemovalCaseId id) {
    return sql.selectFrom(REMOVAL_CASE)
        .where(REMOVAL_CASE.ID.eq(id.value()))
        .fetchOptional(RemovalRows::read);
  }

  @Override
  public Optional<RemovalCase> findForUpdate(RemovalCaseId id) {
    return sql.selectFrom(REMOVAL_CASE)
        .where(REMOVAL_CASE.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(RemovalRows::read);
  }

  @Override
  public Optional<RemovalCase> openOn(RegistryKey key) {
    return sql.selectFrom(REMOVAL_CASE)
        .where(REMOVAL_CASE.KEY.eq(key.value()))
        .and(REMOVAL_CASE.STATE.eq(RemovalState.OPEN.name()))
        .fetchOptional(RemovalRows::read);
  }

  @Override
  public Set<RegistryKey> openAmong(Collection<RegistryKey> keys) {
    return sql.select(REMOVAL_CASE.KEY)
        .from(REMOVAL_CASE)
        .where(REMOVAL_CASE.STATE.eq(RemovalState.OPEN.name()))
        .and(REMOVAL_CASE.KEY.in(keys.stream().map(RegistryKey::value).toList()))
        .fetchSet(row -> new RegistryKey(row.value1()));
  }

  @Override
  public List<RemovalCase> open() {
    return sql.selectFrom(REMOVAL_CASE)
        .where(REMOVAL_CASE.STATE.eq(RemovalState.OPEN.name()))
        .orderBy(REMOVAL_CASE.PROPOSED_ON, REMOVAL_CASE.DEPTH, REMOVAL_CASE.KEY)
        .fetch(RemovalRows::read);
  }

  @Override
  public List<RemovalCase> closed(int limit) {
    return sql.selectFrom(REMOVAL_CASE)
        .where(REMOVAL_CASE.STATE.ne(RemovalState.OPEN.name()))
        .orderBy(REMOVAL_CASE.DECIDED_ON.desc(), REMOVAL_CASE.KEY)
        .limit(limit)
        .fetch(RemovalRows::read);
  }

  @Override
  public Set<RegistryKey> kept() {
    var open = REMOVAL_CASE.as("open");
    return sql
        .selectDistinct(REMOVAL_CASE.KEY)
        .from(REMOVAL_CASE)
        .where(REMOVAL_CASE.STATE.eq(RemovalState.KEPT.name()))
        .and(REMOVAL_CASE.LOST_BASE.isNotNull())
        .andNotExists(
            DSL.selectOne()
                .from(open)
                .where(open.KEY.eq(REMOVAL_CASE.KEY))
                .and(open.STATE.eq(RemovalState.OPEN.name())))
        .fetch(row -> new RegistryKey(row.value1()))
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void insert(List<RemovalCase> cases) {
    sql.batchInsert(cases.stream().map(RemovalRows::write).toList()).execute();
  }

  @Override
  public void update(RemovalCase removalCase) {
    RemovalCaseRecord row = write(removalCase);
    sql.update(REMOVAL_CASE).set(row).where(REMOVAL_CASE.ID.eq(removalCase.id().value())).execute();
  }

  @Override
  public void updateAll(List<RemovalCase> cases) {
    sql.batch(
            cases.stream()
                .map(one ->
                    sql.update(REMOVAL_CASE)
                        .set(write(one))
                        .where(REMOVAL_CASE.ID.eq(one.id().value())))
                .toList())
        .execute();
  }

  private static RemovalCase read(RemovalCaseRecord row) {
    return new RemovalCase(
        new RemovalCaseId(row.getId()),
        new RegistryKey(row.getKey()),
        new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
        Optional.ofNullable(row.getProvider()).map(OrganisationId::new),
        row.getReason(),
        Optional.ofNullable(row.getLostBase())
            .map(base ->
                new RemovalCase.Loss(
                    new RegistryKey(base), new RegistryKey(row.getRemovedRoot()), row.getDepth())),
        RemovalState.valueOf(row.getState()),
        row.getProposedOn(),
        Optional.ofNullable(row.getProposedBy()).map(PersonId::new),
        row.getProposedByName(),
        Optional.ofNullable(row.getDecidedOn()).map(on -> outcome(row)),
        row.getRevision());
  }

  private static RemovalCase.Outcome outcome(RemovalCaseRecord row) {
    return new RemovalCase.Outcome(
        row.getDecidedOn(),
        Optional.ofNullable(row.getDecidedBy()).map(PersonId::new),
        row.getDecidedByName(),
        row.getDecisionReason());
  }

  private static RemovalCaseRecord write(RemovalCase removalCase) {
    RemovalCaseRecord row = new RemovalCaseRecord();
    row.setId(removalCase.id().value());
    row.setKey(removalCase.key().value());
    row.setServiceName(removalCase.serviceName().ja());
    row.setServiceNameEn(removalCase.serviceName().en());
    row.setProvider(removalCase.provider().map(OrganisationId::value).orElse(null));
    row.setGround(removalCase.loss().isPresent() ? "BASE_LOST" : "PROPOSAL");
    row.setReason(removalCase.reason());
    row.setLostBase(removalCase.loss().map(loss -> loss.base().value()).orElse(null));
    row.setRemovedRoot(removalCase.loss().map(loss -> loss.root().value()).orElse(null));
    row.setDepth(removalCase.depth());
    row.setState(removalCase.state().name());
    row.setProposedOn(removalCase.proposedOn());
    row.setProposedBy(removalCase.proposedBy().map(PersonId::value).orElse(null));
    row.setProposedByName(removalCase.proposedByName());
    removalCase
        .outcome()
        .ifPresent(outcome -> {
          row.setDecidedOn(outcome.on());
          row.setDecidedBy(outcome.decidedBy().map(PersonId::value).orElse(null));
          row.setDecidedByName(outcome.decidedByName());
          row.setDecisionReason(outcome.reason());
        });
    row.setRevision(removalCase.revision());
    return row;
  }
}
