package dev.akashi.assessment.web;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.assessment.Deviation;
import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.Engagements;
import dev.akashi.assessment.Finding;
import dev.akashi.assessment.FindingClass;
import dev.akashi.assessment.FindingId;
import dev.akashi.assessment.FindingKind;
import dev.akashi.assessment.FindingState.FindingStep;
import dev.akashi.assessment.Findings;
import dev.akashi.assessment.Findings.ForProvider;
import dev.akashi.assessment.Findings.Judging;
import dev.akashi.assessment.Findings.ListedForProvider;
import dev.akashi.assessment.FollowUp.FollowUpOutcome;
import dev.akashi.assessment.FollowUps;
import dev.akashi.assessment.FollowUps.Carried;
import dev.akashi.assessment.Namesakes;
import dev.akashi.assessment.PaperTray;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.Reports;
import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.web.Heads.Head;
import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Baselines;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.FormInput;
import dev.akashi.platform.Pages;
import dev.akashi.platform.Paging;
import dev.akashi.platform.Part;
import dev.akashi.platform.Requires;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.Statements.DeclaredSummary;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** Findings as the assessor judges them and as the provider answers them. */
@Controller
public class FindingPages {

  private final Pages pages;
  private final Findings findings;
  private final PaperTray tray;
  private final FollowUps followUps;
  private final ControlViews controls;
  private final Heads heads;
  private final Baselines baselines;
  private final Organisations organisations;
  private final Engagements engagements;
  private final AssessorNaming naming;
  private final Reports reports;

  FindingPages(
      Pages pages,
      Findings findings,
      PaperTray tray,
      FollowUps followUps,
      ControlViews controls,
      Heads heads,
      Baselines baselines,
      Organisations organisations,
      Engagements engagements,
      AssessorNaming naming,
      Reports reports) {
    this.pages = pages;
    this.findings = findings;
    this.tray = tray;
    this.followUps = followUps;
    this.controls = controls;
    this.heads = heads;
    this.baselines = baselines;
    this.organisations = organisations;
    this.engagements = engagements;
    this.naming = naming;
    this.reports = reports;
  }

  /**
   * The findings of an engagement, for the assessor.
   *
   * @param findings a part of the findings
   * @param classes what a finding can be
   * @param carried a part of what the last report on the service left open
   * @param deviations what deviated and each finding means
   */
  public record FindingsView(
      Head head,
      Papers papers,
      Part<Finding> findings,
      Set<FindingClass> classes,
      Part<Carried> carried,
      Map<FindingId, List<Deviation>> deviations) {

    public List<Deviation> deviations(Finding finding) {
      return deviations.getOrDefault(finding.id(), List.of());
    }

    public LocalizedText title(RequirementId id) {
      return titleOf(papers.baseline(), id);
    }
  }

  /**
   * An engagement on an own statement, for the provider.
   *
   * @param reported whether it has a report, also while it is open again
   */
  public record ProviderRow(
      Engagement engagement, Organisation assessor, Part<Finding> findings, boolean reported) {

    /** The field that says which part of its findings is shown. */
    public String field() {
      return field(engagement);
    }

    static String field(Engagement engagement) {
      return "of-" + engagement.id();
    }

    /** The auditors who bear the name of somebody of the provider, not yet confirmed. */
    public List<TeamMember> namesakes() {
      return Namesakes.waiting(engagement);
    }
  }

  /** The engagements on the own statements. */
  public record ProviderListView(
      List<ProviderRow> rows,
      ListedForProvider listed,
      Optional<EngagementId> ending,
      Set<StatementId> unnamed) {

    /** Whether a body has to be named for the statement of an engagement that ended. */
    public boolean toName(StatementId statement) {
      return unnamed.contains(statement);
    }

    /** Whether the form to end the contract of that engagement is shown. */
    public boolean ending(EngagementId id) {
      return ending.filter(id::equals).isPresent();
    }
  }

