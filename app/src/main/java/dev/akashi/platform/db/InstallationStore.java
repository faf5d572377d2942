package dev.akashi.platform.db;

import static dev.akashi.database.platform.Tables.INSTALLATION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Whether this database holds a demonstration, and the day it is there. */
@Repository
public class InstallationStore {

  private final DSLContext sql;

  InstallationStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Empty before the first start has said what this database is for. */
  public Optional<Boolean> kind() {
    return sql.select(INSTALLATION.DEMO).from(INSTALLATION).fetchOptional(INSTALLATION.DEMO);
  }

  public boolean isDemo() {
    return kind().orElse(false);
  }

  /** The other programme whose list this database holds; empty for the programme itself. */
  public Optional<String> programme() {
    return sql.select(INSTALLATION.PROGRAMME)
        .from(INSTALLATION)
        .fetchOptional(INSTALLATION.PROGRAMME);
  }

  public void declare(
      boolean demo, Optional<LocalDate> demoDay, Optional<String> programme, Instant now) {
    sql.insertInto(INSTALLATION)
        .set(INSTALLATION.DEMO, demo)
        .set(INSTALLATION.DEMO_DAY, demoDay.orElse(null))
        .set(INSTALLATION.PROGRAMME, programme.orElse(null))
        .set(INSTALLATION.CREATED_AT, now)
        .execute();
  }

  public Optional<LocalDate> demoDay() {
    return sql.select(INSTALLATION.DEMO_DAY)
        .from(INSTALLATION)
        .fetchOptional(INSTALLATION.DEMO_DAY);
  }

  public void setDemoDay(Optional<LocalDate> day) {
    sql.update(INSTALLATION)
        .set(INSTALLATION.DEMO_DAY, day.orElse(null))
        .where(INSTALLATION.DEMO)
        .execute();
  }
}
