package dev.akashi.paperwork;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.AssessmentReport.ReportedFinding;
import dev.akashi.assessment.AssessmentReport.ReportedFollowUp;
import dev.akashi.assessment.ControlResult;
import dev.akashi.assessment.Equivalence;
import dev.akashi.assessment.IssuedReport;
import dev.akashi.assessment.Reopening;
import dev.akashi.assessment.ReportCourse;
import dev.akashi.assessment.ReportGrounds.ReportedReuse;
import dev.akashi.assessment.ReportGrounds.ReportedSample;
import dev.akashi.assessment.Reuse;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report as it is read on paper: a conclusion and its reason for each control, no opinion on
 * the whole (FRM-45), and a past period only (FRM-32).
 */
public final class ReportDocument {

  private final ReportMaterial material;
  private final Writing write;
  private final Words words;

  private ReportDocument(ReportMaterial material, Words words) {
    this.material = material;
    this.words = words;
    this.write = new Writing(words);
  }

  /** The report in one language; what people wrote stays in theirs. */
  public static OfficialDocument of(ReportMaterial material, Words words) {
    return new ReportDocument(material, words).document();
  }

  private OfficialDocument document() {
    AssessmentReport report = material.report();
    write
        .notice(
            write.t("assessment.report.limit", report.auditPeriod())
                + "\n"
                + write.t("paperwork.report.no-opinion")
                + "\n"
                + write.t("assessment.report.restricted"))
        .heading(1, "paperwork.report.outline")
        .facts(outline());
    course();
    findings();
    followUps();
    equivalences();
    reuses();
    write
        .heading(1, "assessment.subsequent-events")
        .text(write.stated(material.issued().subsequentEvents()));
    onRepresentation();
    results();
    write.heading(1, "paperwork.signature").text(write.t("paperwork.report.signing"));
    write.facts(signature());
    return write.document(
        write.t("paperwork.report.title"),
        List.of(name(), write.t("paperwork.period", report.auditPeriod())),
        write.t("paperwork.running", write.t("paperwork.report.title"), report.contentHash()));
  }

  private String name() {
    String ja = material.statement().serviceName();
    return words.language() == Language.EN ? material.statement().serviceNameEn().orElse(ja) : ja;
  }

  private void onRepresentation() {
    if (!material.issued().onRepresentation().isEmpty()) {
      write.heading(1, "assessment.on-representation").text(material.issued().onRepresentation());
    }
  }

  /** Why there is another report after the first, and by which later day it came. */
  private void course() {
    ReportCourse course = material.report().course();
    course
        .reopening()
        .ifPresent(opened ->
            write.facts(
                List.of(
                    write.fact(
                        "paperwork.report.reopened",
                        write.t(
                                "assessment.report.number",
                                course.number(),
                                write.day(material.report().issuedOn()))
                            + course.openings().stream()
                                .map(this::opening)
                                .collect(Collectors.joining())))));
    course
        .extension()
        .ifPresent(granted ->
            write.facts(
                List.of(
                    write.fact(
                        "assessment.report.extended",
                        write.t(
                                "assessment.report.extended-to",
                                write.day(granted.dueOn()),
                                write.day(granted.grantedOn()))
                            + "\n"
                            + granted.ground()))));
  }

  private String opening(Reopening opened) {
    return "\n"
        + write.label(opened.kind())
        + " "
        + write.day(opened.openedOn())
        + (opened.ground().isEmpty() ? "" : "\n" + opened.ground());
  }

