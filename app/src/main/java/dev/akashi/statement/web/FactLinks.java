package dev.akashi.statement.web;

import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.StatementFinding;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import java.util.Optional;

/** On which page a fact beside the controls is stated. */
public final class FactLinks {

  private FactLinks() {}

  /** The page below the statement with the field that a finding is about. */
  public static Optional<String> pageOf(StatementFinding finding) {
    return finding
        .reason()
        .field()
        .map(field ->
            switch (field) {
              case "periodFirst", "periodLast" -> "/period#f-" + field;
              case "unowned" -> "?owner=" + WorkspaceFilter.UNOWNED;
              case "usedServices" -> "/used-services";
              case "certifications" -> "/profile/certifications";
              case "risks" -> "/risks";
              case "evidence" -> "/evidence";
              case "internalAuditReports" -> "/internal-audit-reports";
              default -> field.startsWith("profile/") ? "/" + field : "/scope#f-" + field;
            });
  }

  /** What is stated for one model of the service. */
  public static Optional<ModelResponsibility> own(StatementScope scope, ServiceModel model) {
    return scope.responsibilityPerModel().stream().filter(own -> own.model() == model).findFirst();
  }
}
