package dev.akashi.statement.web;

import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import java.util.Optional;

/** What the page of the scope shows of a statement. */
public final class FactLinks {

  private FactLinks() {}

  /** What is stated for one model of the service. */
  public static Optional<ModelResponsibility> own(StatementScope scope, ServiceModel model) {
    return scope.responsibilityPerModel().stream().filter(own -> own.model() == model).findFirst();
  }
}
