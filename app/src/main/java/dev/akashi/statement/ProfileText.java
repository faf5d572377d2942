package dev.akashi.statement;

import java.util.List;

/**
 * A text of the scope that stands on a page of the profile as well.
 *
 * @param label the key of its name in the message bundles
 * @param field what the form of the scope calls it
 * @param visible the field whose visibility it has
 */
public record ProfileText(String label, String field, String text, StatementField visible) {

  /** The texts of the scope that belong to a page; some pages consist of facts alone. */
  public static List<ProfileText> of(ProfileGroup group, StatementScope scope) {
    return switch (group) {
      case SERVICE ->
          List.of(
              new ProfileText(
                  "statement.provider-responsibility",
                  "providerResponsibility",
                  scope.providerResponsibility(),
                  StatementField.RESPONSIBILITIES),
              new ProfileText(
                  "statement.customer-responsibility",
                  "customerResponsibility",
                  scope.customerResponsibility(),
                  StatementField.RESPONSIBILITIES));
      case SCOPE ->
          List.of(
              new ProfileText(
                  "statement.data-location",
                  "dataLocation",
                  scope.dataLocation(),
                  StatementField.DATA_LOCATION));
      case SYSTEM ->
          List.of(
              new ProfileText(
                  "statement.internal-audit",
                  "internalAuditBasis",
                  scope.internalAuditBasis(),
                  StatementField.INTERNAL_AUDIT));
      case LEGAL -> legal(scope);
      case TESTS ->
          List.of(
              new ProfileText(
                  "statement.third-party-tests",
                  "thirdPartyTests",
                  scope.thirdPartyTests(),
                  StatementField.THIRD_PARTY_TESTS));
      case NOTES ->
          List.of(
              new ProfileText(
                  "statement.subsequent-events",
                  "subsequentEvents",
                  scope.subsequentEvents(),
                  StatementField.SUBSEQUENT_EVENTS));
      case USED_SERVICES, CERTIFICATIONS, AI -> List.of();
    };
  }

  private static List<ProfileText> legal(StatementScope scope) {
    return List.of(
        new ProfileText(
            "statement.capital",
            "capitalAndOfficers",
            scope.capitalAndOfficers(),
            StatementField.CAPITAL_AND_OFFICERS),
        new ProfileText(
            "statement.foreign-law-risk",
            "foreignLawRisk",
            scope.foreignLawRisk(),
            StatementField.FOREIGN_LAW_RISK),
        new ProfileText(
            "statement.governing-law",
            "governingLaw",
            scope.governingLaw(),
            StatementField.GOVERNING_LAW));
  }
}
