package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import java.util.Optional;

/** On which page below a statement that is mended which a finding is about. */
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
              default -> other(field);
            });
  }

  private static String other(String field) {
    if (field.startsWith("profile/")) {
      return "/" + field;
    }
    return Character.isDigit(field.charAt(0))
        ? inGrid(RequirementId.of(field))
        : "/scope#f-" + field;
  }

  private static String inGrid(RequirementId id) {
    return "?chapter=" + id.chapter() + "&open=" + id + "#" + id;
  }
}
