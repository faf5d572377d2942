package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.SERVICE;
import static dev.akashi.database.statement.Tables.VERSION;

import dev.akashi.platform.ServiceNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The names of services as they are and as they were sealed. */
@Repository
class SqlServiceNames implements ServiceNames {

  private final DSLContext sql;

  SqlServiceNames(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, String> english() {
    Map<String, String> names = new HashMap<>();
    Map<String, UUID> holders = new HashMap<>();
    Set<String> shared = new HashSet<>();
    for (Record3<UUID, String, String> row :
        sql.select(
                VERSION.SERVICE_ID, VERSION.SERVICE_NAME, DSL.coalesce(VERSION.SERVICE_NAME_EN, ""))
            .from(VERSION)
            .where(VERSION.SERVICE_NAME.isNotNull())
            .unionAll(sql.select(SERVICE.ID, SERVICE.NAME, SERVICE.NAME_EN).from(SERVICE))
            .fetch()) {
      UUID other = holders.putIfAbsent(row.value2(), row.value1());
      if (other != null && !other.equals(row.value1())) {
        shared.add(row.value2());
      }
      if (!row.value3().isEmpty()) {
        names.put(row.value2(), row.value3());
      }
    }
    names.keySet().removeAll(shared);
    return names;
  }
}
