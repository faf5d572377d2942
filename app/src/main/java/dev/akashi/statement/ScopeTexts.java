package dev.akashi.statement;

import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The free texts of a scope by the names of their fields. */
public final class ScopeTexts {

  /** The most characters of one. */
  public static final int LONGEST = 4000;

  private static final String PROVIDER_IN = "provider-";
  private static final String CUSTOMER_IN = "customer-";

  private ScopeTexts() {}

  /** What each field says, in the order of the form; what is not stated is empty. */
  public static Map<String, String> of(StatementScope scope) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("dataLocation", scope.dataLocation());
    texts.put("governingLaw", scope.governingLaw());
    texts.put("foreignLawRisk", scope.foreignLawRisk());
    texts.put("capitalAndOfficers", scope.capitalAndOfficers());
    texts.put("thirdPartyTests", scope.thirdPartyTests());
    texts.put("subsequentEvents", scope.subsequentEvents());
    texts.put("providerResponsibility", scope.providerResponsibility());
    texts.put("customerResponsibility", scope.customerResponsibility());
    texts.put("internalAuditBasis", scope.internalAuditBasis());
    for (ServiceModel model : ServiceModel.values()) {
      texts.put(PROVIDER_IN + model.name(), "");
      texts.put(CUSTOMER_IN + model.name(), "");
    }
    for (ModelResponsibility own : scope.responsibilityPerModel()) {
      texts.put(PROVIDER_IN + own.model().name(), own.provider());
      texts.put(CUSTOMER_IN + own.model().name(), own.customer());
    }
    return texts;
  }

  /** The scope with another text in a field. */
  static StatementScope put(StatementScope scope, String field, String text) {
    Map<String, String> texts = of(scope);
    texts.put(field, text);
    return new StatementScope(
        scope.items(),
        scope.serviceModels(),
        scope.deploymentModel(),
        said(texts, "dataLocation"),
        said(texts, "governingLaw"),
        said(texts, "foreignLawRisk"),
        said(texts, "capitalAndOfficers"),
        said(texts, "thirdPartyTests"),
        said(texts, "subsequentEvents"),
        said(texts, "providerResponsibility"),
        said(texts, "customerResponsibility"),
        said(texts, "internalAuditBasis"),
        perModel(texts));
  }

  private static List<ModelResponsibility> perModel(Map<String, String> texts) {
    return Arrays.stream(ServiceModel.values())
        .map(model ->
            new ModelResponsibility(
                model,
                said(texts, PROVIDER_IN + model.name()),
                said(texts, CUSTOMER_IN + model.name())))
        .filter(own -> !own.provider().isEmpty() || !own.customer().isEmpty())
        .toList();
  }

  private static String said(Map<String, String> texts, String field) {
    return texts.getOrDefault(field, "");
  }
}