  /** One finding, for the provider. */
  public record ProviderFindingView(
      Engagement engagement,
      Organisation assessor,
      Finding finding,
      LocalizedText title,
      List<Deviation> deviations) {

    public boolean answerable() {
      return !engagement.state().ended() && finding.state().after(FindingStep.RESPOND).isPresent();
    }
  }

  @GetMapping("/assessor/engagements/{id}/findings")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View show(Actor actor, @PathVariable EngagementId id, FormInput form) {
    Papers papers = tray.outlined(actor, id);
    return pages.view(
        "assessment/findings",
        new FindingsView(
            heads.of(papers, "findings"),
            papers,
            Part.cut(papers.findings(), start(papers.findings(), form), Part.ROWS),
            findings.classes(papers.engagement()),
            Part.cut(followUps.of(actor, id), Paging.start(form, "last"), Part.ROWS),
            findings.deviations(actor, id)),
        form);
  }

  /** Where the part starts that was asked for, or that holds the finding that was named. */
  private static int start(List<Finding> all, FormInput form) {
    for (int place = 0; place < all.size(); place++) {
      if (all.get(place).id().toString().equals(form.text("finding"))) {
        return place / Part.ROWS * Part.ROWS;
      }
    }
    return Paging.start(form);
  }

  @PostMapping("/assessor/engagements/{id}/findings/{finding}")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View judge(
      Actor actor, @PathVariable EngagementId id, @PathVariable FindingId finding, FormInput form) {
    return form.attempt(
        () -> {
          Optional<FindingStep> step = form.choice("step", FindingStep.class);
          String text = form.optional("text", EngagementPages.TEXT_LENGTH);
          Optional<FindingClass> findingClass = classIn(form);
          Optional<Integer> retest = form.number("retest");
          form.refuseIfBad();
          findings.judge(
              actor,
              finding,
              new Judging(step.orElseThrow(), text, findingClass, retest),
              EngagementPages.revision(form));
          return "/assessor/engagements/"
              + id
              + "/findings?finding="
              + finding
              + "&done=assessment.finding-judged#"
              + finding;
        },
        () -> show(actor, id, form));
  }

  private static Optional<FindingClass> classIn(FormInput form) {
    return form.text("findingClass").isEmpty()
        ? Optional.empty()
        : form.choice("findingClass", FindingClass.class);
  }

