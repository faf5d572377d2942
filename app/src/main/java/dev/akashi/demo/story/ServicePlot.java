package dev.akashi.demo.story;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Period;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.WorkingTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A service of the story.
 *
 * @param provider the domain of its provider's people
 * @param base the listed service it stands on
 */
record ServicePlot(
    String provider,
    String name,
    String nameEn,
    ServiceModel model,
    List<String> functions,
    Period auditPeriod,
    LocalDate declaredOn,
    Optional<RegistryKey> base,
    String baseName) {

  String representative() {
    return "representative@" + provider;
  }

  /** How long an answer took its author: from half an hour to two hours, other for each service. */
  WorkingTime workingTime(RequirementId requirement) {
    int spread = (requirement.value().length() + requirement.chapter() + nameEn.length()) % 7;
    return new WorkingTime(15 * (2 + spread));
  }
}
