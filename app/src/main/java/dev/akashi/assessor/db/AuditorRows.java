package dev.akashi.assessor.db;

import static dev.akashi.database.assessor.Tables.AUDITOR;
import static dev.akashi.database.assessor.Tables.AUDITOR_CONFIRMATION;
import static dev.akashi.database.assessor.Tables.AUDITOR_QUALIFICATION;
import static dev.akashi.database.assessor.Tables.TRAINING;

import dev.akashi.assessor.Auditor;
import dev.akashi.assessor.Auditor.Confirmation;
import dev.akashi.assessor.Auditor.Qualification;
import dev.akashi.assessor.Auditor.Training;
import dev.akashi.assessor.AuditorId;
import dev.akashi.assessor.TrainingId;
import dev.akashi.database.assessor.tables.records.AuditorConfirmationRecord;
import dev.akashi.database.assessor.tables.records.AuditorQualificationRecord;
import dev.akashi.database.assessor.tables.records.AuditorRecord;
import dev.akashi.database.assessor.tables.records.TrainingRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The auditors of the bodies. */
@Repository
public class AuditorRows {

  private final DSLContext sql;

  AuditorRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The auditors of a body by name. */
  public List<Auditor> of(OrganisationId assessor) {
    return read(AUDITOR.ASSESSOR.eq(assessor.value()));
  }

  public Optional<Auditor> find(AuditorId id) {
    return read(AUDITOR.ID.eq(id.value())).stream().findFirst();
  }

  public Optional<Auditor> find(OrganisationId assessor, PersonId person) {
    return read(AUDITOR.ASSESSOR.eq(assessor.value()).and(AUDITOR.PERSON.eq(person.value())))
        .stream()
        .findFirst();
  }

  /** Keeps a new auditor; false when the account belongs to another one. */
  public boolean insert(Auditor auditor) {
    boolean kept = sql.insertInto(AUDITOR).set(row(auditor)).onConflictDoNothing().execute() > 0;
    if (kept) {
      qualifications(auditor);
    }
    return kept;
  }

  /** Goes on to the next revision; false when somebody else changed it first. */
  public boolean update(Auditor auditor) {
    boolean hit =
        sql.update(AUDITOR)
                .set(row(auditor))
                .set(AUDITOR.REVISION, auditor.revision() + 1)
                .where(AUDITOR.ID.eq(auditor.id().value()))
                .and(AUDITOR.REVISION.eq(auditor.revision()))
                .execute()
            > 0;
    if (hit) {
      qualifications(auditor);
    }
    return hit;
  }

  /** The auditors of the bodies who sign and are there on the day. */
  public List<Auditor> signing(Collection<OrganisationId> bodies, LocalDate day) {
    return read(
        AUDITOR
            .ASSESSOR
            .in(bodies.stream().map(OrganisationId::value).toList())
            .and(AUDITOR.SIGNS)
            .and(AUDITOR.LEFT_ON.isNull().or(AUDITOR.LEFT_ON.ge(day))));
  }

  public void add(AuditorId auditor, Confirmation confirmed, PersonId by, Instant at) {
    sql.insertInto(AUDITOR_CONFIRMATION)
        .set(AUDITOR_CONFIRMATION.AUDITOR, auditor.value())
        .set(AUDITOR_CONFIRMATION.FACTS, confirmed.facts())
        .set(AUDITOR_CONFIRMATION.SEEN, confirmed.seen())
        .set(AUDITOR_CONFIRMATION.CONFIRMED_ON, confirmed.on())
        .set(AUDITOR_CONFIRMATION.CONFIRMED_BY, by.value())
        .set(AUDITOR_CONFIRMATION.CONFIRMED_BY_NAME, confirmed.by())
        .set(AUDITOR_CONFIRMATION.CONFIRMED_AT, at)
        .execute();
  }

  public void add(AuditorId auditor, Training training, Instant at) {
    sql.insertInto(TRAINING)
        .set(TRAINING.ID, training.id().value())
        .set(TRAINING.AUDITOR, auditor.value())
        .set(TRAINING.COURSE, training.course())
        .set(TRAINING.HELD_ON, training.heldOn())
        .set(TRAINING.HOURS, training.hours())
        .set(TRAINING.RECORDED_BY, training.recordedBy())
        .set(TRAINING.RECORDED_AT, at)
        .execute();
  }

