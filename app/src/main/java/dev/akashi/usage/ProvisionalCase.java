package dev.akashi.usage;

import dev.akashi.registry.ServiceModel;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The use of a service that is not on the list, as far as the measures ask for it. */
public record ProvisionalCase(
    Set<ServiceModel> models,
    boolean applicationExpected,
    Optional<Substitute> substitute,
    Optional<Contract> contract,
    Optional<Migration> migration,
    Optional<LocalDate> buildStartedOn) {

  public ProvisionalCase {
    models = Set.copyOf(models);
  }

  /** Another service that could be used. */
  public record Substitute(boolean applicationExpected, boolean applied) {}

  /** The contract on the used service. */
  public record Contract(LocalDate signedOn, LocalDate lastDay, boolean multiYear) {}

  /** A migration with large impact. */
  public record Migration(Optional<LocalDate> planFixedOn, LocalDate lastDay) {}

  boolean someApplicationExpected() {
    return applicationExpected || substitute.filter(Substitute::applicationExpected).isPresent();
  }
}
