package dev.akashi.quality.db;

import static dev.akashi.database.quality.Tables.DRAW;
import static dev.akashi.database.quality.Tables.DRAWN_REQUIREMENT;
import static dev.akashi.database.quality.Tables.FRAME_PAPER;
import static dev.akashi.database.quality.Tables.REVIEW;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperId;
import dev.akashi.baseline.RequirementId;
import dev.akashi.database.quality.tables.records.DrawRecord;
import dev.akashi.database.quality.tables.records.DrawnRequirementRecord;
import dev.akashi.database.quality.tables.records.FramePaperRecord;
import dev.akashi.database.quality.tables.records.ReviewRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.quality.Draw;
import dev.akashi.quality.DrawId;
import dev.akashi.quality.DrawUnit;
import dev.akashi.quality.DrawnRequirement;
import dev.akashi.quality.Frame;
import dev.akashi.quality.FrameChoice;
import dev.akashi.quality.PaperReview;
import dev.akashi.quality.PaperReview.Closing;
import dev.akashi.quality.PaperReview.Comment;
import dev.akashi.quality.PaperReview.Judgement;
import dev.akashi.quality.PaperReview.Reviewer;
import dev.akashi.quality.QualityResult;
import dev.akashi.quality.QualityState;
import dev.akashi.quality.ReviewId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/** Draws with their frames, and the reviews of the drawn papers. */
@Repository
public class QualityRows {

  private final DSLContext sql;

  QualityRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Lets one draw be made at a time, so that each knows of all before it. */
  public void hold() {
    sql.fetchValue(
        DSL.field(
            "pg_advisory_xact_lock(hashtextextended({0}, 0))::text",
            String.class, DSL.val("quality draw")));
  }

  /** Keeps a draw with its frame and what it came to. */
  public void insert(
      Draw draw,
      PersonId by,
      Map<String, List<RequirementId>> frame,
      Collection<PaperReview> reviews,
      Collection<DrawnRequirement> requirements) {
    DrawRecord row = sql.newRecord(DRAW);
    row.setId(draw.id().value());
    row.setNumber(draw.number());
    row.setAssessor(draw.frame().assessor().map(OrganisationId::value).orElse(null));
    row.setFirstDay(draw.frame().issued().first());
    row.setLastDay(draw.frame().issued().last());
    row.setChoice(draw.frame().choice().name());
    row.setUnit(draw.frame().unit().name());
    row.setSize(draw.size());
    row.setReason(draw.reason());
    row.setRowCount(draw.rows());
    row.setSha256(draw.sha256());
    row.setLogRow(draw.logRow());
    row.setPublicValue(draw.publicValue());
    row.setSeed(draw.seed());
    row.setDrawnBy(by.value());
    row.setDrawnByName(draw.drawnBy());
    row.setDrawnAt(draw.drawnAt());
    row.insert();
    List<FramePaperRecord> keys = new ArrayList<>();
    frame.forEach((key, about) -> {
      FramePaperRecord one = sql.newRecord(FRAME_PAPER);
      one.setDraw(draw.id().value());
      one.setKey(key);
      one.setRequirements(about.stream().map(RequirementId::value).toArray(String[]::new));
      keys.add(one);
    });
    sql.batchInsert(keys).execute();
    sql.batchInsert(reviews.stream().map(this::row).toList()).execute();
    sql.batchInsert(requirements.stream().map(one -> row(draw, one)).toList()).execute();
  }

  private DrawnRequirementRecord row(Draw draw, DrawnRequirement drawn) {
    DrawnRequirementRecord row = sql.newRecord(DRAWN_REQUIREMENT);
    row.setDraw(draw.id().value());
    row.setRank(drawn.rank());
    row.setReview(drawn.review().value());
    row.setRequirement(drawn.requirement().value());
    return row;
  }

  /** What the papers of a draw were drawn for, by rank. */
  public List<DrawnRequirement> requirements(DrawId draw) {
    return sql.selectFrom(DRAWN_REQUIREMENT)
        .where(DRAWN_REQUIREMENT.DRAW.eq(draw.value()))
        .orderBy(DRAWN_REQUIREMENT.RANK)
        .fetch(QualityRows::drawn);
  }

