package dev.akashi.registry.db;

import dev.akashi.postgres.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** An empty register on the real database. */
record EmptyRegister(Connection connection, DSLContext sql, JooqRegistryStore store)
    implements AutoCloseable {

  static EmptyRegister open() throws SQLException {
    TestDatabases.Database database = TestDatabases.empty();
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .load()
        .migrate();
    Connection connection = database.connect();
    DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
    return new EmptyRegister(connection, sql, new JooqRegistryStore(sql));
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