  private List<Part.Fact> outline() {
    AssessmentReport report = material.report();
    IssuedReport issued = material.issued();
    return List.of(
        write.fact("assessment.service", name()),
        write.fact("paperwork.provider", write.in(material.provider().name())),
        write.fact("assessment.assessor", write.in(material.assessor())),
        write.fact("assessment.audit-period", write.t("paperwork.period", report.auditPeriod())),
        write.fact(
            "assessment.statement",
            write.t("assessment.version", material.statement().version())
                + "\nSHA-256 "
                + report.statementHash()),
        write.fact(
            "assessment.baseline",
            write.in(material.baseline().title()) + " (" + report.baselineVersion() + ")"),
        write.fact("assessment.report.functions", write.listed(report.scopeFunctions())),
        write.fact("assessment.report.regions", write.listed(report.scopeRegions())),
        write.fact("assessment.started-on", write.day(report.startedOn())),
        write.fact("assessment.plan.level", planned(report.planned())),
        write.fact(
            "assessment.report.fair",
            write.t(issued.fairPresentation().fair() ? "assessment.fair" : "assessment.not-fair")
                + " "
                + write.day(issued.fairPresentation().concludedOn())
                + "\n"
                + issued.fairPresentation().reason()),
        write.fact("assessment.representation-on", write.day(issued.representationOn())),
        write.fact(
            "assessment.report.base",
            report.acceptedBases().isEmpty()
                ? write.t("assessment.report.base-not")
                : write.t("assessment.report.base-accepted")
                    + ": "
                    + write.listed(report.acceptedBases())));
  }

  private void findings() {
    List<ReportedFinding> findings = material.report().findings();
    write
        .heading(1, "assessment.report.findings", findings.size())
        .grid(
            List.of(
                write.column("assessment.requirement", 2),
                write.column("paperwork.finding-kind", 2),
                write.column("paperwork.finding", 4),
                write.column("assessment.findings.response", 4),
                write.column("paperwork.remedy", 2)),
            findings.stream()
                .map(finding ->
                    List.of(
                        finding.requirement().value(),
                        kind(finding),
                        finding.text() + deviated(finding),
                        write.stated(finding.response()) + remedied(finding),
                        write.t(
                            finding.remediated()
                                ? "assessment.report.remediated"
                                : "assessment.report.open")))
                .toList(),
            "assessment.report.no-findings");
  }

