package dev.akashi.workshop.db;

import static dev.akashi.database.workshop.Tables.PIECE;

import dev.akashi.database.workshop.tables.records.PieceRecord;
import dev.akashi.workshop.Code;
import dev.akashi.workshop.Content;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.DraftSheet;
import dev.akashi.workshop.Piece;
import dev.akashi.workshop.PieceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** The pieces of drafts as they are now. */
@Repository
public class PieceStore {

  private final DSLContext sql;
  private final ContentJson json;

  PieceStore(DSLContext sql, ContentJson json) {
    this.sql = sql;
    this.json = json;
  }

  public DraftSheet all(DraftId draft) {
    return sheet(DSL.noCondition(), draft);
  }

  /** The pieces of one chapter, its heading among them. */
  public DraftSheet chapter(DraftId draft, int chapter) {
    return sheet(PIECE.CHAPTER.eq(chapter), draft);
  }

  /** The titles of the chapters. */
  public DraftSheet chapters(DraftId draft) {
    return sheet(
        PIECE.KIND.eq(ContentJson.Kind.HEADING.name()).and(PIECE.NAME.likeRegex("^[0-9]+$")),
        draft);
  }

  public DraftSheet levels(DraftId draft) {
    return sheet(PIECE.KIND.eq(ContentJson.Kind.LEVEL.name()), draft);
  }

  /** How many requirements each chapter holds. */
  public Map<Integer, Integer> counts(DraftId draft) {
    return sql.select(PIECE.CHAPTER, DSL.count())
        .from(PIECE)
        .where(PIECE.DRAFT.eq(draft.value()))
        .and(PIECE.KIND.eq(ContentJson.Kind.REQUIREMENT.name()))
        .groupBy(PIECE.CHAPTER)
        .orderBy(PIECE.CHAPTER)
        .fetchMap(PIECE.CHAPTER, DSL.count());
  }

  public Optional<Piece> find(DraftId draft, PieceId id) {
    return sql.selectFrom(PIECE)
        .where(PIECE.DRAFT.eq(draft.value()))
        .and(PIECE.ID.eq(id.value()))
        .fetchOptional()
        .map(this::piece);
  }

  /** The pieces of these that are there. */
  public List<Piece> find(DraftId draft, Collection<PieceId> ids) {
    return sql.selectFrom(PIECE)
        .where(PIECE.DRAFT.eq(draft.value()))
        .and(PIECE.ID.in(ids.stream().map(PieceId::value).toList()))
        .fetch(this::piece);
  }

  /** Stores pieces as they are after an edit, all in one go. */
  public void store(DraftId draft, Map<PieceId, Content> pieces, int revision) {
    sql.batch(
            pieces.entrySet().stream()
                .map(entry -> {
                  PieceRecord row = row(draft, entry.getKey(), entry.getValue(), revision);
                  return sql.insertInto(PIECE)
                      .set(row)
                      .onConflict(PIECE.DRAFT, PIECE.ID)
                      .doUpdate()
                      .set(PIECE.KIND, row.getKind())
                      .set(PIECE.NAME, row.getName())
                      .set(PIECE.CHAPTER, row.getChapter())
                      .set(PIECE.CONTENT, row.getContent())
                      .set(PIECE.REVISION, revision);
                })
                .toList())
        .execute();
  }

  /** Puts in the pieces a draft begins with. */
  public void begin(DraftId draft, Map<PieceId, Content> pieces) {
    sql.batchInsert(
            pieces.entrySet().stream()
                .map(entry -> row(draft, entry.getKey(), entry.getValue(), 0))
                .toList())
        .execute();
  }

  public void remove(DraftId draft, Collection<PieceId> ids) {
    sql.deleteFrom(PIECE)
        .where(PIECE.DRAFT.eq(draft.value()))
        .and(PIECE.ID.in(ids.stream().map(PieceId::value).toList()))
        .execute();
  }

  private DraftSheet sheet(Condition which, DraftId draft) {
    return new DraftSheet(
        sql.selectFrom(PIECE).where(PIECE.DRAFT.eq(draft.value())).and(which).fetch(this::piece));
  }

  private PieceRecord row(DraftId draft, PieceId id, Content content, int revision) {
    return new PieceRecord(
        draft.value(),
        id.value(),
        ContentJson.Kind.of(content).name(),
        content.name(),
        content.code().map(Code::chapter).orElse(0),
        json.write(content),
        revision);
  }

  private Piece piece(PieceRecord row) {
    return new Piece(
        new PieceId(row.getId()), json.read(row.getKind(), row.getContent()), row.getRevision());
  }
}
