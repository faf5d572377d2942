package dev.akashi.difference;

import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.FactShape;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.StatementContent;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementScope.ModelResponsibility;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a statement states beside its answers and its texts: an item of the scope, a used
 * service, a fact of the profile, a chosen visibility, a file that supports it. Together with the
 * texts and the answers this is all that the seal covers.
 *
 * @param kind what it is, with its label below {@code profile.kind}
 * @param identity what makes it the same thing in another version
 */
record Stated(String kind, String identity, List<Value> values) {

  private static final String DAY = "day";

  Stated {
    values = List.copyOf(values);
  }

  /**
   * One value of it.
   *
   * @param vocabulary the closed vocabulary the text is a term of, {@code flag} for yes and no;
   *     empty for free text
   */
  record Value(String name, String vocabulary, String text) {

    static Value of(String name, String text) {
      return new Value(name, "", text);
    }

    static Value of(String name, boolean flag) {
      return new Value(name, "flag", Boolean.toString(flag));
    }

    static Value of(String name, Enum<?> term) {
      return new Value(name, term.getDeclaringClass().getSimpleName(), term.name());
    }

    static Value of(String name, String vocabulary, Optional<? extends Enum<?>> term) {
      return new Value(name, vocabulary, term.map(Enum::name).orElse(""));
    }
  }

  /** Everything of the kind in a statement, in its order. */
  static List<Stated> of(String name, Optional<String> nameEn, StatementContent content) {
    List<Stated> all = new ArrayList<>();
    all.add(
        new Stated(
            "SERVICE",
            "",
            List.of(
                Value.of("name", name),
                Value.of("nameEn", nameEn.orElse("")),
                Value.of(
                    "deploymentModel", "DeploymentModel", content.scope().deploymentModel()))));
    content.scope().serviceModels().stream().sorted().map(Stated::model).forEach(all::add);
    content.scope().items().stream().map(Stated::item).forEach(all::add);
    content.scope().responsibilityPerModel().stream().map(Stated::responsibility).forEach(all::add);
    for (UsedService used : content.usedServices()) {
      all.add(used(used));
      used.shares().stream().map(share -> share(used, share)).forEach(all::add);
    }
    content.profile().facts().stream().map(Stated::fact).forEach(all::add);
    content.profile().visibility().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(chosen -> visibility(chosen.getKey(), chosen.getValue()))
        .forEach(all::add);
    content.evidence().stream().map(Stated::file).forEach(all::add);
    return all;
  }

  private static Stated model(ServiceModel model) {
    return new Stated("SERVICE_MODEL", model.name(), List.of(Value.of("model", model)));
  }

  private static Stated item(ScopeItem item) {
    return new Stated(
        "SCOPE_ITEM",
        item.kind() + " " + item.code(),
        List.of(
            Value.of("itemKind", item.kind()),
            Value.of("code", item.code()),
            Value.of("name", item.name()),
            Value.of("covered", item.covered()),
            Value.of("note", item.note())));
  }

  private static Stated responsibility(ModelResponsibility own) {
    return new Stated(
        "MODEL_RESPONSIBILITY",
        own.model().name(),
        List.of(
            Value.of("model", own.model()),
            Value.of("provider", own.provider()),
            Value.of("customer", own.customer())));
  }

  private static Stated used(UsedService used) {
    return new Stated(
        "USED_SERVICE",
        used.name(),
        List.of(
            Value.of("name", used.name()),
            Value.of("inStatement", used.inStatement()),
            Value.of("listed", used.listed().map(Object::toString).orElse("")),
            Value.of("selfAssessed", used.selfAssessed()),
            Value.of("confirmation", used.confirmation()),
            Value.of("layer", "StackLayer", used.layer())));
  }

  private static Stated share(UsedService used, UsedService.Share share) {
    return new Stated(
        "SHARE",
        used.name() + " " + share.model().map(Enum::name).orElse(""),
        List.of(
            Value.of("name", used.name()),
            Value.of("model", "ServiceModel", share.model()),
            Value.of("own", share.own()),
            Value.of("total", share.total())));
  }

  private static Stated fact(ProfileFact fact) {
    FactKind kind = fact.kind();
    FactShape shape = kind.shape();
    Map<String, String> told = shape.told(fact);
    List<Value> values =
        shape.values().stream()
            .map(value ->
                new Value(value.name(), vocabulary(value), told.getOrDefault(value.name(), "")))
            .toList();
    return new Stated(kind.name(), values.getFirst().text(), values);
  }

  private static String vocabulary(FactShape.Value value) {
    return switch (value.type()) {
      case FLAG -> "flag";
      case DAY -> DAY;
      case TEXT, LONG_TEXT, CHOICE, REQUIREMENTS -> value.vocabulary();
    };
  }

  private static Stated visibility(StatementField field, Visibility chosen) {
    return new Stated(
        "VISIBILITY",
        field.name(),
        List.of(Value.of("field", field), Value.of("visibility", chosen)));
  }

  private static Stated file(LinkedFile file) {
    return new Stated(
        "EVIDENCE",
        file.requirement() + " " + file.line() + " " + file.evidence(),
        List.of(
            Value.of("requirement", file.requirement().value()),
            Value.of("line", file.line()),
            Value.of("fileName", file.fileName()),
            Value.of("version", Integer.toString(file.version())),
            new Value("from", DAY, file.from().toString()),
            new Value("until", DAY, file.until().map(LocalDate::toString).orElse("")),
            Value.of("sha256", file.sha256()),
            Value.of("evidence", file.evidence().toString())));
  }
}
