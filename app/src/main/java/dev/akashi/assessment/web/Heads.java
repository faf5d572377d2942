package dev.akashi.assessment.web;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.PaperTray.Outline;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.Reports;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.Organisations;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What stands at the head of every page of an engagement. */
@Component
public class Heads {

  private final Organisations organisations;
  private final Reports reports;

  Heads(Organisations organisations, Reports reports) {
    this.organisations = organisations;
    this.reports = reports;
  }

  /**
   * The head.
   *
   * @param tab the page that is shown: overview, team, plan, results, papers, reuse, findings or
   *     report
   * @param openFindings findings and candidates that wait for somebody
   * @param papersWaiting signed working papers that nobody has reviewed
   */
  public record Head(
      Engagement engagement,
      Organisation provider,
      Papers.Progress progress,
      long openFindings,
      int papersWaiting,
      LocalDate reportDue,
      String tab) {

    public String link() {
      return "/assessor/engagements/" + engagement.id();
    }
  }

  Head of(Papers papers, String tab) {
    return of(Outline.of(papers), tab);
  }

  Head of(Outline outline, String tab) {
    return new Head(
        outline.engagement(),
        organisations.get(outline.engagement().provider()),
        outline.progress(),
        outline.openFindings(),
        outline.papersWaiting(),
        reports.dueOn(outline.engagement()),
        tab);
  }
}
