package dev.akashi.paperwork.files;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.AssessmentReport.ReportedFinding;
import dev.akashi.assessment.ControlResult;
import dev.akashi.assessment.ControlResult.Conclusion;
import dev.akashi.assessment.ControlResult.Technique;
import dev.akashi.assessment.Equivalence;
import dev.akashi.assessment.ReportGrounds.ReportedReuse;
import dev.akashi.assessment.ReportGrounds.ReportedSample;
import dev.akashi.baseline.RequirementId;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.paperwork.ReportMaterial;
import dev.akashi.platform.Words;
import dev.akashi.platform.oscal.OscalNames;
import dev.akashi.platform.oscal.OscalParts;
import dev.akashi.platform.oscal.Prose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** An issued report as OSCAL: the plan of what was assessed, and the results. */
public final class ReportOscal {

  private final ReportMaterial material;
  private final Words words;
  private final Format format;

  /**
   * The documents of a report.
   *
   * @param format in which the documents name each other
   */
  public ReportOscal(ReportMaterial material, Words words, Format format) {
    this.material = material;
    this.words = words;
    this.format = format;
  }

  /** The assessment plan. */
  public OscalDocument plan() {
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("uuid", uuid("plan").toString());
    plan.put("metadata", metadata("paperwork.oscal.plan"));
    plan.put("import-ssp", Map.of("href", beside("system-security-plan")));
    plan.put("local-definitions", Map.of("activities", activities()));
    plan.put("reviewed-controls", reviewed());
    plan.put("assessment-subjects", List.of(Map.of("type", "component", "include-all", Map.of())));
    plan.put("tasks", List.of(fieldwork()));
    return OscalParts.document("assessment-plan", plan);
  }

  /** When the work was done; what it looks back upon is the audit period. */
  private Map<String, Object> fieldwork() {
    AssessmentReport report = material.report();
    Map<String, Object> task = new LinkedHashMap<>();
    task.put("uuid", uuid("task").toString());
    task.put("type", "action");
    task.put("title", Prose.line(words.text("paperwork.oscal.fieldwork")));
    task.put("props", period());
    task.put(
        "timing",
        Map.of(
            "within-date-range",
            Map.of(
                "start", OscalParts.moment(report.startedOn()),
                "end", OscalParts.moment(report.issuedOn()))));
    task.put(
        "associated-activities",
        activities().stream()
            .map(activity ->
                Map.of(
                    "activity-uuid",
                    activity.get("uuid"),
                    "subjects",
                    List.of(Map.of("type", "component", "include-all", Map.of()))))
            .toList());
    return task;
  }

  private List<Map<String, Object>> period() {
    AssessmentReport report = material.report();
    return List.of(
        OscalParts.ours("audit-period-first", report.auditPeriod().first().toString()),
        OscalParts.ours("audit-period-last", report.auditPeriod().last().toString()));
  }

  /** The assessment results. */
  public OscalDocument results() {
    AssessmentReport report = material.report();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("uuid", uuid("result").toString());
    result.put("title", Prose.line(words.text("paperwork.report.title")));
    result.put("description", Prose.of(words.text("paperwork.report.no-opinion")));
    result.put("start", OscalParts.moment(report.startedOn()));
    result.put("end", OscalParts.moment(report.issuedOn()));
    result.put("props", props());
    result.put("reviewed-controls", reviewed());
    result.put("observations", report.results().values().stream().map(this::observation).toList());
    if (!report.findings().isEmpty()) {
      result.put("risks", report.findings().stream().map(this::risk).toList());
    }
    List<Map<String, Object>> findings =
        report.results().values().stream().flatMap(one -> findings(one).stream()).toList();
    if (!findings.isEmpty()) {
      result.put("findings", findings);
    }
    result.put(
        "remarks",
        Prose.of(
            words.text("assessment.report.limit", report.auditPeriod())
                + "\n\n"
                + words.text("assessment.subsequent-events")
                + ": "
                + material.issued().subsequentEvents()
                + onRepresentation()));
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("uuid", uuid("results").toString());
    results.put("metadata", metadata("paperwork.report.title"));
    results.put("import-ap", Map.of("href", beside("assessment-plan")));
    results.put("results", List.of(result));
    return OscalParts.document("assessment-results", results);
  }

  private String onRepresentation() {
    String said = material.issued().onRepresentation();
    return said.isEmpty() ? "" : "\n\n" + words.text("assessment.on-representation") + ": " + said;
  }

