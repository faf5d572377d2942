package dev.akashi.committee.db;

import static dev.akashi.database.committee.Tables.ROLL;
import static dev.akashi.database.committee.Tables.SEAT;

import dev.akashi.committee.Seat;
import dev.akashi.committee.SeatId;
import dev.akashi.committee.SeatKind;
import dev.akashi.committee.SeatStore;
import dev.akashi.database.committee.tables.records.SeatRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Seats in the database. */
@Repository
class SeatRows implements SeatStore {

  private final DSLContext sql;

  SeatRows(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public void hold() {
    sql.selectFrom(ROLL).forUpdate().fetch();
  }

  @Override
  public Optional<Seat> find(SeatId id) {
    return sql.selectFrom(SEAT).where(SEAT.ID.eq(id.value())).fetchOptional(SeatRows::read);
  }

  @Override
  public List<Seat> on(LocalDate day) {
    return during(day, day);
  }

  @Override
  public List<Seat> newest(int limit) {
    return sql.selectFrom(SEAT)
        .orderBy(SEAT.LAST_DAY.desc(), SEAT.CHAIR.desc(), SEAT.PERSON_NAME, SEAT.ID)
        .limit(limit)
        .fetch(SeatRows::read);
  }

  @Override
  public List<Seat> during(LocalDate first, LocalDate last) {
    return sql.selectFrom(SEAT)
        .where(SEAT.FIRST_DAY.le(last))
        .and(SEAT.LAST_DAY.ge(first))
        .orderBy(SEAT.CHAIR.desc(), SEAT.PERSON_NAME, SEAT.ID)
        .fetch(SeatRows::read);
  }

  @Override
  public void insert(Seat seat) {
    sql.insertInto(SEAT).set(write(seat)).execute();
  }

  @Override
  public void update(Seat seat) {
    sql.update(SEAT).set(write(seat)).where(SEAT.ID.eq(seat.id().value())).execute();
  }

  private static Seat read(SeatRecord row) {
    return new Seat(
        new SeatId(row.getId()),
        new PersonId(row.getPerson()),
        row.getPersonName(),
        new OrganisationId(row.getOrganisation()),
        SeatKind.valueOf(row.getKind()),
        row.getBody(),
        new Period(row.getFirstDay(), row.getLastDay()),
        row.getChair(),
        row.getRevision());
  }

  private static SeatRecord write(Seat seat) {
    SeatRecord row = new SeatRecord();
    row.setId(seat.id().value());
    row.setPerson(seat.person().value());
    row.setPersonName(seat.name());
    row.setOrganisation(seat.organisation().value());
    row.setKind(seat.kind().name());
    row.setBody(seat.body());
    row.setFirstDay(seat.term().first());
    row.setLastDay(seat.term().last());
    row.setChair(seat.chair());
    row.setRevision(seat.revision());
    return row;
  }
}
