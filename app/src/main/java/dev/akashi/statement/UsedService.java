package dev.akashi.statement;

import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.registry.StackLayer;
import java.util.List;
import java.util.Optional;

/**
 * Another cloud service that the stated service stands on.
 *
 * @param inStatement whether it lies inside the scope of this statement
 * @param listed its entry on the public list, when it has one
 * @param selfAssessed whether the provider assessed it itself (FRM-54)
 * @param confirmation how and when the provider confirmed what the list does not state of it
 * @param layer the layer of the stated service that it carries, when that is stated
 * @param shares who answers for what, once or per model of the stated service (FRM-52)
 */
public record UsedService(
    String name,
    boolean inStatement,
    Optional<RegistryKey> listed,
    boolean selfAssessed,
    String confirmation,
    Optional<StackLayer> layer,
    List<Share> shares) {

  /**
   * Who answers for what where the stated service uses the base.
   *
   * @param model the model of the stated service it holds for; empty means every model
   * @param own what the provider of the stated service answers for itself; this part is audited
   * @param total what the provider and the base together offer the customer
   */
  public record Share(Optional<ServiceModel> model, String own, String total) {}

  public UsedService {
    shares = List.copyOf(shares);
  }

  /** A base of which neither the layer nor the shares are stated. */
  public UsedService(
      String name,
      boolean inStatement,
      Optional<RegistryKey> listed,
      boolean selfAssessed,
      String confirmation) {
    this(name, inStatement, listed, selfAssessed, confirmation, Optional.empty(), List.of());
  }

  /**
   * What the provider of the stated service answers for in a model; empty when it is not stated.
   */
  public String ownIn(Optional<ServiceModel> model) {
    return in(model).map(Share::own).orElse("");
  }

  /** What both together offer in a model; empty when it is not stated. */
  public String totalIn(Optional<ServiceModel> model) {
    return in(model).map(Share::total).orElse("");
  }

  private Optional<Share> in(Optional<ServiceModel> model) {
    return shares.stream().filter(share -> share.model().equals(model)).findFirst();
  }

  /** The same without who answers for what. */
  UsedService withoutShares() {
    return new UsedService(name, inStatement, listed, selfAssessed, confirmation, layer, List.of());
  }

  public UsedService(
      String name, boolean inStatement, Optional<RegistryKey> listed, boolean selfAssessed) {
    this(name, inStatement, listed, selfAssessed, "");
  }
}
