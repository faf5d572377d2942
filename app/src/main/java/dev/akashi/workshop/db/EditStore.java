package dev.akashi.workshop.db;

import static dev.akashi.database.workshop.Tables.EDIT;

import dev.akashi.database.workshop.tables.records.EditRecord;
import dev.akashi.directory.PersonId;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.Edit;
import dev.akashi.workshop.EditHistory.Step;
import dev.akashi.workshop.EditNews;
import dev.akashi.workshop.PieceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The log of edits. It is only ever added to. */
@Repository
public class EditStore {

  private static final dev.akashi.database.workshop.tables.Edit REFERRED = EDIT.as("referred");

  private final DSLContext sql;
  private final ContentJson json;

  EditStore(DSLContext sql, ContentJson json) {
    this.sql = sql;
    this.json = json;
  }

  public void add(DraftId draft, Edit edit) {
    sql.insertInto(EDIT)
        .set(EDIT.DRAFT, draft.value())
        .set(EDIT.SEQUENCE, edit.sequence())
        .set(EDIT.KIND, edit.kind().name())
        .set(EDIT.PIECE, edit.piece().value())
        .set(EDIT.NAME, edit.name())
        .set(EDIT.REFERS_TO, edit.refersTo().isPresent() ? edit.refersTo().getAsInt() : null)
        .set(EDIT.AUTHOR, edit.author().value())
        .set(EDIT.AUTHOR_NAME, edit.authorName())
        .set(EDIT.AT, edit.at())
        .set(EDIT.BEFORE, json.write(edit.before()))
        .set(EDIT.AFTER, json.write(edit.after()))
        .execute();
  }

  public Optional<Edit> find(DraftId draft, int sequence) {
    return edits(draft).and(EDIT.SEQUENCE.eq(sequence)).fetchOptional(this::edit);
  }

  /** Edits with numbers below the given one, the latest first. */
  public List<Edit> before(DraftId draft, int sequence, int limit) {
    return edits(draft)
        .and(EDIT.SEQUENCE.lt(sequence))
        .orderBy(EDIT.SEQUENCE.desc())
        .limit(limit)
        .fetch(this::edit);
  }

  /** The latest edit that took the piece away; empty when none did. */
  public Optional<Edit> removalOf(DraftId draft, PieceId piece) {
    String key = piece.toString();
    return edits(draft)
        .and(DSL.condition("jsonb_exists({0}, {1})", EDIT.BEFORE, DSL.val(key)))
        .and(DSL.condition("not jsonb_exists({0}, {1})", EDIT.AFTER, DSL.val(key)))
        .orderBy(EDIT.SEQUENCE.desc())
        .limit(1)
        .fetchOptional(this::edit);
  }

  /** Edits, each with the kind of the one that it undoes or redoes. */
  private SelectConditionStep<Record> edits(DraftId draft) {
    return sql.select(EDIT.fields())
        .select(REFERRED.KIND)
        .from(EDIT)
        .leftJoin(REFERRED)
        .on(REFERRED.DRAFT.eq(EDIT.DRAFT), REFERRED.SEQUENCE.eq(EDIT.REFERS_TO))
        .where(EDIT.DRAFT.eq(draft.value()));
  }

  /** The latest edit of others with a number above the given one. */
  public Optional<EditNews> latestByOthers(DraftId draft, int after, PersonId than) {
    return byOthers(draft, after, than)
        .orderBy(EDIT.SEQUENCE.desc())
        .limit(1)
        .fetchOptional(EditStore::news);
  }

  /** How many edits of others have numbers above the given one. */
  public int countByOthers(DraftId draft, int after, PersonId than) {
    return sql.fetchCount(byOthers(draft, after, than));
  }

  /** The edit of that number, if it is above the given one and another's. */
  public Optional<EditNews> byOther(DraftId draft, int sequence, int after, PersonId than) {
    return byOthers(draft, after, than)
        .and(EDIT.SEQUENCE.eq(sequence))
        .fetchOptional(EditStore::news);
  }

  private SelectConditionStep<Record4<Integer, String, String, String>> byOthers(
      DraftId draft, int after, PersonId than) {
    return sql.select(EDIT.SEQUENCE, EDIT.KIND, EDIT.NAME, EDIT.AUTHOR_NAME)
        .from(EDIT)
        .where(EDIT.DRAFT.eq(draft.value()))
        .and(EDIT.SEQUENCE.gt(after))
        .and(EDIT.AUTHOR.ne(than.value()));
  }

  private static EditNews news(Record4<Integer, String, String, String> row) {
    return new EditNews(
        row.value1(), Edit.EditKind.valueOf(row.value2()), row.value3(), row.value4());
  }

  /** The whole log as far as undoing is concerned: three small values for each edit. */
  public List<Step> steps(DraftId draft) {
    return sql.select(EDIT.SEQUENCE, EDIT.KIND, EDIT.REFERS_TO)
        .from(EDIT)
        .where(EDIT.DRAFT.eq(draft.value()))
        .orderBy(EDIT.SEQUENCE)
        .fetch(row ->
            new Step(row.value1(), Edit.EditKind.valueOf(row.value2()), optional(row.value3())));
  }

  /**
   * The number that each edited piece bore before its first edit; what an edit added had none. One
   * small row comes back for each piece, however long the log is.
   */
  public Map<PieceId, String> namesBefore(DraftId draft) {
    Field<String> piece = DSL.field("touched.piece", String.class);
    Field<String> name =
        DSL.field("{0} -> touched.piece -> 'content' ->> 'name'", String.class, EDIT.BEFORE);
    Map<PieceId, String> names = new HashMap<>();
    sql.select(piece, name)
        .distinctOn(piece)
        .from(EDIT)
        .crossJoin(
            DSL.table(
                "lateral jsonb_object_keys({0} || {1}) as touched (piece)",
                EDIT.BEFORE, EDIT.AFTER))
        .where(EDIT.DRAFT.eq(draft.value()))
        .orderBy(piece, EDIT.SEQUENCE)
        .forEach(row -> {
          if (row.value2() != null) {
            names.put(PieceId.of(row.value1()), row.value2());
          }
        });
    return names;
  }

  private Edit edit(Record read) {
    EditRecord row = read.into(EDIT);
    Edit.EditKind kind = Edit.EditKind.valueOf(row.getKind());
    @Nullable String referred = read.get(REFERRED.KIND);
    return new Edit(
        row.getSequence(),
        kind,
        referred == null ? kind : Edit.EditKind.valueOf(referred),
        new PieceId(row.getPiece()),
        row.getName(),
        optional(row.getRefersTo()),
        new PersonId(row.getAuthor()),
        row.getAuthorName(),
        row.getAt(),
        json.readStates(row.getBefore()),
        json.readStates(row.getAfter()));
  }

  private static OptionalInt optional(@Nullable Integer value) {
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
