package dev.akashi.statement;

import java.util.Optional;

/** On which page below a statement a fact beside the controls is stated. */
public final class FactPlaces {

  /** What the filter of the grid asks for where no owner is named. */
  public static final String UNOWNED = "-";

  private FactPlaces() {}

  /** The page below the statement with the field that a finding is about. */
  public static Optional<String> pageOf(StatementFinding finding) {
    return finding
        .reason()
        .field()
        .map(field ->
            switch (field) {
              case "periodFirst", "periodLast" -> "/period#f-" + field;
              case "unowned" -> "?owner=" + UNOWNED;
              case "usedServices" -> "/used-services";
              case "certifications" -> "/profile/certifications";
              case "risks" -> "/risks";
              case "evidence" -> "/evidence";
              case "internalAuditReports" -> "/internal-audit-reports";
              default -> field.startsWith("profile/") ? "/" + field : "/scope#f-" + field;
            });
  }
}