  private Map<String, Object> metadata(String title) {
    AssessmentReport report = material.report();
    return OscalMetadata.of(
        words.text(
            "paperwork.oscal.of",
            words.text(title),
            material.statement().called().in(words.language())),
        report.issuedOn(),
        material.statement().version() + "." + report.course().number(),
        report.contentHash(),
        words.language(),
        List.of(
            new OscalMetadata.Party(
                "assessor",
                words.text("assessment.assessor"),
                material.assessor().in(words.language()),
                assessor()),
            OscalMetadata.Party.of(
                "provider",
                words.text("paperwork.provider"),
                material.provider().name().in(words.language()),
                material.provider().id())));
  }

  private List<Map<String, Object>> props() {
    AssessmentReport report = material.report();
    List<Map<String, Object>> props = new ArrayList<>(period());
    props.add(OscalParts.ours("report-number", Integer.toString(report.course().number())));
    props.add(OscalParts.ours("statement-seal", report.statementHash()));
    props.add(OscalParts.ours("baseline-version", report.baselineVersion()));
    props.add(OscalParts.ours("signing-auditor", report.signer()));
    props.add(
        OscalParts.ours(
            "fair-presentation", material.issued().fairPresentation().fair() ? "yes" : "no"));
    props.add(
        OscalParts.ours("representation-on", material.issued().representationOn().toString()));
    return props;
  }

  private Map<String, Object> reviewed() {
    return Map.of(
        "control-selections",
        List.of(
            Map.of(
                "include-controls",
                material.report().results().keySet().stream()
                    .map(id -> Map.of("control-id", OscalNames.control(id.value())))
                    .toList())));
  }

  private List<Map<String, Object>> activities() {
    return List.of(activity("design"), activity("operation"));
  }

  private Map<String, Object> activity(String evaluation) {
    Map<String, Object> activity = new LinkedHashMap<>();
    activity.put("uuid", uuid("activity " + evaluation).toString());
    activity.put("title", Prose.line(words.text("assessment." + evaluation)));
    activity.put("description", Prose.of(words.text("paperwork.oscal." + evaluation)));
    List<Map<String, Object>> props = new ArrayList<>();
    material.report().results().values().stream()
        .map(result -> method(result.technique()))
        .distinct()
        .sorted()
        .forEach(method -> props.add(Map.of("name", "method", "value", method)));
    props.add(OscalParts.ours("evaluation", evaluation));
    activity.put("props", props);
    return activity;
  }

  private Map<String, Object> observation(ControlResult result) {
    Map<String, Object> observation = new LinkedHashMap<>();
    observation.put("uuid", observed(result.requirement()));
    observation.put("title", result.requirement().value());
    observation.put("description", Prose.of(said(result)));
    List<Map<String, Object>> props = new ArrayList<>();
    props.add(OscalParts.ours("design", OscalParts.word(result.design())));
    props.add(OscalParts.ours("operation", OscalParts.word(result.operation())));
    props.add(OscalParts.ours("technique", OscalParts.word(result.technique())));
    for (ReportedSample sample : material.grounds().samplesOf(result.requirement())) {
      props.add(OscalParts.ours("population", Integer.toString(sample.rows())));
      props.add(OscalParts.ours("sample-size", Integer.toString(sample.items().size())));
      props.add(OscalParts.ours("deviations", Long.toString(sample.deviations())));
    }
    for (ReportedReuse reuse : material.grounds().reusesFor(result.requirement())) {
      props.add(OscalParts.ours("reused", reuse.content().name()));
    }
    material.grounds().equivalences().stream()
        .filter(judged -> judged.requirement().equals(result.requirement()))
        .findFirst()
        .ifPresent(judged -> {
          props.add(OscalParts.ours("technology-equivalent", judged.equivalent() ? "yes" : "no"));
          observation.put("remarks", Prose.of(technology(judged)));
        });
    observation.put("props", props);
    observation.put("methods", List.of(method(result.technique())));
    observation.put(
        "origins",
        List.of(
            Map.of(
                "actors", List.of(Map.of("type", "party", "actor-uuid", assessor().toString())))));
    observation.put(
        "collected", OscalParts.moment(result.designOn().orElse(material.report().issuedOn())));
    return observation;
  }

  /** Another technology than the examples of the baseline, and how it was judged (FRM-37). */
  private String technology(Equivalence judged) {
    List<String> said = new ArrayList<>();
    said.add(words.text("assessment.technology-used") + ": " + judged.technology());
    said.add(words.text("assessment.technology-explained") + ": " + judged.explanation());
    said.add(words.text("assessment.technology-reason") + ": " + judged.reason());
    if (!judged.adviser().isBlank()) {
      said.add(words.text("assessment.technology-adviser") + ": " + judged.adviser());
    }
    return String.join("\n\n", said);
  }

