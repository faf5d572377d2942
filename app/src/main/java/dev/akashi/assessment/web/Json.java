package dev.akashi.assessment.web;

import dev.akashi.assessment.AssessmentReport;
import dev.akashi.assessment.ControlResult;
import dev.akashi.assessment.Deviation;
import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.FairPresentation;
import dev.akashi.assessment.Finding;
import dev.akashi.assessment.FindingId;
import dev.akashi.assessment.IssuedReport;
import dev.akashi.assessment.Papers;
import dev.akashi.assessment.ReportExtension;
import dev.akashi.assessment.ResultEntry;
import dev.akashi.assessment.TeamMember;
import dev.akashi.assessment.web.EquivalenceApi.EquivalenceJson;
import dev.akashi.assessment.web.GroundsJson.ReportedReuseJson;
import dev.akashi.assessment.web.GroundsJson.ReportedSampleJson;
import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the API answers, with ids as texts. */
final class Json {

  private Json() {}

  /** An engagement; {@code revision} goes with every edit of it. */
  record EngagementJson(
      String id,
      String serviceName,
      String assessor,
      String provider,
      String statement,
      int statementVersion,
      String statementHash,
      String baseline,
      Period auditPeriod,
      String state,
      LocalDate stateSince,
      Optional<LocalDate> contractedOn,
      Optional<LocalDate> endsOn,
      Optional<LocalDate> startedOn,
      List<MemberJson> team,
      List<MemberJson> former,
      int revision) {

    static EngagementJson of(Engagement e) {
      return new EngagementJson(
          e.id().toString(),
          e.serviceName().ja(),
          e.assessor().toString(),
          e.provider().toString(),
          e.statement().toString(),
          e.statementVersion(),
          e.statementHash(),
          e.baselineVersion(),
          e.auditPeriod(),
          e.state().name(),
          e.stateSince(),
          e.contractedOn(),
          e.endsOn(),
          e.startedOn(),
          e.team().stream().map(MemberJson::of).toList(),
          e.former().stream().map(MemberJson::of).toList(),
          e.revision());
    }
  }

  /** {@code person} is the account, when the member has one. */
  record MemberJson(
      Optional<String> person,
      String name,
      String subcontractor,
      Optional<LocalDate> independenceDeclaredOn,
      Optional<LocalDate> workedFrom,
      Optional<LocalDate> leftOn) {

    static MemberJson of(TeamMember member) {
      return new MemberJson(
          member.person().map(PersonId::toString),
          member.name(),
          member.subcontractor(),
          member.independenceDeclaredOn(),
          member.work().from(),
          member.work().leftOn());
    }
  }

  /** What is recorded for a requirement; {@code revision} 0 when nothing is. */
  record ResultJson(
      String requirement,
      boolean mandatory,
      String design,
      Optional<LocalDate> designOn,
      String operation,
      Optional<String> technique,
      String reason,
      boolean objectiveEffective,
      String rationalExplanation,
      boolean sampleNeeded,
      List<SampleJson> samples,
      int revision) {

    static List<ResultJson> of(Papers papers) {
      return papers.inScope().stream()
          .map(requirement ->
              of(
                  papers,
                  requirement.id(),
                  requirement.mandatory(),
                  ResultFilter.needsSample(papers, requirement)))
          .toList();
    }

    static ResultJson of(Papers papers, RequirementId id, boolean mandatory, boolean sampleNeeded) {
      ResultEntry entry = papers.entry(id);
      return new ResultJson(
          id.value(),
          mandatory,
          entry.design().name(),
          entry.designOn(),
          entry.operation().name(),
          entry.technique().map(Enum::name),
          entry.reason(),
          entry.objectiveEffective(),
          entry.rationalExplanation(),
          sampleNeeded,
          papers.samplesOf(id).stream().map(SampleJson::of).toList(),
          papers.revision(id));
    }
  }

  record FindingJson(
      String id,
      String engagement,
      String requirement,
      String kind,
      String state,
      LocalDate foundOn,
      Optional<String> findingClass,
      String text,
      String response,
      Optional<LocalDate> remediedOn,
      String conclusion,
      Optional<Integer> retest,
      List<DeviationJson> deviations,
      int revision) {

    static FindingJson of(Finding f, Map<FindingId, List<Deviation>> deviations) {
      return new FindingJson(
          f.id().toString(),
          f.engagement().toString(),
          f.requirement().value(),
          f.kind().name(),
          f.state().name(),
          f.foundOn(),
          f.findingClass().map(Enum::name),
          f.text(),
          f.response(),
          f.remediedOn(),
          f.conclusion(),
          f.retest(),
          deviations.getOrDefault(f.id(), List.of()).stream().map(DeviationJson::of).toList(),
          f.revision());
    }
  }

