package dev.akashi.statement.db;

import static dev.akashi.database.statement.Tables.PROFILE_FACT;
import static dev.akashi.database.statement.Tables.VISIBILITY;

import dev.akashi.statement.FactKind;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.Visibility;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The service profile of a statement: its facts as JSON by kind, and the visibilities chosen. */
final class ProfileRows {

  private static final TypeReference<Map<String, String>> TOLD = new TypeReference<>() {};

  private final DSLContext sql;
  private final JsonMapper json;

  ProfileRows(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  List<NamedFact> facts(StatementId id) {
    return sql.selectFrom(PROFILE_FACT)
        .where(PROFILE_FACT.STATEMENT_ID.eq(id.value()))
        .orderBy(PROFILE_FACT.PLACE)
        .fetch(row ->
            new NamedFact(row.getId(), row.getRevision(), fact(row.getKind(), row.getFact())));
  }

  private ProfileFact fact(String kind, JSONB stored) {
    Map<String, String> told = json.readValue(stored.data(), TOLD);
    return FactKind.valueOf(kind)
        .shape()
        .read(
            name -> told.getOrDefault(name, ""),
            reason -> {
              throw new IllegalStateException(kind + " is stored badly: " + reason.code());
            })
        .orElseThrow();
  }

  private JSONB json(ProfileFact fact) {
    return JSONB.jsonb(json.writeValueAsString(fact.kind().shape().told(fact)));
  }

  void add(StatementId id, UUID fact, ProfileFact stated) {
    sql.insertInto(PROFILE_FACT)
        .set(PROFILE_FACT.ID, fact)
        .set(PROFILE_FACT.STATEMENT_ID, id.value())
        .set(PROFILE_FACT.KIND, stated.kind().name())
        .set(PROFILE_FACT.FACT, json(stated))
        .execute();
  }

  boolean change(StatementId id, UUID fact, ProfileFact stated, int expectedRevision) {
    return sql.update(PROFILE_FACT)
            .set(PROFILE_FACT.FACT, json(stated))
            .set(PROFILE_FACT.REVISION, PROFILE_FACT.REVISION.plus(1))
            .where(PROFILE_FACT.ID.eq(fact))
            .and(PROFILE_FACT.STATEMENT_ID.eq(id.value()))
            .and(PROFILE_FACT.KIND.eq(stated.kind().name()))
            .and(PROFILE_FACT.REVISION.eq(expectedRevision))
            .execute()
        == 1;
  }

  boolean remove(StatementId id, UUID fact) {
    return sql.deleteFrom(PROFILE_FACT)
            .where(PROFILE_FACT.ID.eq(fact))
            .and(PROFILE_FACT.STATEMENT_ID.eq(id.value()))
            .execute()
        == 1;
  }

  Map<StatementField, Visibility> visibility(StatementId id) {
    Map<StatementField, Visibility> chosen = new HashMap<>();
    sql.selectFrom(VISIBILITY)
        .where(VISIBILITY.STATEMENT_ID.eq(id.value()))
        .forEach(row ->
            chosen.put(
                StatementField.valueOf(row.getField()), Visibility.valueOf(row.getVisibility())));
    return chosen;
  }

  void save(StatementId id, Map<StatementField, Visibility> chosen) {
    sql.deleteFrom(VISIBILITY).where(VISIBILITY.STATEMENT_ID.eq(id.value())).execute();
    chosen.forEach((field, visibility) ->
        sql.insertInto(VISIBILITY)
            .set(VISIBILITY.STATEMENT_ID, id.value())
            .set(VISIBILITY.FIELD, field.name())
            .set(VISIBILITY.VISIBILITY_, visibility.name())
            .execute());
  }
}