  /** What the paper of a review was drawn for, by rank. */
  public List<DrawnRequirement> requirements(ReviewId review) {
    return sql.selectFrom(DRAWN_REQUIREMENT)
        .where(DRAWN_REQUIREMENT.REVIEW.eq(review.value()))
        .orderBy(DRAWN_REQUIREMENT.RANK)
        .fetch(QualityRows::drawn);
  }

  private static DrawnRequirement drawn(DrawnRequirementRecord row) {
    return new DrawnRequirement(
        new ReviewId(row.getReview()), row.getRank(), RequirementId.of(row.getRequirement()));
  }

  /** All draws, the newest first. */
  public List<Draw> draws() {
    return sql.selectFrom(DRAW).orderBy(DRAW.NUMBER.desc()).fetch(QualityRows::draw);
  }

  /** Those that a person made after a moment, the newest first. */
  public List<Draw> drawnBy(PersonId person, Instant after) {
    return sql.selectFrom(DRAW)
        .where(DRAW.DRAWN_BY.eq(person.value()))
        .and(DRAW.DRAWN_AT.gt(after))
        .orderBy(DRAW.NUMBER.desc())
        .fetch(QualityRows::draw);
  }

  /** A part of them. */
  public List<Draw> draws(int start, int most) {
    return sql.selectFrom(DRAW)
        .orderBy(DRAW.NUMBER.desc())
        .offset(start)
        .limit(most)
        .fetch(QualityRows::draw);
  }

  public Optional<Draw> draw(DrawId id) {
    return sql.selectFrom(DRAW).where(DRAW.ID.eq(id.value())).fetchOptional(QualityRows::draw);
  }

  /** The keys of the papers a draw was made from, with the requirements of each. */
  public Map<String, List<RequirementId>> frame(DrawId id) {
    return sql.selectFrom(FRAME_PAPER)
        .where(FRAME_PAPER.DRAW.eq(id.value()))
        .fetchMap(
            FRAME_PAPER.KEY,
            row -> Arrays.stream(row.getRequirements()).map(RequirementId::of).toList());
  }

  /** What a draw came to, by rank. */
  public List<PaperReview> of(DrawId draw) {
    return read(REVIEW.DRAW.eq(draw.value()));
  }

  /** The reviews of papers of a body, those of the newest draw first. */
  public List<PaperReview> of(OrganisationId assessor, int start, int most) {
    return sql.select(REVIEW, DRAW.NUMBER)
        .from(REVIEW)
        .join(DRAW)
        .on(DRAW.ID.eq(REVIEW.DRAW))
        .where(REVIEW.ASSESSOR.eq(assessor.value()))
        .orderBy(DRAW.NUMBER.desc(), REVIEW.RANK)
        .offset(start)
        .limit(most)
        .fetch(row -> review(row.value1(), row.value2()));
  }

  /** The reviews that are closed with that result, of these bodies. */
  public List<PaperReview> closedWith(QualityResult result, Collection<OrganisationId> assessors) {
    return read(
        REVIEW
            .FINAL_RESULT
            .eq(result.name())
            .and(REVIEW.ASSESSOR.in(assessors.stream().map(OrganisationId::value).toList())));
  }

  /** The reviews that are not closed. */
  public List<PaperReview> open() {
    return read(REVIEW.STATE.ne(QualityState.CLOSED.name()));
  }

  /** The reviews of the same paper after other draws. */
  public List<PaperReview> others(PaperReview review) {
    return read(REVIEW.PAPER.eq(review.paper().value()).and(REVIEW.ID.ne(review.id().value())));
  }

  public Optional<PaperReview> find(ReviewId id) {
    return read(REVIEW.ID.eq(id.value())).stream().findFirst();
  }

  /** False when somebody changed it first. */
  public boolean update(PaperReview review) {
    ReviewRecord row = row(review);
    row.setRevision(review.revision() + 1);
    return sql.update(REVIEW)
            .set(row)
            .where(REVIEW.ID.eq(review.id().value()))
            .and(REVIEW.REVISION.eq(review.revision()))
            .execute()
        == 1;
  }