  /** What deviated in a sample that a finding means. */
  record DeviationJson(
      String sample, String line, String populationOf, int drawn, List<DeviatingItemJson> items) {

    static DeviationJson of(Deviation deviation) {
      return new DeviationJson(
          deviation.sample().toString(),
          deviation.line(),
          deviation.populationOf(),
          deviation.drawn(),
          deviation.items().stream()
              .map(item -> new DeviatingItemJson(item.number(), item.key(), item.corrected()))
              .toList());
    }
  }

  record DeviatingItemJson(int rank, String key, boolean corrected) {}

  /** An issued report with the sentence that says what it does not say (FRM-32). */
  record ReportJson(
      String engagement,
      String statement,
      String statementHash,
      String baseline,
      Period auditPeriod,
      String assessor,
      String assessorName,
      String signer,
      LocalDate startedOn,
      LocalDate issuedOn,
      LocalDate representationOn,
      String representationSeal,
      String subsequentEvents,
      String onRepresentation,
      List<String> scopeFunctions,
      List<String> scopeRegions,
      FairJson fairPresentation,
      List<String> acceptedBases,
      List<ReportedJson> results,
      List<ReportedFindingJson> findings,
      PlannedJson planned,
      List<FollowUpJson> followUps,
      List<ReportedSampleJson> samples,
      List<ReportedReuseJson> reuses,
      List<EquivalenceJson> equivalences,
      int number,
      Optional<LocalDate> extendedTo,
      String contentHash,
      String limit) {

    static ReportJson of(IssuedReport issued, String limit) {
      var r = issued.report();
      return new ReportJson(
          r.engagement().toString(),
          r.statement().toString(),
          r.statementHash(),
          r.baselineVersion(),
          r.auditPeriod(),
          r.assessor().toString(),
          r.assessorName(),
          r.signer(),
          r.startedOn(),
          r.issuedOn(),
          issued.representationOn(),
          issued.representationSeal(),
          issued.subsequentEvents(),
          issued.onRepresentation(),
          r.scopeFunctions(),
          r.scopeRegions(),
          FairJson.of(r.fairPresentation()),
          r.acceptedBases(),
          r.results().values().stream().map(ReportedJson::of).toList(),
          r.findings().stream()
              .map(f ->
                  new ReportedFindingJson(
                      f.id().toString(),
                      f.requirement().value(),
                      f.kind().name(),
                      f.findingClass().map(Enum::name),
                      f.text(),
                      f.response(),
                      f.remediated(),
                      f.course().foundOn(),
                      f.course().remediedOn(),
                      f.course().conclusion(),
                      f.course().retest()))
              .toList(),
          PlannedJson.of(r.planned()),
          r.followUps().stream().map(FollowUpJson::of).toList(),
          issued.grounds().samples().stream().map(ReportedSampleJson::of).toList(),
          issued.grounds().reuses().stream().map(ReportedReuseJson::of).toList(),
          issued.grounds().equivalences().stream().map(EquivalenceJson::of).toList(),
          r.course().number(),
          r.course().extension().map(ReportExtension::dueOn),
          r.contentHash(),
          limit);
    }
  }

  record FairJson(boolean fair, LocalDate concludedOn, String reason) {

    static FairJson of(FairPresentation concluded) {
      return new FairJson(concluded.fair(), concluded.concludedOn(), concluded.reason());
    }
  }

  record ReportedJson(
      String requirement,
      String design,
      Optional<LocalDate> designOn,
      String operation,
      String technique,
      String reason,
      boolean objectiveEffective,
      String rationalExplanation) {

    static ReportedJson of(ControlResult r) {
      return new ReportedJson(
          r.requirement().value(),
          r.design().name(),
          r.designOn(),
          r.operation().name(),
          r.technique().name(),
          r.reason(),
          r.objectiveEffective(),
          r.rationalExplanation());
    }
  }

  record ReportedFindingJson(
      String id,
      String requirement,
      String kind,
      Optional<String> findingClass,
      String text,
      String response,
      boolean remediated,
      LocalDate foundOn,
      Optional<LocalDate> remediedOn,
      String conclusion,
      Optional<Integer> retest) {}

  /** What the audit was to do. */
  record PlannedJson(
      String level,
      String method,
      String scheme,
      String schemeSource,
      boolean firstAudit,
      boolean managementCycle,
      LocalDate fixedOn) {

    static PlannedJson of(AssessmentReport.Planned p) {
      return new PlannedJson(
          p.level(),
          p.method().name(),
          p.scheme(),
          p.schemeSource(),
          p.firstAudit(),
          p.managementCycle(),
          p.fixedOn());
    }
  }

  /** What became of a finding of the report before. */
  record FollowUpJson(
      String finding,
      String requirement,
      Optional<String> findingClass,
      String text,
      LocalDate reportedOn,
      String outcome,
      String seen,
      Optional<Integer> retest) {

    static FollowUpJson of(AssessmentReport.ReportedFollowUp f) {
      return new FollowUpJson(
          f.finding().toString(),
          f.requirement().value(),
          f.findingClass().map(Enum::name),
          f.text(),
          f.reportedOn(),
          f.outcome().name(),
          f.seen(),
          f.retest());
    }
  }
}