  /** What deviated: control, how many of how many, ranks and keys. */
  private String deviated(ReportedFinding finding) {
    return material.grounds().deviatingFor(finding).stream()
        .map(sample ->
            "\n"
                + write.t(
                    "assessment.report.deviated",
                    sample.line(),
                    sample.consistsOf(),
                    sample.items().size(),
                    sample.deviations())
                + sample.deviating().entrySet().stream()
                    .map(item ->
                        " "
                            + write.t("assessment.deviations.item", item.getKey())
                            + " "
                            + item.getValue())
                    .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  private String remedied(ReportedFinding finding) {
    return finding
        .course()
        .remediedOn()
        .map(day -> "\n" + write.t("assessment.findings.remedied", write.day(day)))
        .orElse("");
  }

  private String kind(ReportedFinding finding) {
    return write.label(finding.kind())
        + finding.findingClass().map(how -> "\n" + write.label(how)).orElse("");
  }

  /** Other technology than the examples of the baseline, as the auditor judged it (FRM-37). */
  private void equivalences() {
    write
        .heading(1, "paperwork.report.equivalences", material.grounds().equivalences().size())
        .grid(
            List.of(
                write.column("assessment.requirement", 2),
                write.column("assessment.technology-used", 3),
                write.column("assessment.technology-explained", 4),
                write.column("assessment.technology-judged", 4),
                write.column("assessment.technology-adviser", 2)),
            material.grounds().equivalences().stream().map(this::equivalence).toList(),
            "paperwork.report.no-equivalences");
  }

  private List<String> equivalence(Equivalence judged) {
    return List.of(
        judged.requirement().value(),
        judged.technology(),
        judged.explanation(),
        write.t(judged.equivalent() ? "assessment.technology-yes" : "assessment.technology-no")
            + "\n"
            + judged.reason(),
        write.stated(judged.adviser()));
  }

  private String planned(AssessmentReport.Planned planned) {
    return planned.level()
        + " "
        + write.label(planned.method())
        + "\n"
        + write.t("assessment.report.planned", write.day(planned.fixedOn()))
        + " "
        + write.t(planned.firstAudit() ? "assessment.plan.first" : "assessment.plan.renewal")
        + "\n"
        + (planned.scheme().equals("-") ? write.t("assessment.plan.no-classes") : planned.scheme())
        + "\n"
        + write.t(
            planned.managementCycle()
                ? "assessment.plan.management-cycle"
                : "assessment.plan.management-full");
  }

  /** What became of the findings of the report before (FRM-49). */
  private void followUps() {
    List<ReportedFollowUp> followUps = material.report().followUps();
    if (followUps.isEmpty()) {
      return;
    }
    write
        .heading(1, "assessment.carried")
        .grid(
            List.of(
                write.column("assessment.requirement", 2),
                write.column("paperwork.finding", 5),
                write.column("assessment.carried-seen", 5),
                write.column("assessment.conclusion", 2)),
            followUps.stream()
                .map(said ->
                    List.of(
                        said.requirement().value(),
                        said.text()
                            + "\n"
                            + write.t("assessment.carried-from", write.day(said.reportedOn())),
                        said.seen()
                            + said.retest()
                                .map(paper -> "\n" + write.t("assessment.findings.retested", paper))
                                .orElse(""),
                        write.label(said.outcome())))
                .toList(),
            "assessment.report.no-findings");
  }

  private void reuses() {
    write
        .heading(1, "paperwork.report.reuses", material.grounds().reuses().size())
        .grid(
            List.of(
                write.column("paperwork.reuse", 4),
                write.column("assessment.audit-period", 3),
                write.column("paperwork.controls", 4),
                write.column("assessment.reason", 4)),
            material.grounds().reuses().stream()
                .map(ReportedReuse::content)
                .map(this::reuse)
                .toList(),
            "paperwork.report.no-reuses");
  }

  private List<String> reuse(Reuse.Content reuse) {
    return List.of(
        write.label(reuse.kind()) + "\n" + reuse.name() + "\n" + reuse.issuer(),
        write.t("paperwork.period", reuse.period()),
        write.listed(reuse.controls().stream().map(Object::toString).toList()),
        reuse.reason());
  }

  private void results() {
    List<ControlResult> results = List.copyOf(material.report().results().values());
    write
        .heading(1, "assessment.report.results", results.size())
        .text(write.t("assessment.report.results-lead"))
        .grid(
            List.of(
                write.column("assessment.requirement", 5),
                write.column("assessment.gist", 7),
                write.column("assessment.design", 5),
                write.column("assessment.operation", 4),
                write.column("assessment.technique", 4),
                write.column("assessment.reason", 11)),
            results.stream().map(this::result).toList(),
            "paperwork.report.no-results");
  }

  private List<String> result(ControlResult result) {
    return List.of(
        result.requirement().value(),
        write.in(material.title(result.requirement())),
        write.label(result.design())
            + result
                .designOn()
                .map(day -> "\n" + write.t("assessment.as-of", write.day(day)))
                .orElse(""),
        write.label(result.operation()),
        write.label(result.technique()),
        reason(result));
  }

  private String reason(ControlResult result) {
    List<String> said = new ArrayList<>(List.of(result.reason()));
    if (!result.rationalExplanation().isBlank()) {
      said.add(write.t("assessment.explanation") + " " + result.rationalExplanation());
    }
    for (ReportedSample sample : material.grounds().samplesOf(result.requirement())) {
      said.add(
          write.t(
              "assessment.report.sample",
              sample.line(),
              sample.rows(),
              sample.items().size(),
              sample.deviations()));
    }
    return String.join("\n", said);
  }

  private List<Part.Fact> signature() {
    AssessmentReport report = material.report();
    return List.of(
        write.fact("assessment.assessor", write.in(material.assessor())),
        write.fact("assessment.signer", report.signer()),
        write.fact(
            "paperwork.qualifications",
            write.listed(material.issued().signer().qualifications().stream().sorted().toList())),
        write.fact("assessment.issued-on", write.day(report.issuedOn())),
        write.fact("assessment.report.hash", report.contentHash()));
  }
}