  private static String said(ControlResult result) {
    return result.rationalExplanation().isBlank()
        ? result.reason()
        : result.reason() + "\n\n" + result.rationalExplanation();
  }

  private List<Map<String, Object>> findings(ControlResult result) {
    List<Map<String, Object>> findings = new ArrayList<>();
    finding(result, "design", result.design()).ifPresent(findings::add);
    finding(result, "operation", result.operation()).ifPresent(findings::add);
    return findings;
  }

  /** Nothing is found where nothing was judged: no population, or not in this year's cycle. */
  private Optional<Map<String, Object>> finding(
      ControlResult result, String evaluation, Conclusion conclusion) {
    if (conclusion != Conclusion.EFFECTIVE && conclusion != Conclusion.EXCEPTION) {
      return Optional.empty();
    }
    boolean effective = conclusion == Conclusion.EFFECTIVE;
    RequirementId id = result.requirement();
    Map<String, Object> finding = new LinkedHashMap<>();
    finding.put("uuid", uuid("finding " + evaluation + " " + id).toString());
    finding.put("title", Prose.line(id.value() + " " + words.text("assessment." + evaluation)));
    finding.put("description", Prose.of(result.reason()));
    finding.put("props", List.of(OscalParts.ours("evaluation", evaluation)));
    finding.put(
        "target",
        Map.of(
            "type",
            "statement-id",
            "target-id",
            OscalNames.control(id.value()) + "_smt",
            "status",
            Map.of(
                "state", effective ? "satisfied" : "not-satisfied",
                "reason", effective ? "pass" : "fail")));
    finding.put("related-observations", List.of(Map.of("observation-uuid", observed(id))));
    List<Map<String, Object>> risks =
        material.report().findings().stream()
            .filter(reported -> !effective && reported.requirement().equals(id))
            .map(reported -> Map.<String, Object>of("risk-uuid", risked(reported)))
            .toList();
    if (!risks.isEmpty()) {
      finding.put("related-risks", risks);
    }
    return Optional.of(finding);
  }

  private Map<String, Object> risk(ReportedFinding finding) {
    Map<String, Object> risk = new LinkedHashMap<>();
    risk.put("uuid", risked(finding));
    risk.put("title", Prose.line(finding.requirement().value()));
    risk.put("description", Prose.of(finding.text()));
    risk.put("statement", Prose.of(finding.text() + deviated(finding)));
    List<Map<String, Object>> props = new ArrayList<>();
    props.add(OscalParts.ours("finding-kind", OscalParts.word(finding.kind())));
    finding
        .findingClass()
        .ifPresent(how -> props.add(OscalParts.ours("finding-class", OscalParts.word(how))));
    risk.put("props", props);
    risk.put("status", finding.remediated() ? "closed" : "open");
    if (!finding.response().isBlank()) {
      risk.put(
          "remediations",
          List.of(
              Map.of(
                  "uuid", uuid("remedy " + finding.id()).toString(),
                  "lifecycle", finding.remediated() ? "completed" : "planned",
                  "title", Prose.line(words.text("assessment.findings.response")),
                  "description", Prose.of(finding.response()))));
    }
    return risk;
  }

  /**
   * What deviated, by control and rank. The keys are the provider's own and stay out of what is
   * exchanged; whoever has the package of the sample finds them by rank.
   */
  private String deviated(ReportedFinding finding) {
    return material.grounds().deviatingFor(finding).stream()
        .map(sample ->
            "\n\n"
                + words.text(
                    "assessment.report.deviated",
                    sample.line(),
                    sample.consistsOf(),
                    sample.items().size(),
                    sample.deviations())
                + sample.deviating().keySet().stream()
                    .map(rank -> " " + words.text("assessment.deviations.item", rank))
                    .collect(Collectors.joining()))
        .collect(Collectors.joining());
  }

  private static String method(Technique technique) {
    return switch (technique) {
      case INQUIRY -> "INTERVIEW";
      case INSPECTION, OBSERVATION -> "EXAMINE";
      case REPERFORMANCE -> "TEST";
    };
  }

  private String observed(RequirementId id) {
    return uuid("observation " + id).toString();
  }

  private String risked(ReportedFinding finding) {
    return uuid("risk " + finding.id()).toString();
  }

  private UUID assessor() {
    return OscalNames.uuid("party " + material.report().assessor());
  }

  /** The same in every export of the same report. */
  private UUID uuid(String what) {
    AssessmentReport report = material.report();
    return OscalNames.uuid(
        "report " + report.engagement() + " " + report.course().number() + " " + what);
  }

  private String beside(String what) {
    return OscalMetadata.beside(what, words.language(), format);
  }
}