  private List<PaperReview> read(Condition which) {
    return sql.select(REVIEW, DRAW.NUMBER)
        .from(REVIEW)
        .join(DRAW)
        .on(DRAW.ID.eq(REVIEW.DRAW))
        .where(which)
        .orderBy(DRAW.NUMBER.desc(), REVIEW.RANK)
        .fetch(row -> review(row.value1(), row.value2()));
  }

  private static Draw draw(DrawRecord row) {
    return new Draw(
        new DrawId(row.getId()),
        row.getNumber(),
        new Frame(
            Optional.ofNullable(row.getAssessor()).map(OrganisationId::new),
            new Period(row.getFirstDay(), row.getLastDay()),
            FrameChoice.valueOf(row.getChoice()),
            DrawUnit.valueOf(row.getUnit())),
        row.getSize(),
        row.getReason(),
        row.getRowCount(),
        row.getSha256(),
        row.getLogRow(),
        row.getPublicValue(),
        row.getSeed(),
        row.getDrawnByName(),
        row.getDrawnAt());
  }

  private ReviewRecord row(PaperReview review) {
    ReviewRecord row = sql.newRecord(REVIEW);
    row.setId(review.id().value());
    row.setDraw(review.draw().value());
    row.setRank(review.rank());
    row.setPaper(review.paper().value());
    row.setEngagement(review.engagement().value());
    row.setAssessor(review.assessor().value());
    row.setServiceName(review.serviceName().ja());
    row.setServiceNameEn(review.serviceName().en());
    row.setPaperNumber(review.paperNumber());
    row.setIssuedOn(review.issuedOn());
    row.setState(review.state().name());
    row.setReviewer(review.reviewer().map(one -> one.person().value()).orElse(null));
    row.setReviewerName(review.reviewer().map(Reviewer::name).orElse(""));
    row.setDeclaredAt(review.declaredAt().orElse(null));
    row.setResult(review.judgement().map(found -> found.result().name()).orElse(null));
    row.setGround(review.judgement().map(Judgement::ground).orElse(""));
    row.setClause(review.judgement().flatMap(Judgement::clause).map(ClauseId::value).orElse(null));
    row.setJudgedAt(review.judgement().map(Judgement::at).orElse(null));
    row.setCommentUntil(review.judgement().map(Judgement::commentUntil).orElse(null));
    row.setComment(review.comment().map(Comment::text).orElse(""));
    row.setCommentedByName(review.comment().map(Comment::byName).orElse(""));
    row.setCommentedAt(review.comment().map(Comment::at).orElse(null));
    row.setFinalResult(review.closing().map(closed -> closed.result().name()).orElse(null));
    row.setClosingGround(review.closing().map(Closing::ground).orElse(""));
    row.setClosedByName(review.closing().map(Closing::byName).orElse(""));
    row.setClosedOn(review.closing().map(Closing::on).orElse(null));
    row.setRevision(review.revision());
    return row;
  }

  private static PaperReview review(ReviewRecord row, int drawNumber) {
    UUID reviewer = row.getReviewer();
    return new PaperReview(
        new ReviewId(row.getId()),
        new DrawId(row.getDraw()),
        drawNumber,
        row.getRank(),
        new PaperId(row.getPaper()),
        new EngagementId(row.getEngagement()),
        new OrganisationId(row.getAssessor()),
        new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
        row.getPaperNumber(),
        row.getIssuedOn(),
        QualityState.valueOf(row.getState()),
        Optional.ofNullable(reviewer)
            .map(person -> new Reviewer(new PersonId(person), row.getReviewerName())),
        Optional.ofNullable(row.getDeclaredAt()),
        Optional.ofNullable(row.getResult())
            .map(result ->
                new Judgement(
                    QualityResult.valueOf(result),
                    row.getGround(),
                    Optional.ofNullable(row.getClause()).map(ClauseId::of),
                    row.getCommentUntil(),
                    row.getJudgedAt())),
        Optional.ofNullable(row.getCommentedAt())
            .map(at -> new Comment(row.getComment(), row.getCommentedByName(), at)),
        Optional.ofNullable(row.getFinalResult())
            .map(result ->
                new Closing(
                    QualityResult.valueOf(result),
                    row.getClosingGround(),
                    row.getClosedByName(),
                    row.getClosedOn())),
        row.getRevision());
  }
}
