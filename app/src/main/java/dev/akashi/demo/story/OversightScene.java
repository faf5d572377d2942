package dev.akashi.demo.story;

import dev.akashi.directory.Actor;
import dev.akashi.oversight.BodyChange;
import dev.akashi.oversight.FilingDesk;
import dev.akashi.oversight.FilingId;
import dev.akashi.oversight.Filings;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Assessors report to the programme: one in time, one that is returned, one change. */
@Component
class OversightScene {

  private final Troupe troupe;
  private final Filings filings;
  private final FilingDesk desk;

  OversightScene(Troupe troupe, Filings filings, FilingDesk desk) {
    this.troupe = troupe;
    this.filings = filings;
    this.desk = desk;
  }

  void report() {
    troupe.actOn(LocalDate.of(2025, 4, 18));
    FilingId hinoki = report("lead@hinoki.example", "1件。回答の遅れについて。担当を増やし、解決した。");
    FilingId katsura = report("lead@katsura.example", "2件");
    Actor officer = troupe.the("officer@office.example");
    troupe.actOn(LocalDate.of(2025, 4, 24));
    desk.acknowledge(officer, hinoki, 0, "");
    desk.giveBack(officer, katsura, 0, "苦情の内容と、対応の結果を書いてください。");
  }

  private FilingId report(String lead, String complaints) {
    Actor body = troupe.the(lead);
    return filings.report(
        body,
        filings.owing(body).getFirst().selection().id(),
        Map.of(
            "engagements", "2",
            "complaints", complaints,
            "quality-structure", "審査の担当を2名から3名に増やした。",
            "training-hours", "24",
            "independence", "なし"));
  }

  void notifyChange(LocalDate changedOn, LocalDate filedOn) {
    troupe.actOn(filedOn);
    filings.change(
        troupe.the("lead@hinoki.example"),
        BodyChange.QUALITY_MANAGER,
        Optional.of(changedOn),
        Map.of(
            "before", "品質管理担当 大森 進",
            "after", "品質管理担当 坂井 律子",
            "details", "異動による。進行中の監査業務の審査は、後任が引き継ぐ。"));
  }
}
