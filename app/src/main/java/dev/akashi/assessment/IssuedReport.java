package dev.akashi.assessment;

import dev.akashi.assessment.AssessmentReport.Course;
import dev.akashi.assessment.AssessmentReport.Planned;
import dev.akashi.assessment.AssessmentReport.ReportedFinding;
import dev.akashi.assessment.AssessmentReport.ReportedFollowUp;
import dev.akashi.assessment.ReportGrounds.ReportedReuse;
import dev.akashi.assessment.ReportGrounds.ReportedSample;
import dev.akashi.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * An issued report with what it was issued on: representation, subsequent events, signer.
 *
 * @param representationSeal the seal of the Written Representation it rests on (FRM-33)
 * @param grounds what the results rest on beside the working papers
 * @param onRepresentation what the assessor says of what that representation qualifies; may be
 *     empty
 */
public record IssuedReport(
    AssessmentReport report,
    LocalDate representationOn,
    String representationSeal,
    String subsequentEvents,
    String onRepresentation,
    SignerRule.Signer signer,
    ReportGrounds grounds) {

  public FairPresentation fairPresentation() {
    return report.fairPresentation();
  }

  /** The same report with the hash of its content. */
  public IssuedReport sealed() {
    AssessmentReport r = report;
    AssessmentReport hashed =
        new AssessmentReport(
            r.engagement(),
            r.statement(),
            r.statementHash(),
            r.baselineVersion(),
            r.auditPeriod(),
            r.assessor(),
            r.assessorName(),
            r.signer(),
            r.startedOn(),
            r.issuedOn(),
            r.scopeFunctions(),
            r.scopeRegions(),
            r.results(),
            r.findings(),
            r.fairPresentation(),
            r.acceptedBases(),
            r.planned(),
            r.followUps(),
            hash(),
            r.course());
    return new IssuedReport(
        hashed,
        representationOn,
        representationSeal,
        subsequentEvents,
        onRepresentation,
        signer,
        grounds);
  }

  /** Whether the content is still the one that was sealed. */
  public boolean intact() {
    return report.contentHash().equals(hash());
  }

  /**
   * SHA-256 of the content in lower-case hex. The content is a row of fields; each is written as
   * its length in UTF-8 bytes, a colon and the bytes, so that no two contents look alike.
   */
  public String hash() {
    MessageDigest digest = Sha256.digest();
    for (String field : fields()) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    fields.add("akashi-assessment-report-4");
    add(fields, report.engagement(), report.statement(), report.statementHash());
    add(fields, report.baselineVersion());
    add(fields, report.auditPeriod().first(), report.auditPeriod().last());
    add(fields, report.assessor(), report.assessorName(), report.startedOn(), report.issuedOn());
    add(fields, signer.person(), report.signer(), signer.organisation());
    add(fields, String.join(",", signer.qualifications().stream().sorted().toList()));
    add(fields, optional(signer.experienceYears()), optional(signer.nationality()));
    add(fields, representationOn, representationSeal, subsequentEvents);
    add(fields, fairPresentation().concludedOn(), fairPresentation().fair());
    add(fields, fairPresentation().reason());
    add(fields, report.acceptedBases().size());
    fields.addAll(report.acceptedBases());
    add(fields, report.scopeFunctions().size());
    fields.addAll(report.scopeFunctions());
    add(fields, report.scopeRegions().size());
    fields.addAll(report.scopeRegions());
    add(fields, report.results().size());
    report.results().values().stream()
        .sorted(Comparator.comparing(ControlResult::requirement))
        .forEach(result -> result(fields, result));
    add(fields, report.findings().size());
    report.findings().stream()
        .sorted(Comparator.comparing(finding -> finding.id().value()))
        .forEach(finding -> finding(fields, finding));
    planned(fields, report.planned());
    add(fields, report.followUps().size());
    report.followUps().stream()
        .sorted(Comparator.comparing(followUp -> followUp.finding().value()))
        .forEach(followUp -> followUp(fields, followUp));
    course(fields, report.course());
    if (!onRepresentation.isEmpty()) {
      add(fields, "onRepresentation", onRepresentation);
    }
    grounds(fields, grounds);
    return fields;
  }

  private static void grounds(List<String> fields, ReportGrounds grounds) {
    add(fields, grounds.samples().size());
    grounds.samples().forEach(sample -> sample(fields, sample));
    add(fields, grounds.reuses().size());
    grounds.reuses().forEach(reuse -> reuse(fields, reuse));
    add(fields, grounds.equivalences().size());
    grounds.equivalences().forEach(judged -> equivalence(fields, judged));
  }

  private static void sample(List<String> fields, ReportedSample sample) {
    add(fields, sample.id(), sample.requirement(), sample.line(), sample.frequency());
    add(fields, sample.population(), sample.consistsOf(), sample.rows());
    add(fields, sample.sha256(), sample.seed(), sample.items().size());
    sample.items().forEach(item -> add(fields, item.key(), item.outcome()));
  }

  private static void reuse(List<String> fields, ReportedReuse reuse) {
    Reuse.Content used = reuse.content();
    add(fields, reuse.id(), used.kind(), used.name(), used.issuer());
    add(fields, used.period().first(), used.period().last(), used.functions().size());
    fields.addAll(used.functions());
    add(fields, used.regions().size());
    fields.addAll(used.regions());
    add(fields, used.controls().size());
    used.controls().forEach(control -> add(fields, control));
    add(fields, used.evidenceName(), used.evidenceHash(), used.reason());
  }

  private static void equivalence(List<String> fields, Equivalence judged) {
    add(fields, judged.requirement(), judged.technology(), judged.explanation());
    add(fields, judged.equivalent(), judged.reason(), judged.adviser());
    add(fields, judged.by(), judged.at(), judged.revision());
  }

  private static void course(List<String> fields, ReportCourse course) {
    if (!course.isFirst()) {
      add(fields, "number", course.number());
    }
    course
        .extension()
        .ifPresent(granted ->
            add(fields, "extension", granted.dueOn(), granted.ground(), granted.grantedOn()));
    course.reopening().ifPresent(opened -> opening(fields, "reopening", opened));
    course.amendments().forEach(amended -> opening(fields, "amendment", amended));
  }

  private static void opening(List<String> fields, String as, Reopening opened) {
    add(fields, as, opened.kind(), opened.ground(), opened.dueOn());
    add(fields, opened.openedOn(), opened.controls());
  }

  private static void finding(List<String> fields, ReportedFinding finding) {
    add(fields, finding.id(), finding.requirement(), finding.kind());
    add(fields, optional(finding.findingClass()), finding.text(), finding.response());
    add(fields, finding.remediated());
    Course course = finding.course();
    add(fields, course.foundOn(), optional(course.remediedOn()));
    add(fields, course.conclusion(), optional(course.retest()));
  }

  private static void planned(List<String> fields, Planned planned) {
    add(fields, planned.level(), planned.method(), planned.scheme(), planned.schemeSource());
    add(fields, planned.firstAudit(), planned.managementCycle(), planned.fixedOn());
  }

  private static void followUp(List<String> fields, ReportedFollowUp followUp) {
    add(fields, followUp.finding(), followUp.requirement(), optional(followUp.findingClass()));
    add(fields, followUp.text(), followUp.reportedOn(), followUp.outcome());
    add(fields, followUp.seen(), optional(followUp.retest()));
  }

  private static void result(List<String> fields, ControlResult result) {
    add(fields, result.requirement(), result.design(), optional(result.designOn()));
    add(fields, result.operation(), result.technique(), result.reason());
    add(fields, result.objectiveEffective(), result.rationalExplanation());
  }

  private static String optional(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }

  private static void add(List<String> fields, Object... values) {
    for (Object value : values) {
      fields.add(value.toString());
    }
  }
}
