package dev.akashi.changenotice.db;

import static dev.akashi.database.changenotice.Tables.CHANGE;
import static dev.akashi.database.changenotice.Tables.CONTROL;

import dev.akashi.baseline.RequirementId;
import dev.akashi.changenotice.AffectedControl;
import dev.akashi.changenotice.ChangeId;
import dev.akashi.changenotice.ChangeNotice;
import dev.akashi.changenotice.ChangeNotice.Content;
import dev.akashi.changenotice.ChangeNotice.Filed;
import dev.akashi.changenotice.ChangeNotice.Proposal;
import dev.akashi.changenotice.ChangeNotice.Ruled;
import dev.akashi.changenotice.ChangeNotice.Ruling;
import dev.akashi.changenotice.ChangeState;
import dev.akashi.changenotice.ServiceChangeKind;
import dev.akashi.database.changenotice.tables.records.ChangeRecord;
import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registration.Registration;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Change notices with the controls they name. */
@Repository
public class ChangeRows {

  private static final String SIGNIFICANT = "SIGNIFICANT";

  private final DSLContext sql;

  ChangeRows(DSLContext sql) {
    this.sql = sql;
  }

  public void add(
      ChangeId id,
      Registration service,
      DeclaredStatement statement,
      Content content,
      LocalDate due,
      Actor by,
      Instant now) {
    sql.insertInto(CHANGE)
        .set(CHANGE.ID, id.value())
        .set(CHANGE.SERVICE_ID, service.service().value())
        .set(CHANGE.REGISTRY_KEY, service.key().value())
        .set(CHANGE.SERVICE_NAME, service.serviceName().ja())
        .set(CHANGE.SERVICE_NAME_EN, service.serviceName().en())
        .set(CHANGE.PROVIDER_ID, service.provider().value())
        .set(CHANGE.STATEMENT_ID, statement.id().value())
        .set(CHANGE.STATEMENT_VERSION, statement.version())
        .set(written(content, due, by, now))
        .execute();
  }

  /** Writes a draft anew. */
  public void change(ChangeId id, Content content, LocalDate due, Actor by, Instant now) {
    sql.update(CHANGE)
        .set(written(content, due, by, now))
        .set(CHANGE.REVISION, CHANGE.REVISION.plus(1))
        .where(CHANGE.ID.eq(id.value()))
        .execute();
  }

  private static ChangeRecord written(Content content, LocalDate due, Actor by, Instant now) {
    ChangeRecord row = new ChangeRecord();
    row.setKind(content.kind().name());
    row.setDescription(content.description());
    row.setPlanned(content.planned());
    row.setChangesOn(content.changesOn());
    row.setDueOn(due);
    row.setSignificant(content.significant());
    row.setSignificanceReason(content.significanceReason());
    row.setWrittenBy(by.person().value());
    row.setWrittenByName(by.name());
    row.setWrittenAt(now);
    return row;
  }

  /** Writes controls, each in place of what was said of it. */
  public void put(ChangeId id, Collection<AffectedControl> controls) {
    for (AffectedControl control : controls) {
      sql.insertInto(CONTROL)
          .set(CONTROL.CHANGE_ID, id.value())
          .set(CONTROL.REQUIREMENT, control.requirement().value())
          .set(CONTROL.BEFORE_TEXT, control.before())
          .set(CONTROL.AFTER_TEXT, control.after())
          .onConflict(CONTROL.CHANGE_ID, CONTROL.REQUIREMENT)
          .doUpdate()
          .set(CONTROL.BEFORE_TEXT, control.before())
          .set(CONTROL.AFTER_TEXT, control.after())
          .execute();
    }
    grow(id);
  }

  public void remove(ChangeId id, RequirementId control) {
    sql.deleteFrom(CONTROL)
        .where(CONTROL.CHANGE_ID.eq(id.value()), CONTROL.REQUIREMENT.eq(control.value()))
        .execute();
    grow(id);
  }

  private void grow(ChangeId id) {
    sql.update(CHANGE)
        .set(CHANGE.REVISION, CHANGE.REVISION.plus(1))
        .where(CHANGE.ID.eq(id.value()))
        .execute();
  }

  public void discard(ChangeId id) {
    sql.deleteFrom(CONTROL).where(CONTROL.CHANGE_ID.eq(id.value())).execute();
    sql.deleteFrom(CHANGE).where(CHANGE.ID.eq(id.value())).execute();
  }

  public void file(ChangeId id, Actor by, LocalDate day) {
    sql.update(CHANGE)
        .set(CHANGE.STATE, ChangeState.FILED.name())
        .set(CHANGE.FILED_BY, by.person().value())
        .set(CHANGE.FILED_BY_NAME, by.name())
        .set(CHANGE.FILED_ON, day)
        .set(CHANGE.REVISION, CHANGE.REVISION.plus(1))
        .where(CHANGE.ID.eq(id.value()))
        .execute();
  }

  public void propose(ChangeId id, Ruling ruling, Actor by, LocalDate day) {
    sql.update(CHANGE)
        .set(CHANGE.RULING, ruling.significant() ? SIGNIFICANT : "NOT_SIGNIFICANT")
        .set(CHANGE.RULING_REASON, ruling.reason())
        .set(CHANGE.RE_AUDIT_DUE, ruling.reAuditDue().orElse(null))
        .set(CHANGE.PUBLIC_TEXT, ruling.publicText())
        .set(CHANGE.PROPOSED_BY, by.person().value())
        .set(CHANGE.PROPOSED_BY_NAME, by.name())
        .set(CHANGE.PROPOSED_ON, day)
        .set(CHANGE.SENT_BACK_REASON, "")
        .set(CHANGE.REVISION, CHANGE.REVISION.plus(1))
        .where(CHANGE.ID.eq(id.value()))
        .execute();
  }

