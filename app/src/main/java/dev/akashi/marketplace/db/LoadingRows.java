package dev.akashi.marketplace.db;

import static dev.akashi.database.marketplace.Tables.LOADING;

import dev.akashi.marketplace.Loading;
import dev.akashi.marketplace.LoadingStore;
import dev.akashi.marketplace.MarketplaceFile.LeftOut;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loaded files in the database. */
@Repository
class LoadingRows implements LoadingStore {

  private static final TypeReference<Map<LeftOut, Integer>> COUNTS = new TypeReference<>() {};

  private final DSLContext sql;
  private final JsonMapper json;

  LoadingRows(DSLContext sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  @Override
  public Optional<Loading> find(String sha256) {
    return sql.selectFrom(LOADING)
        .where(LOADING.SHA256.eq(sha256))
        .fetchOptional(row ->
            new Loading(
                row.getSha256(),
                row.getStatedAt(),
                row.getCame(),
                row.getChanged(),
                row.getEnded(),
                row.getEdges(),
                json.readValue(row.getLeftOut().data(), COUNTS),
                /* again= */ true));
  }

  @Override
  public Optional<Instant> newest() {
    return sql.select(DSL.max(LOADING.STATED_AT))
        .from(LOADING)
        .fetchOptional(DSL.max(LOADING.STATED_AT));
  }

  @Override
  public void add(Loading loading, Instant at) {
    sql.insertInto(LOADING)
        .set(LOADING.SHA256, loading.sha256())
        .set(LOADING.STATED_AT, loading.statedAt())
        .set(LOADING.LOADED_AT, at)
        .set(LOADING.CAME, loading.came())
        .set(LOADING.CHANGED, loading.changed())
        .set(LOADING.ENDED, loading.ended())
        .set(LOADING.EDGES, loading.edges())
        .set(LOADING.LEFT_OUT, JSONB.jsonb(json.writeValueAsString(loading.leftOut())))
        .execute();
  }
}