  /** Raises what the auditor's judgement finds of the statement itself. */
  @PostMapping("/assessor/engagements/{id}/results/{requirement}/findings")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View raise(
      Actor actor,
      @PathVariable EngagementId id,
      @PathVariable RequirementId requirement,
      FormInput form) {
    return form.attempt(
        () -> {
          Optional<FindingKind> kind = form.choice("kind", FindingKind.class);
          Optional<FindingClass> findingClass = classIn(form);
          String text = form.optional("findingText", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          FindingId raised =
              findings.raise(actor, id, requirement, kind.orElseThrow(), findingClass, text);
          return "/assessor/engagements/"
              + id
              + "/findings?finding="
              + raised
              + "&done=assessment.finding-raised#"
              + raised;
        },
        () -> controls.show(actor, id, requirement, form));
  }

  /** Says what became of a finding of the last report. */
  @PostMapping("/assessor/engagements/{id}/findings/{finding}/follow-up")
  @Requires(Permission.CONDUCT_ASSESSMENT)
  View followUp(
      Actor actor, @PathVariable EngagementId id, @PathVariable FindingId finding, FormInput form) {
    return form.attempt(
        () -> {
          Optional<FollowUpOutcome> outcome = form.choice("outcome", FollowUpOutcome.class);
          String text = form.optional("followUp", EngagementPages.TEXT_LENGTH);
          Optional<Integer> retest = form.number("retest");
          form.refuseIfBad();
          followUps.record(
              actor,
              id,
              finding,
              new FollowUps.Said(
                  outcome.orElseThrow(), text, retest, EngagementPages.revision(form)));
          return "/assessor/engagements/"
              + id
              + "/findings?last="
              + Paging.start(form, "last")
              + "&done=assessment.followed-up#carried";
        },
        () -> show(actor, id, form));
  }

  @GetMapping("/provider/findings")
  @Requires(Permission.EDIT_STATEMENT)
  View ofProvider(Actor actor, FormInput form) {
    return ofProvider(actor, form, form.read("end", "input.not-an-id", EngagementId::of));
  }

  private View ofProvider(Actor actor, FormInput form, Optional<EngagementId> ending) {
    ListedForProvider listed =
        findings.ofProvider(actor, Math.max(0, form.number("from").orElse(0)));
    List<ForProvider> all = listed.engagements();
    Map<OrganisationId, Organisation> assessors =
        organisations.findAll(all.stream().map(own -> own.engagement().assessor()).toList());
    Set<EngagementId> reported =
        reports.issues(all.stream().map(own -> own.engagement().id()).toList()).keySet();
    List<ProviderRow> rows =
        all.stream()
            .map(own ->
                new ProviderRow(
                    own.engagement(),
                    Objects.requireNonNull(assessors.get(own.engagement().assessor())),
                    Part.cut(
                        own.findings(),
                        Paging.start(form, ProviderRow.field(own.engagement())),
                        Part.ROWS),
                    reported.contains(own.engagement().id())))
            .toList();
    Set<StatementId> unnamed =
        naming.unnamed(actor).stream().map(DeclaredSummary::id).collect(Collectors.toSet());
    return pages.view(
        "assessment/provider-findings", new ProviderListView(rows, listed, ending, unnamed), form);
  }

  /** The provider ends the contract with the body that assesses its statement. */
  @PostMapping("/provider/engagements/{id}/end")
  @Requires(Permission.DECLARE_STATEMENT)
  View endContract(Actor actor, @PathVariable EngagementId id, FormInput form) {
    return form.attempt(
        () -> {
          Optional<LocalDate> on = form.requiredDate("on");
          String reason = form.required("reason", EngagementPages.TEXT_LENGTH);
          form.refuseIfBad();
          engagements.endContract(
              actor, id, EngagementPages.revision(form), on.orElseThrow(), reason);
          return "/provider/findings?done=assessment.contract-ended";
        },
        () -> ofProvider(actor, form, Optional.of(id)));
  }

  @GetMapping("/provider/findings/{finding}")
  @Requires(Permission.EDIT_STATEMENT)
  View showToProvider(Actor actor, @PathVariable FindingId finding, FormInput form) {
    ForProvider own = findings.forProvider(actor, finding);
    Finding shown = own.findings().getFirst();
    ProviderFindingView view =
        new ProviderFindingView(
            own.engagement(),
            organisations.get(own.engagement().assessor()),
            shown,
            titleOf(baselines.version(own.engagement().baselineVersion()), shown.requirement()),
            findings.deviations(actor, List.of(own)).getOrDefault(shown.id(), List.of()));
    return pages.view("assessment/provider-finding", view, form);
  }

  @PostMapping("/provider/findings/{finding}")
  @Requires(Permission.EDIT_STATEMENT)
  View respond(Actor actor, @PathVariable FindingId finding, FormInput form) {
    return form.attempt(
        () -> {
          String response = form.optional("response", EngagementPages.TEXT_LENGTH);
          Optional<LocalDate> remediedOn = form.date("remediedOn");
          form.refuseIfBad();
          findings.respond(actor, finding, response, remediedOn, EngagementPages.revision(form));
          return "/provider/findings/" + finding + "?done=assessment.finding-answered";
        },
        () -> showToProvider(actor, finding, form));
  }

  static LocalizedText titleOf(Baseline baseline, RequirementId id) {
    return baseline
        .find(id)
        .map(requirement -> requirement.title())
        .orElseGet(() -> new LocalizedText(id.value(), ""));
  }
}