  public void sendBack(ChangeId id, String reason) {
    sql.update(CHANGE)
        .setNull(CHANGE.RULING)
        .set(CHANGE.RULING_REASON, "")
        .setNull(CHANGE.RE_AUDIT_DUE)
        .set(CHANGE.PUBLIC_TEXT, "")
        .setNull(CHANGE.PROPOSED_BY)
        .set(CHANGE.PROPOSED_BY_NAME, "")
        .setNull(CHANGE.PROPOSED_ON)
        .set(CHANGE.SENT_BACK_REASON, reason)
        .set(CHANGE.REVISION, CHANGE.REVISION.plus(1))
        .where(CHANGE.ID.eq(id.value()))
        .execute();
  }

  public void confirm(ChangeId id, Actor by, LocalDate day) {
    sql.update(CHANGE)
        .set(CHANGE.STATE, ChangeState.RULED.name())
        .set(CHANGE.CONFIRMED_BY, by.person().value())
        .set(CHANGE.CONFIRMED_BY_NAME, by.name())
        .set(CHANGE.RULED_ON, day)
        .set(CHANGE.REVISION, CHANGE.REVISION.plus(1))
        .where(CHANGE.ID.eq(id.value()))
        .execute();
  }

  public Optional<ChangeNotice> find(ChangeId id) {
    return read(sql.selectFrom(CHANGE).where(CHANGE.ID.eq(id.value())).fetch()).stream()
        .findFirst();
  }

  /** The notice, held until the end of the transaction. */
  public Optional<ChangeNotice> hold(ChangeId id) {
    return read(sql.selectFrom(CHANGE).where(CHANGE.ID.eq(id.value())).forUpdate().fetch()).stream()
        .findFirst();
  }

  /** Those of a provider: drafts first, then the newest. */
  public List<ChangeNotice> ofProvider(OrganisationId provider, int start, int most) {
    return read(
        sql.selectFrom(CHANGE)
            .where(CHANGE.PROVIDER_ID.eq(provider.value()))
            .orderBy(CHANGE.STATE.ne(ChangeState.DRAFT.name()), CHANGE.WRITTEN_AT.desc(), CHANGE.ID)
            .offset(start)
            .limit(most)
            .fetch());
  }

  /** Those that were filed: what waits for a ruling first, then the newest. */
  public List<ChangeNotice> filed(int start, int most) {
    return read(
        sql.selectFrom(CHANGE)
            .where(CHANGE.STATE.ne(ChangeState.DRAFT.name()))
            .orderBy(
                CHANGE.STATE.eq(ChangeState.RULED.name()),
                CHANGE.RULED_ON.desc(),
                CHANGE.FILED_ON,
                CHANGE.ID)
            .offset(start)
            .limit(most)
            .fetch());
  }

  /** Those of a listed service that were ruled significant, the newest first. */
  public List<ChangeNotice> significant(RegistryKey key) {
    return read(
        sql.selectFrom(CHANGE)
            .where(
                CHANGE.REGISTRY_KEY.eq(key.value()),
                CHANGE.STATE.eq(ChangeState.RULED.name()),
                CHANGE.RULING.eq(SIGNIFICANT))
            .orderBy(CHANGE.RULED_ON.desc(), CHANGE.ID)
            .fetch());
  }

  private List<ChangeNotice> read(List<ChangeRecord> found) {
    Map<UUID, List<AffectedControl>> controls =
        sql.selectFrom(CONTROL)
            .where(CONTROL.CHANGE_ID.in(found.stream().map(ChangeRecord::getId).toList()))
            .fetchGroups(
                CONTROL.CHANGE_ID,
                row ->
                    new AffectedControl(
                        RequirementId.of(row.getRequirement()),
                        row.getBeforeText(),
                        row.getAfterText()));
    return found.stream()
        .map(row -> notice(row, controls.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  private static ChangeNotice notice(ChangeRecord row, List<AffectedControl> controls) {
    return new ChangeNotice(
        new ChangeId(row.getId()),
        new ServiceId(row.getServiceId()),
        new RegistryKey(row.getRegistryKey()),
        new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
        new OrganisationId(row.getProviderId()),
        new StatementId(row.getStatementId()),
        row.getStatementVersion(),
        new Content(
            ServiceChangeKind.valueOf(row.getKind()),
            row.getDescription(),
            row.getPlanned(),
            row.getChangesOn(),
            row.getSignificant(),
            row.getSignificanceReason()),
        row.getDueOn(),
        controls.stream()
            .sorted((one, other) -> one.requirement().compareTo(other.requirement()))
            .toList(),
        ChangeState.valueOf(row.getState()),
        row.getWrittenByName(),
        Optional.ofNullable(row.getFiledOn()).map(day -> new Filed(row.getFiledByName(), day)),
        Optional.ofNullable(row.getRuling()).map(ruling -> proposal(row, ruling)),
        Optional.ofNullable(row.getRuledOn()).map(day -> new Ruled(row.getConfirmedByName(), day)),
        row.getSentBackReason(),
        row.getRevision());
  }

  private static Proposal proposal(ChangeRecord row, String ruling) {
    return new Proposal(
        new Ruling(
            ruling.equals(SIGNIFICANT),
            row.getRulingReason(),
            Optional.ofNullable(row.getReAuditDue()),
            row.getPublicText()),
        new PersonId(row.getProposedBy()),
        row.getProposedByName(),
        row.getProposedOn());
  }
}
