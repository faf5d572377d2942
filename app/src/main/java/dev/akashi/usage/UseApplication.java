package dev.akashi.usage;

import dev.akashi.classification.InformationGrade;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.registry.RegistryKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application to use an external service (LGG-30).
 *
 * @param notListedReason why it is used though its registration is not valid; empty if it is
 * @param conditions what was found for each selection condition, by its code (LGG-24)
 */
public record UseApplication(
    UseApplicationId id,
    OrganisationId organisation,
    PersonId applicant,
    String serviceName,
    String provider,
    Optional<RegistryKey> listed,
    String purpose,
    NetworkZone zone,
    List<UsedInformation> information,
    Map<String, String> conditions,
    String notListedReason,
    UseState state) {

  public UseApplication {
    information = List.copyOf(information);
    conditions = Map.copyOf(conditions);
  }

  /** What is handled together is handled at the highest grade (LGG-17). */
  public Optional<InformationGrade> highestGrade() {
    return InformationGrade.highest(
        information.stream().flatMap(used -> used.grade().stream()).toList());
  }

  UseApplication in(UseState next) {
    return with(notListedReason, next);
  }

  /** The same with the reason the permitting person gave, where the applicant gave none. */
  UseApplication allowedFor(String reason) {
    return notListedReason.isBlank() ? with(reason, state) : this;
  }

  private UseApplication with(String reason, UseState next) {
    return new UseApplication(
        id,
        organisation,
        applicant,
        serviceName,
        provider,
        listed,
        purpose,
        zone,
        information,
        conditions,
        reason,
        next);
  }
}
