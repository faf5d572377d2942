package dev.akashi.registrylog.db;

import static dev.akashi.database.registrylog.Tables.ENTRY;
import static dev.akashi.database.registrylog.Tables.HEAD;
import static dev.akashi.database.registrylog.Tables.SIGNING_KEY;
import static dev.akashi.database.registrylog.Tables.SNAPSHOT;
import static dev.akashi.database.registrylog.Tables.TILE;

import dev.akashi.registry.RegistryKey;
import dev.akashi.registrylog.ListEvent;
import dev.akashi.registrylog.LogEntry;
import dev.akashi.registrylog.LogHead;
import dev.akashi.registrylog.LogKey;
import dev.akashi.registrylog.LogStore;
import dev.akashi.registrylog.Snapshot;
import dev.akashi.transparency.EntryBundle;
import dev.akashi.transparency.Frontier;
import dev.akashi.transparency.Hash;
import dev.akashi.transparency.KeyHistory;
import dev.akashi.transparency.NoteKey;
import dev.akashi.transparency.NoteSigner;
import dev.akashi.transparency.Tile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The log in the database: rows are only added, tiles only grow. */
@Repository
class LogRows implements LogStore {

  private final DSLContext sql;

  LogRows(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Optional<LogHead> head() {
    return sql.selectFrom(HEAD).fetchOptional(LogRows::head);
  }

  @Override
  public Optional<LogHead> lock() {
    return sql.selectFrom(HEAD).forUpdate().fetchOptional(LogRows::head);
  }

  private static LogHead head(Record row) {
    Frontier frontier = Frontier.of(row.get(HEAD.SIZE), row.get(HEAD.FRONTIER));
    return new LogHead(row.get(HEAD.ORIGIN), frontier, row.get(HEAD.CHECKPOINT));
  }

  @Override
  public void begin(String origin, NoteSigner signer, String note, Instant at) {
    int begun =
        sql.insertInto(HEAD, HEAD.ORIGIN, HEAD.SIZE, HEAD.FRONTIER, HEAD.CHECKPOINT)
            .values(origin, 0L, new byte[0], note)
            .onConflictDoNothing()
            .execute();
    if (begun == 1) {
      addKey(0, KeyHistory.first(signer.key()), signer, at);
    }
  }

  private void addKey(int no, KeyHistory.Use use, NoteSigner signer, Instant at) {
    sql.insertInto(SIGNING_KEY)
        .set(SIGNING_KEY.NO, no)
        .set(SIGNING_KEY.PUBLIC_KEY, use.key().toString())
        .set(SIGNING_KEY.SECRET, signer.secret())
        .set(SIGNING_KEY.FROM_SIZE, use.from())
        .set(SIGNING_KEY.VOUCHER, use.voucher())
        .set(SIGNING_KEY.MADE_AT, at)
        .execute();
  }

  @Override
  public void setHead(Frontier frontier, String note) {
    sql.update(HEAD)
        .set(HEAD.SIZE, frontier.size())
        .set(HEAD.FRONTIER, frontier.bytes())
        .set(HEAD.CHECKPOINT, note)
        .execute();
  }

  @Override
  public void add(long index, ListEvent event) {
    sql.insertInto(ENTRY)
        .set(ENTRY.INDEX, index)
        .set(ENTRY.ENTRY_, utf8(event.entry()))
        .set(ENTRY.KEY, event.key())
        .set(ENTRY.REVISION, event.revision())
        .set(ENTRY.STATE, utf8(event.state()))
        .set(ENTRY.STATE_HASH, event.stateHash())
        .set(ENTRY.RECORDED_AT, event.recordedAt())
        .execute();
  }

  @Override
  public void addHash(int level, long tile, Hash hash) {
    sql.insertInto(TILE, TILE.LEVEL, TILE.INDEX, TILE.HASHES)
        .values((short) level, tile, hash.bytes())
        .onConflict(TILE.LEVEL, TILE.INDEX)
        .doUpdate()
        .set(
            TILE.HASHES,
            DSL.field("{0} || {1}", byte[].class, TILE.HASHES, DSL.excluded(TILE.HASHES)))
        .execute();
  }

  @Override
  public Optional<byte[]> hashes(int level, long tile) {
    return sql.select(TILE.HASHES)
        .from(TILE)
        .where(TILE.LEVEL.eq((short) level))
        .and(TILE.INDEX.eq(tile))
        .fetchOptional(TILE.HASHES);
  }

  @Override
  public Optional<byte[]> file(Tile tile) {
    return tile.level() == Tile.ENTRIES ? bundle(tile) : cut(tile);
  }

  private Optional<byte[]> cut(Tile tile) {
    int length = tile.width() * Hash.LENGTH;
    return hashes(tile.level(), tile.index())
        .filter(hashes -> hashes.length >= length)
        .map(hashes -> Arrays.copyOf(hashes, length));
  }

  private Optional<byte[]> bundle(Tile tile) {
    long first = tile.firstEntry();
    List<byte[]> entries =
        sql.select(ENTRY.ENTRY_)
            .from(ENTRY)
            .where(ENTRY.INDEX.ge(first))
            .and(ENTRY.INDEX.lt(first + tile.width()))
            .orderBy(ENTRY.INDEX)
            .fetch(ENTRY.ENTRY_);
    return entries.size() < tile.width()
        ? Optional.empty()
        : Optional.of(EntryBundle.write(entries));
  }

  @Override
  public Optional<LogEntry> entry(long index) {
    return entries().where(ENTRY.INDEX.eq(index)).fetchOptional(LogRows::entry);
  }

  @Override
  public List<LogEntry> below(long index, int most) {
    return entries()
        .where(ENTRY.INDEX.lt(index))
        .orderBy(ENTRY.INDEX.desc())
        .limit(most)
        .fetch(LogRows::entry);
  }

  @Override
  public List<LogEntry> about(RegistryKey key, int most) {
    return entries()
        .where(ENTRY.KEY.eq(key.value()))
        .orderBy(ENTRY.REVISION.desc())
        .limit(most)
        .fetch(LogRows::entry);
  }

  private SelectWhereStep<Record> entries() {
    return sql.select(facts()).from(ENTRY);
  }

  private static List<SelectField<?>> facts() {
    return List.of(
        ENTRY.INDEX, ENTRY.KEY, ENTRY.REVISION, ENTRY.RECORDED_AT, ENTRY.ENTRY_, ENTRY.STATE_HASH);
  }

  private static LogEntry entry(Record row) {
    return new LogEntry(
        row.get(ENTRY.INDEX),
        row.get(ENTRY.KEY),
        row.get(ENTRY.REVISION),
        row.get(ENTRY.RECORDED_AT),
        text(row.get(ENTRY.ENTRY_)),
        row.get(ENTRY.STATE_HASH));
  }

  @Override
  public Optional<String> state(String hash) {
    return sql.select(ENTRY.STATE)
        .from(ENTRY)
        .where(ENTRY.STATE_HASH.eq(hash))
        .fetchOptional(row -> text(row.value1()));
  }

  @Override
  public List<LogKey> keys() {
    return sql.select(
            SIGNING_KEY.NO,
            SIGNING_KEY.PUBLIC_KEY,
            SIGNING_KEY.FROM_SIZE,
            SIGNING_KEY.VOUCHER,
            SIGNING_KEY.MADE_AT,
            DSL.field(SIGNING_KEY.SECRET.isNotNull()))
        .from(SIGNING_KEY)
        .orderBy(SIGNING_KEY.NO)
        .fetch(row ->
            new LogKey(
                row.value1(),
                new KeyHistory.Use(key(row.value2()), row.value3(), row.value4()),
                row.value5(),
                row.value6()));
  }

  private static NoteKey key(String stored) {
    return NoteKey.read(stored).orElseThrow(() -> new IllegalStateException(stored));
  }

  @Override
  public NoteSigner signer() {
    return sql.select(SIGNING_KEY.PUBLIC_KEY, SIGNING_KEY.SECRET)
        .from(SIGNING_KEY)
        .where(SIGNING_KEY.SECRET.isNotNull())
        .fetchSingle(row -> NoteSigner.of(key(row.value1()), row.value2()));
  }

  @Override
  public void replaceKey(KeyHistory.Use use, NoteSigner signer, Instant at) {
    sql.update(SIGNING_KEY)
        .setNull(SIGNING_KEY.SECRET)
        .where(SIGNING_KEY.SECRET.isNotNull())
        .execute();
    addKey(sql.fetchCount(SIGNING_KEY), use, signer, at);
  }

  @Override
  public List<LogEntry> newestOfEach(long size) {
    return sql.select(facts())
        .distinctOn(ENTRY.KEY)
        .from(ENTRY)
        .where(ENTRY.INDEX.lt(size))
        .orderBy(ENTRY.KEY, ENTRY.REVISION.desc())
        .fetch(LogRows::entry);
  }

  @Override
  public boolean addSnapshot(Snapshot snapshot) {
    return sql.insertInto(SNAPSHOT, SNAPSHOT.DAY, SNAPSHOT.SIZE, SNAPSHOT.NOTE, SNAPSHOT.SIGNED_AT)
            .values(snapshot.day(), snapshot.size(), snapshot.note(), snapshot.signedAt())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public Optional<Snapshot> snapshot(LocalDate day) {
    return sql.selectFrom(SNAPSHOT).where(SNAPSHOT.DAY.eq(day)).fetchOptional(LogRows::snapshot);
  }

  @Override
  public List<Snapshot> snapshots(int most) {
    return sql.selectFrom(SNAPSHOT)
        .orderBy(SNAPSHOT.DAY.desc())
        .limit(most)
        .fetch(LogRows::snapshot);
  }

  private static Snapshot snapshot(Record row) {
    return new Snapshot(
        row.get(SNAPSHOT.DAY),
        row.get(SNAPSHOT.SIZE),
        row.get(SNAPSHOT.NOTE),
        row.get(SNAPSHOT.SIGNED_AT));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] utf8) {
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
