package dev.akashi.dossier.files;

import dev.akashi.dossier.DossierBook;
import dev.akashi.dossier.ProfileTable;
import dev.akashi.platform.Words;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.StatementField;
import java.util.Map;

/** What the lines of a table are called that have a name beside their values. */
final class LineNames {

  private static final Map<String, String> TEXTS =
      Map.of(
          "dataLocation", "statement.data-location",
          "governingLaw", "statement.governing-law",
          "foreignLawRisk", "statement.foreign-law-risk",
          "capitalAndOfficers", "statement.capital",
          "thirdPartyTests", "statement.third-party-tests",
          "subsequentEvents", "statement.subsequent-events",
          "providerResponsibility", "statement.provider-responsibility",
          "customerResponsibility", "statement.customer-responsibility",
          "internalAuditBasis", "statement.internal-audit");
  private static final Map<String, String> PER_MODEL =
      Map.of(
          "provider", "statement.provider-in-model",
          "customer", "statement.customer-in-model");

  private LineNames() {}

  /** The name of the line with that key; empty where there is no such line. */
  static String of(ProfileTable table, String key, DossierBook book, Words words) {
    return switch (table.code()) {
      case ProfileTable.TEXTS -> text(key, words);
      case ProfileTable.SEEN_BY -> field(key, words);
      default ->
          book.risks().risks().stream()
              .filter(risk -> risk.id().toString().equals(key))
              .map(risk -> Integer.toString(risk.number()))
              .findFirst()
              .orElse("");
    };
  }

  private static String text(String key, Words words) {
    String plain = TEXTS.get(key);
    if (plain != null) {
      return words.text(plain);
    }
    for (ServiceModel model : ServiceModel.values()) {
      for (Map.Entry<String, String> side : PER_MODEL.entrySet()) {
        if (key.equals(side.getKey() + "-" + model.name())) {
          return words.text(side.getValue(), words.label(model));
        }
      }
    }
    return "";
  }

  private static String field(String key, Words words) {
    for (StatementField field : StatementField.values()) {
      if (field.name().equals(key)) {
        return words.label(field);
      }
    }
    return "";
  }
}
