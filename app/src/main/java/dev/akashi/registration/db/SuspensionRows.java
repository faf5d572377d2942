package dev.akashi.registration.db;

import static dev.akashi.database.registration.Tables.SUSPENSION;

import dev.akashi.database.registration.tables.records.SuspensionRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registration.SuspensionId;
import dev.akashi.registration.SuspensionMeasure;
import dev.akashi.registration.SuspensionProposal;
import dev.akashi.registration.SuspensionState;
import dev.akashi.registration.SuspensionStore;
import dev.akashi.registry.RegistryKey;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Proposals of suspensions in the database. */
@Repository
class SuspensionRows implements SuspensionStore {

  private final DSLContext sql;

  SuspensionRows(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<SuspensionProposal> find(SuspensionId id) {
    return sql.selectFrom(SUSPENSION)
        .where(SUSPENSION.ID.eq(id.value()))
        .fetchOptional(SuspensionRows::read);
  }

  @Override
  public Optional<SuspensionProposal> findForUpdate(SuspensionId id) {
    return sql.selectFrom(SUSPENSION)
        .where(SUSPENSION.ID.eq(id.value()))
        .forUpdate()
        .fetchOptional(SuspensionRows::read);
  }

  @Override
  public Optional<SuspensionProposal> openOn(RegistryKey key) {
    return sql.selectFrom(SUSPENSION)
        .where(SUSPENSION.KEY.eq(key.value()))
        .and(SUSPENSION.STATE.eq(SuspensionState.PROPOSED.name()))
        .fetchOptional(SuspensionRows::read);
  }

  @Override
  public List<SuspensionProposal> open(int limit) {
    return sql.selectFrom(SUSPENSION)
        .where(SUSPENSION.STATE.eq(SuspensionState.PROPOSED.name()))
        .orderBy(SUSPENSION.PROPOSED_ON, SUSPENSION.KEY)
        .limit(limit)
        .fetch(SuspensionRows::read);
  }

  @Override
  public List<SuspensionProposal> answered(int limit) {
    return sql.selectFrom(SUSPENSION)
        .where(SUSPENSION.STATE.ne(SuspensionState.PROPOSED.name()))
        .orderBy(SUSPENSION.DECIDED_ON.desc(), SUSPENSION.KEY, SUSPENSION.ID)
        .limit(limit)
        .fetch(SuspensionRows::read);
  }

  @Override
  public void insert(SuspensionProposal proposal) {
    sql.insertInto(SUSPENSION).set(write(proposal)).execute();
  }

  @Override
  public void update(SuspensionProposal proposal) {
    sql.update(SUSPENSION)
        .set(write(proposal))
        .where(SUSPENSION.ID.eq(proposal.id().value()))
        .execute();
  }

  private static SuspensionProposal read(SuspensionRecord row) {
    return new SuspensionProposal(
        new SuspensionId(row.getId()),
        new RegistryKey(row.getKey()),
        new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
        Optional.ofNullable(row.getProvider()).map(OrganisationId::new),
        SuspensionMeasure.valueOf(row.getMeasure()),
        row.getEffectiveOn(),
        row.getReason(),
        SuspensionState.valueOf(row.getState()),
        row.getProposedOn(),
        new PersonId(row.getProposedBy()),
        row.getProposedByName(),
        Optional.ofNullable(row.getDecidedOn())
            .map(on ->
                new SuspensionProposal.Outcome(
                    on,
                    new PersonId(row.getDecidedBy()),
                    row.getDecidedByName(),
                    row.getRejection())),
        row.getRevision());
  }

  private static SuspensionRecord write(SuspensionProposal proposal) {
    SuspensionRecord row = new SuspensionRecord();
    row.setId(proposal.id().value());
    row.setKey(proposal.key().value());
    row.setServiceName(proposal.serviceName().ja());
    row.setServiceNameEn(proposal.serviceName().en());
    row.setProvider(proposal.provider().map(OrganisationId::value).orElse(null));
    row.setMeasure(proposal.measure().name());
    row.setEffectiveOn(proposal.effectiveOn());
    row.setReason(proposal.reason());
    row.setState(proposal.state().name());
    row.setProposedOn(proposal.proposedOn());
    row.setProposedBy(proposal.proposedBy().value());
    row.setProposedByName(proposal.proposedByName());
    proposal
        .outcome()
        .ifPresent(outcome -> {
          row.setDecidedOn(outcome.on());
          row.setDecidedBy(outcome.by().value());
          row.setDecidedByName(outcome.byName());
          row.setRejection(outcome.rejection());
        });
    row.setRevision(proposal.revision());
    return row;
  }
}