  /** Strikes a record out; it stays readable. */
  public void strike(TrainingId id, String why) {
    sql.update(TRAINING).set(TRAINING.STRUCK_WHY, why).where(TRAINING.ID.eq(id.value())).execute();
  }

  private void qualifications(Auditor auditor) {
    sql.deleteFrom(AUDITOR_QUALIFICATION)
        .where(AUDITOR_QUALIFICATION.AUDITOR.eq(auditor.id().value()))
        .execute();
    for (Qualification held : auditor.qualifications()) {
      sql.insertInto(AUDITOR_QUALIFICATION)
          .set(AUDITOR_QUALIFICATION.AUDITOR, auditor.id().value())
          .set(AUDITOR_QUALIFICATION.CODE, held.code())
          .set(AUDITOR_QUALIFICATION.NUMBER, held.number())
          .set(AUDITOR_QUALIFICATION.VALID_FROM, held.validFrom())
          .set(AUDITOR_QUALIFICATION.VALID_UNTIL, held.validUntil().orElse(null))
          .execute();
    }
  }

  private List<Auditor> read(Condition condition) {
    List<AuditorRecord> rows =
        sql.selectFrom(AUDITOR).where(condition).orderBy(AUDITOR.NAME, AUDITOR.ID).fetch();
    List<UUID> ids = rows.stream().map(AuditorRecord::getId).toList();
    Map<UUID, List<Qualification>> held =
        sql.selectFrom(AUDITOR_QUALIFICATION)
            .where(AUDITOR_QUALIFICATION.AUDITOR.in(ids))
            .orderBy(AUDITOR_QUALIFICATION.CODE)
            .fetchGroups(
                AuditorQualificationRecord::getAuditor,
                row ->
                    new Qualification(
                        row.getCode(),
                        row.getNumber(),
                        row.getValidFrom(),
                        Optional.ofNullable(row.getValidUntil())));
    Map<UUID, List<Training>> attended =
        sql.selectFrom(TRAINING)
            .where(TRAINING.AUDITOR.in(ids))
            .orderBy(TRAINING.HELD_ON.desc(), TRAINING.COURSE)
            .fetchGroups(
                TrainingRecord::getAuditor,
                row ->
                    new Training(
                        new TrainingId(row.getId()),
                        row.getCourse(),
                        row.getHeldOn(),
                        row.getHours(),
                        row.getRecordedBy(),
                        row.getStruckWhy()));
    Map<UUID, Confirmation> confirmed = confirmed(ids);
    return rows.stream()
        .map(row ->
            auditor(
                row,
                held.getOrDefault(row.getId(), List.of()),
                attended.getOrDefault(row.getId(), List.of()),
                Optional.ofNullable(confirmed.get(row.getId()))))
        .toList();
  }

  private Map<UUID, Confirmation> confirmed(List<UUID> ids) {
    return sql
        .selectFrom(AUDITOR_CONFIRMATION)
        .where(AUDITOR_CONFIRMATION.AUDITOR.in(ids))
        .orderBy(AUDITOR_CONFIRMATION.ID)
        .stream()
        .collect(
            Collectors.toMap(
                AuditorConfirmationRecord::getAuditor,
                row ->
                    new Confirmation(
                        row.getFacts(),
                        row.getSeen(),
                        row.getConfirmedOn(),
                        row.getConfirmedByName()),
                (earlier, later) -> later));
  }

  private static Auditor auditor(
      AuditorRecord row,
      List<Qualification> held,
      List<Training> attended,
      Optional<Confirmation> confirmed) {
    return new Auditor(
        new AuditorId(row.getId()),
        new OrganisationId(row.getAssessor()),
        Optional.ofNullable(row.getPerson()).map(PersonId::new),
        row.getName(),
        row.getNationality(),
        row.getExperienceYears(),
        row.getSigns(),
        Optional.ofNullable(row.getLeftOn()),
        held,
        attended,
        confirmed,
        row.getRevision());
  }

  private static AuditorRecord row(Auditor auditor) {
    AuditorRecord row = new AuditorRecord();
    row.setId(auditor.id().value());
    row.setAssessor(auditor.assessor().value());
    row.setPerson(auditor.person().map(PersonId::value).orElse(null));
    row.setName(auditor.name());
    row.setNationality(auditor.nationality());
    row.setExperienceYears(auditor.experienceYears());
    row.setSigns(auditor.signs());
    row.setLeftOn(auditor.leftOn().orElse(null));
    row.setRevision(auditor.revision());
    return row;
  }
}
