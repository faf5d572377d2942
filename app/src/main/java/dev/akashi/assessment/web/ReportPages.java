package dev.akashi.assessment.web;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.ControlResult;
import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.EngagementState;
import dev.akashi.assessment.EngagementTeam;
import dev.akashi.assessment.IssuedReport;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.Reopening;
import dev.akashi.assessment.ReopeningKind;
import dev.akashi.assessment.Reopenings;
import dev.akashi.assessment.ReportGrounds;
import dev.akashi.assessment.Reports;
import dev.akashi.assessment.WrittenRepresentations;
import dev.akashi.assessment.WrittenRepresentations.GivenRepresentation;
import dev.akashi.assessment.WrittenRepresentations.Qualification;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Reason;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import dev.akashi.platform.Today;
import dev.akashi.statement.DeclaredStatement;
import dev.akashi.statement.Statements;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** What is stated towards the report, issuing it, and the issued report. */
@Controller
public class ReportPages {

  private final Pages pages;
  private final Reports reports;
  private final Reopenings reopenings;
  private final EngagementTeam team;
  private final PaperTray tray;
  private final Heads heads;
  private final WrittenRepresentations representations;
  private final Statements statements;
  private final Baselines baselines;
  private final Today today;

  ReportPages(
      Pages pages,
      Reports reports,
      Reopenings reopenings,
      EngagementTeam team,
      PaperTray tray,
      Heads heads,
      WrittenRepresentations representations,
      Statements statements,
      Baselines baselines,
      Today today) {
    this.pages = pages;
    this.reports = reports;
    this.reopenings = reopenings;
    this.team = team;
    this.tray = tray;
    this.heads = heads;
    this.representations = representations;
    this.statements = statements;
    this.baselines = baselines;
    this.today = today;
  }

  /**
   * The way to the report, with everything that is still missing.
   *
   * @param openSteps the requirements on which a step of the procedure is not done
   */
  public record ClosingView(
      Head head,
      List<Reason> missing,
      boolean maySign,
      LocalDate today,
      List<Reopening> openings,
      List<String> selfAssessedBases,
      Optional<GivenRepresentation> representation,
      List<RequirementId> openSteps) {

    /** How many of the requirements with open steps the page names. */
    public static final int NAMED = 20;

    public ClosingView {
      selfAssessedBases = List.copyOf(selfAssessedBases);
      openSteps = List.copyOf(openSteps);
    }

    /** Those of them that the page names. */
    public List<RequirementId> named() {
      return openSteps.stream().limit(NAMED).toList();
    }

    public Engagement engagement() {
      return head.engagement();
    }

    /** What the management did not simply confirm. */
    public List<Qualification> qualified() {
      return representation.map(GivenRepresentation::qualified).orElse(List.of());
    }

    public boolean issued() {
      return engagement().state() == EngagementState.REPORT_ISSUED;
    }
  }

  /**
   * The report as it is read and printed.
   *
   * @param followed whether another body made a newer report on the statement
   * @param leftOpen whether an audit was ordered after it that nobody does
   */
  public record ReportView(
      IssuedReport issued,
      DeclaredStatement statement,
      Baseline baseline,
      Optional<GivenRepresentation> representation,
      Map<Integer, LocalDate> numbered,
      boolean followed,
      boolean mayOrder,
      boolean leftOpen) {

    public boolean former() {
      return followed || report().course().number() < numbered.size();
    }

    public AssessmentReport report() {
      return issued.report();
    }

    public List<ControlResult> results() {
      return List.copyOf(report().results().values());
    }

    public ReportGrounds grounds() {
      return issued.grounds();
    }

    /** The address of the report of this number, whatever follows it. */
    public String path() {
      return "/reports/" + report().engagement() + "/" + report().course().number();
    }

    public LocalizedText title(RequirementId id) {
      return FindingPages.titleOf(baseline, id);
    }
  }

