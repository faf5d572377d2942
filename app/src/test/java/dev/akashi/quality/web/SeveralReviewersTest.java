package dev.akashi.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.web.ReportedAudit;
import dev.akashi.assessment.web.ReportedAudit.Audit;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.quality.DrawId;
import dev.akashi.quality.PaperReview;
import dev.akashi.quality.QualityDraws;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Several drawn papers are given to one reviewer at once. */
@AkashiTest
@Import(ReportedAudit.class)
class SeveralReviewersTest {

  private static final String ALL = "/programme/quality";

  /** Drawn by requirement, a few would often come to one of the two papers on everything only. */
  private static final int ENOUGH_TO_MEET_BOTH = 100;

  @Autowired Stage stage;
  @Autowired ReportedAudit audits;
  @Autowired QualityDraws draws;
  @Autowired DSLContext sql;

  private Audit audit;
  private Actor officer;
  private Visitor office;
  private DrawId draw;
  private String page;

  @BeforeEach
  void aDrawThatMeetsSeveralPapers() {
    audit = audits.reported();
    TestDay.set(LocalDate.of(2025, 4, 10));
    officer = stage.person(Role.PROGRAMME_OFFICER);
    office = stage.signedIn(officer);
    office.get(ALL);
    Answer made =
        office.post(
            ALL,
            "assessor",
            audit.lead().organisationId().toString(),
            "first",
            "2025-03-01",
            "last",
            "2025-03-31",
            "choice",
            "ALL",
            "size",
            Integer.toString(ENOUGH_TO_MEET_BOTH),
            "reason",
            "試験のための抽出");
    assertThat(made.status()).as(made.body()).isEqualTo(303);
    Matcher id = Pattern.compile("draws/([0-9a-f-]+)").matcher(made.location());
    assertThat(id.find()).isTrue();
    draw = DrawId.of(id.group(1));
    page = ALL + "/draws/" + draw;
  }

  @Test
  @Clause("FRM-47")
  void theTickedPapersHaveTheReviewerAndTheOthersNone() {
    List<PaperReview> drawn = reviews();
    assertThat(office.get(page).body()).contains("複数の調書の点検者をまとめて決める");

    Answer given = assign(officer, drawn.subList(0, 2));

    assertThat(given.status()).as(given.body()).isEqualTo(303);
    assertThat(office.get(given.location()).body()).contains("2件の調書の点検者を決めました", officer.name());
    assertThat(reviews().stream().filter(one -> one.isReviewedBy(officer.person())))
        .extracting(PaperReview::id)
        .containsExactlyInAnyOrder(drawn.get(0).id(), drawn.get(1).id());
    Answer late = assign(officer, drawn.subList(0, 1));
    assertThat(late.status()).as("somebody named the reviewer since").isEqualTo(409);
    assertThat(late.body())
        .as("a field that is filled for several papers has no stored value")
        .doesNotContain("f-reviewer\">点検者</a></th>", "選んでください</td>");
  }

  @Test
  @Clause("FRM-47")
  void nobodyIsNamedWhereOneOfThePapersForbidsIt() {
    Actor namesake = stage.colleagueOf(officer, Role.PROGRAMME_OFFICER);
    sql.execute(
        "update directory.person set name = ? where id = ?",
        audit.second().name(),
        namesake.person().value());
    PaperReview first = reviews().getFirst();

    Answer refused = assign(namesake, reviews());

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("href=\"#f-paper-" + first.id() + "\"", "id=\"e-paper-" + first.id() + "\"");
    assertThat(reviews()).allMatch(one -> one.reviewer().isEmpty());
    assertThat(assign(officer, List.of()).body()).contains("調書が選ばれていません");
  }

  private Answer assign(Actor reviewer, List<PaperReview> chosen) {
    String[] fields = new String[2 + 2 * chosen.size()];
    fields[0] = "reviewer";
    fields[1] = reviewer.person().toString();
    for (int i = 0; i < chosen.size(); i++) {
      fields[2 + 2 * i] = "paper";
      fields[3 + 2 * i] = chosen.get(i).id() + ":" + chosen.get(i).revision();
    }
    return office.post(page + "/assign", fields);
  }

  private List<PaperReview> reviews() {
    return draws.get(officer, draw).reviews();
  }
}
