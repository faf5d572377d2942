package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.ENGAGEMENT;
import static dev.akashi.database.assessment.Tables.PAPER_ALIKE;
import static dev.akashi.database.assessment.Tables.PAPER_BUCKET;
import static dev.akashi.database.assessment.Tables.PAPER_REQUIREMENT;
import static dev.akashi.database.assessment.Tables.WORKING_PAPER;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import dev.akashi.assessment.AlikePaper;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.PaperId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.springframework.stereotype.Repository;

/** By what words working papers are found again, and which of them are alike. */
@Repository
public class PaperWordingRows {

  private final DSLContext sql;

  PaperWordingRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The words of a paper and the requirements it is about, of which version of the baseline. */
  public record Worded(
      PaperId paper, String text, List<String> requirements, String baselineVersion) {}

  /** Papers of other engagements that may be alike, those with most in common first. */
  public List<Worded> candidates(long[] buckets, EngagementId not, int most) {
    List<Row2<Short, Long>> wanted =
        IntStream.range(0, buckets.length)
            .mapToObj(band -> row((short) band, buckets[band]))
            .toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    var hits =
        select(PAPER_BUCKET.PAPER, count().as("common"))
            .from(PAPER_BUCKET)
            .where(
                or(
                    wanted.stream()
                        .map(pair -> row(PAPER_BUCKET.BAND, PAPER_BUCKET.BUCKET).eq(pair))
                        .toList()))
            .and(PAPER_BUCKET.ENGAGEMENT.ne(not.value()))
            .groupBy(PAPER_BUCKET.PAPER)
            .orderBy(field("common").desc(), PAPER_BUCKET.PAPER)
            .limit(most)
            .asTable("hits");
    return sql.select(
            WORKING_PAPER.ID,
            WORKING_PAPER.SEEN.concat("\n").concat(WORKING_PAPER.GROUND),
            field(
                select(arrayAgg(PAPER_REQUIREMENT.REQUIREMENT))
                    .from(PAPER_REQUIREMENT)
                    .where(PAPER_REQUIREMENT.PAPER.eq(WORKING_PAPER.ID))),
            ENGAGEMENT.BASELINE_VERSION)
        .from(hits)
        .join(WORKING_PAPER)
        .on(WORKING_PAPER.ID.eq(hits.field(PAPER_BUCKET.PAPER)))
        .join(ENGAGEMENT)
        .on(ENGAGEMENT.ID.eq(WORKING_PAPER.ENGAGEMENT))
        .fetch(row ->
            new Worded(
                new PaperId(row.value1()), row.value2(), List.of(row.value3()), row.value4()));
  }

  /** Forgets the words of a paper that is no longer signed off. */
  public void forget(PaperId paper) {
    sql.deleteFrom(PAPER_BUCKET).where(PAPER_BUCKET.PAPER.eq(paper.value())).execute();
    sql.deleteFrom(PAPER_ALIKE)
        .where(PAPER_ALIKE.PAPER.eq(paper.value()).or(PAPER_ALIKE.OTHER.eq(paper.value())))
        .execute();
  }

  /** Keeps by what words a paper is found and which others it is alike with. */
  public void keep(PaperId paper, long[] buckets, Map<PaperId, Integer> alike) {
    var engagement =
        select(WORKING_PAPER.ENGAGEMENT)
            .from(WORKING_PAPER)
            .where(WORKING_PAPER.ID.eq(paper.value()));
    for (int band = 0; band < buckets.length; band++) {
      sql.insertInto(PAPER_BUCKET)
          .set(PAPER_BUCKET.PAPER, paper.value())
          .set(PAPER_BUCKET.BAND, (short) band)
          .set(PAPER_BUCKET.BUCKET, buckets[band])
          .set(PAPER_BUCKET.ENGAGEMENT, engagement)
          .execute();
    }
    alike.forEach((other, percent) -> {
      pair(paper, other, percent);
      pair(other, paper, percent);
    });
  }

  private void pair(PaperId paper, PaperId other, int percent) {
    sql.insertInto(PAPER_ALIKE)
        .set(PAPER_ALIKE.PAPER, paper.value())
        .set(PAPER_ALIKE.OTHER, other.value())
        .set(PAPER_ALIKE.PERCENT, (short) percent)
        .execute();
  }

  /** The like papers of each paper within the engagements of one body, the likest first. */
  public Map<PaperId, List<AlikePaper>> alike(Collection<PaperId> papers, OrganisationId body) {
    return sql
        .select(
            PAPER_ALIKE.PAPER,
            WORKING_PAPER.ID,
            ENGAGEMENT.ID,
            ENGAGEMENT.SERVICE_NAME,
            ENGAGEMENT.SERVICE_NAME_EN,
            WORKING_PAPER.NUMBER,
            PAPER_ALIKE.PERCENT)
        .from(PAPER_ALIKE)
        .join(WORKING_PAPER)
        .on(WORKING_PAPER.ID.eq(PAPER_ALIKE.OTHER))
        .join(ENGAGEMENT)
        .on(ENGAGEMENT.ID.eq(WORKING_PAPER.ENGAGEMENT))
        .where(PAPER_ALIKE.PAPER.in(papers.stream().map(PaperId::value).toList()))
        .and(ENGAGEMENT.ASSESSOR.eq(body.value()))
        .orderBy(PAPER_ALIKE.PERCENT.desc(), WORKING_PAPER.ID)
        .fetch()
        .stream()
        .collect(
            Collectors.groupingBy(
                found -> new PaperId(found.value1()),
                Collectors.mapping(
                    found ->
                        new AlikePaper(
                            new PaperId(found.value2()),
                            new EngagementId(found.value3()),
                            new LocalizedText(found.value4(), found.value5()),
                            found.value6(),
                            found.value7()),
                    Collectors.toCollection(ArrayList::new))));
  }
}
