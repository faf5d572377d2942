package dev.akashi.internalaudit.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.People;
import dev.akashi.internalaudit.AuditPlan;
import dev.akashi.internalaudit.AuditReport;
import dev.akashi.internalaudit.InternalAudit;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.platform.Option;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One audit programme, or the form of a new one.
 *
 * @param audits the address of the internal audits of the service
 * @param plan empty for a new one
 * @param baseline the version by whose numbers is planned
 * @param colleagues who can be chosen as an auditor
 * @param done the audits of the programme
 * @param notAudited planned controls that no audit looked at
 */
public record PlanView(
    String audits,
    LocalizedText serviceName,
    Optional<AuditPlan> plan,
    String baseline,
    List<People.Person> colleagues,
    List<InternalAudit> done,
    Collection<RequirementId> notAudited,
    List<AuditReport> reports) {

  /** Where the form is sent. */
  public String path() {
    return audits + "/plans" + plan.map(known -> "/" + known.id()).orElse("");
  }

  public String text(Function<AuditPlan.Content, String> part) {
    return plan.map(AuditPlan::content).map(part).orElse("");
  }

  public String controls() {
    return text(said -> numbers(said.controls()));
  }

  /** Numbers with spaces between them, as they are typed. */
  public static String numbers(Collection<RequirementId> controls) {
    return String.join(" ", controls.stream().map(RequirementId::value).toList());
  }

  public List<Option> people(String outside) {
    return Stream.concat(
            Stream.of(Option.of("", outside)),
            colleagues.stream().map(each -> Option.of(each.id().toString(), each.name())))
        .toList();
  }
}
