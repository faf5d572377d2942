package dev.akashi.assessment.web;

import dev.akashi.assessment.ReportGrounds.ReportedReuse;
import dev.akashi.assessment.ReportGrounds.ReportedSample;
import dev.akashi.assessment.Reuse;
import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Period;
import java.util.List;

/** What the results of a report rest on, as the API answers it. */
final class GroundsJson {

  private GroundsJson() {}

  /** A drawn sample; {@code population} names what it was drawn from. */
  record ReportedSampleJson(
      String id,
      String requirement,
      String line,
      String frequency,
      String population,
      String populationOf,
      int rows,
      String sha256,
      String seed,
      List<ReportedItemJson> items) {

    static ReportedSampleJson of(ReportedSample sample) {
      return new ReportedSampleJson(
          sample.id().toString(),
          sample.requirement().value(),
          sample.line(),
          sample.frequency().name(),
          sample.population().toString(),
          sample.consistsOf(),
          sample.rows(),
          sample.sha256(),
          sample.seed(),
          sample.items().stream()
              .map(item -> new ReportedItemJson(item.key(), item.outcome().name()))
              .toList());
    }
  }

  record ReportedItemJson(String key, String outcome) {}

  /** An audit or certification of somebody else that was used. */
  record ReportedReuseJson(
      String id,
      String kind,
      String name,
      String issuer,
      Period period,
      List<String> functions,
      List<String> regions,
      List<String> controls,
      String evidenceName,
      String evidenceHash,
      String reason) {

    static ReportedReuseJson of(ReportedReuse reuse) {
      Reuse.Content used = reuse.content();
      return new ReportedReuseJson(
          reuse.id().toString(),
          used.kind().name(),
          used.name(),
          used.issuer(),
          used.period(),
          used.functions(),
          used.regions(),
          used.controls().stream().map(RequirementId::value).toList(),
          used.evidenceName(),
          used.evidenceHash(),
          used.reason());
    }
  }
}