  @GetMapping("/assessor/engagements/{id}/report")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    Papers papers = tray.papers(actor, id);
    boolean ended = papers.engagement().state().ended();
    ClosingView view =
        new ClosingView(
            heads.of(papers, "report"),
            ended ? List.of() : reports.missing(actor, id, today.day()),
            maySign(actor, papers.engagement()),
            today.day(),
            reports.openings(papers.engagement()),
            papers.statement().content().selfAssessed(),
            representations.standing(id),
            ended
                ? List.of()
                : papers.inScope().stream()
                    .filter(papers::hasOpenStep)
                    .map(Requirement::id)
                    .toList());
    return pages.view("assessment/closing", view, form);
  }

  private static boolean maySign(Actor actor, Engagement engagement) {
    return actor.may(Permission.SIGN_REPORT)
        && engagement
            .closing()
            .signer()
            .filter(signer -> !signer.person().equals(actor.person()))
            .isEmpty();
  }

  @PostMapping("/assessor/engagements/{id}/closing")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View closing(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          String events = form.optional("subsequentEvents", EngagementPages.TEXT_LENGTH);
          String of = form.optional("onRepresentation", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          team.closing(
              actor,
              id,
              EngagementPages.revision(form),
              events,
              of,
              Set.copyOf(form.all("acceptedBases")));
          return "/assessor/engagements/" + id + "/report?done=assessment.closing-stated";
        },
        () -> show(actor, id, form));
  }

  @PostMapping("/assessor/engagements/{id}/report")
  @Requires(Permission.SIGN_REPORT)
  View issue(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> issuedOn = form.requiredDate("issuedOn");
          form.refuseIfBad();
          reports.issue(actor, id, EngagementPages.revision(form), issuedOn.orElseThrow());
          return "/reports/" + id + "?done=assessment.report-issued";
        },
        () -> show(actor, id, form));
  }

  /** Orders an additional audit or a re-audit after the report. */
  @PostMapping("/reports/{id}/order")
  @Requires(Permission.REVIEW_APPLICATION)
  View order(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<ReopeningKind> kind = form.choice("kind", ReopeningKind.class);
          String ground = form.required("ground", EngagementPages.TEXT_LENGTH);
          Optional<List<RequirementId>> controls =
              form.read("controls", "assessment.order-controls", ReportPages::controls);
          Optional<LocalDate> dueOn = form.requiredDate("dueOn");
          form.refuseIfBad();
          reopenings.order(
              actor,
              id,
              new Reopenings.Order(
                  kind.orElseThrow(), ground, controls.orElse(List.of()), dueOn.orElseThrow()));
          return "/reports/" + id + "?done=assessment.reopened";
        },
        () -> read(actor, id, form));
  }

  static List<RequirementId> controls(String written) {
    return Arrays.stream(written.strip().split("[\\s,、]+"))
        .filter(id -> !id.isEmpty())
        .map(RequirementId::of)
        .toList();
  }

  /** The newest report, or the one of the number asked for. */
  @GetMapping("/reports/{id}")
  @SignedIn
  View read(Actor actor, @PathVariable EngagementId id, FormInput form) {
    Optional<Integer> number = form.number("number");
    IssuedReport issued =
        number.isPresent() ? reports.read(actor, id, number.get()) : reports.read(actor, id);
    Map<Integer, LocalDate> numbered = reports.numbered(actor, id);
    ReportView view =
        new ReportView(
            issued,
            statements.declared(issued.report().statement()),
            baselines.version(issued.report().baselineVersion()),
            representations.sealed(id, issued.representationSeal()),
            numbered,
            reports.followedElsewhere(issued.report()),
            actor.may(Permission.REVIEW_APPLICATION)
                && issued.report().course().number() == numbered.size()
                && reopenings.orderable(id),
            reports.leftOpen(issued.report().statement()));
    return pages.view("assessment/report", view, form);
  }
}
