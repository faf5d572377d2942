package dev.akashi.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.PapersOnFile;
import dev.akashi.assessment.web.ReportedAudit;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Period;
import dev.akashi.quality.Draw;
import dev.akashi.quality.DrawId;
import dev.akashi.quality.Frame;
import dev.akashi.quality.FrameChoice;
import dev.akashi.quality.FramePapers;
import dev.akashi.quality.FramePapers.Ranked;
import dev.akashi.quality.PaperReview;
import dev.akashi.quality.db.QualityRows;
import dev.akashi.sampling.Freeze;
import dev.akashi.sampling.Verifier;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.trail.LogHead;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A draw that was made by paper stays as it was drawn. */
@AkashiTest
@Import(ReportedAudit.class)
class EarlierDrawTest {

  private static final Instant AT = Instant.parse("2025-04-01T00:00:00Z");

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired PapersOnFile papers;
  @Autowired QualityRows rows;
  @Autowired LogHead log;
  @Autowired DSLContext sql;

  @Test
  @Clause("FRM-47")
  void aDrawByPaperIsStillReadAndDrawnAgainByAnybody() throws Exception {
    Audit audit = audits.reported();
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    Draw draw = byPaper(audit, officer);
    Visitor office = stage.signedIn(officer);

    String page = office.get("/programme/quality/draws/" + draw.id()).body();
    assertThat(page).contains("調書の単位で抽出", draw.seed()).doesNotContain("抽出した要求事項");
    byte[] handout = office.download("/programme/quality/draws/" + draw.id() + "/package");
    assertThat(Verifier.verify(new ByteArrayInputStream(handout)).holds()).isTrue();
  }

  private Draw byPaper(Audit audit, Actor officer) {
    Period march = new Period(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
    Frame frame = new Frame(Optional.of(audit.lead().organisationId()), march, FrameChoice.ALL);
    FramePapers held =
        FramePapers.of(papers.ofReports(march, frame.assessor()), FrameChoice.ALL, one -> false);
    DrawId id = DrawId.random();
    long newest = sql.fetchSingle("select max(id) from trail.event").into(Long.class);
    LogHead.Head head = log.of(newest).orElseThrow();
    String hash = held.population().sha256();
    Freeze freeze =
        new Freeze(
            head.value(),
            head.row(),
            id.toString(),
            Draw.CLAUSE,
            frame.line(2),
            AT.toString(),
            held.rows(),
            hash);
    int number = rows.draws().stream().mapToInt(Draw::number).max().orElse(0) + 1;
    Draw draw =
        new Draw(
            id,
            number,
            frame,
            2,
            "",
            held.rows(),
            hash,
            head.row(),
            head.value(),
            freeze.seed(),
            officer.name(),
            AT);
    List<Ranked> ranked = held.ranked(draw.seed(), 2);
    rows.insert(
        draw,
        officer.person(),
        held.frozen(),
        ranked.stream().map(one -> PaperReview.drawn(draw, one.rank(), one.paper())).toList(),
        List.of());
    return draw;
  }
}
