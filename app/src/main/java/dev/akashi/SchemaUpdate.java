package dev.akashi;

import dev.akashi.platform.StartRefused;
import dev.akashi.platform.StartTexts;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the schema up to date at the start; a database that cannot be brought is told as such. */
@Component
class SchemaUpdate implements FlywayMigrationStrategy {

  @Override
  public void migrate(Flyway flyway) {
    try {
      flyway.migrate();
    } catch (FlywayValidateException e) {
      throw new StartRefused(StartTexts.say("start.database-of-another-version"), e);
    }
  }
}
