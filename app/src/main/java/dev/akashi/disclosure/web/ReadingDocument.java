package dev.akashi.disclosure.web;

import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.ServiceModel;
import dev.akashi.statement.Answer;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.IndividualControl;
import dev.akashi.statement.IndividualControl.Frequency;
import dev.akashi.statement.ProfileGroup;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.Responsibility;
import dev.akashi.statement.ScopeItem;
import dev.akashi.statement.StatementField;
import dev.akashi.statement.StatementScope;
import dev.akashi.statement.Treatment;
import dev.akashi.statement.UsedService;
import dev.akashi.statement.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A profile as a reader may see it, as data. */
record ReadingDocument(
    String statement,
    String service,
    int version,
    String declaredOn,
    String hash,
    List<Field> fields,
    List<Text> texts,
    List<Model> responsibilityPerModel,
    List<Item> items,
    List<Used> usedServices,
    List<Fact> facts,
    List<Control> controls) {

  /** Who sees a field, and whether this reader does. */
  record Field(StatementField field, Visibility visibility, boolean shown) {}

  /** A text of the scope. */
  record Text(String field, String text) {}

  /** Who answers for what in a service model. */
  record Model(ServiceModel model, String provider, String customer) {

    static Model of(StatementScope.ModelResponsibility own) {
      return new Model(own.model(), own.provider(), own.customer());
    }
  }

  /** An item of the scope. */
  record Item(String kind, String code, String name, boolean covered, String note) {}

  /** A service it stands on. */
  record Used(String name, boolean inStatement, List<Share> shares) {}

  /** Who answers for what. */
  record Share(String model, String own, String total) {}

  /** A fact; values are empty where it is stated that there is none of the kind. */
  record Fact(FactKind kind, boolean none, Map<String, String> values) {}

  /** An answer to a requirement; of those who see objectives alone, no more than its number. */
  record Control(
      String requirement,
      Treatment treatment,
      String reason,
      @Nullable String inheritedFrom,
      String inheritedFunction,
      Responsibility responsibility,
      String customerDuty,
      List<String> plans,
      List<Measure> individualControls) {

    static Control of(Answer answer) {
      return new Control(
          answer.requirement().value(),
          answer.treatment(),
          answer.reason(),
          answer.inheritedFrom().map(RegistryKey::value).orElse(null),
          answer.inheritedFunction(),
          answer.responsibility(),
          answer.customerDuty(),
          answer.plans().stream().sorted().toList(),
          answer.individualControls().stream().map(Measure::of).toList());
    }
  }

  /** An individual control. */
  record Measure(
      String line,
      String text,
      String owner,
      Frequency frequency,
      @Nullable String validFrom,
      @Nullable String validTo,
      List<String> plans) {

    static Measure of(IndividualControl measure) {
      return new Measure(
          measure.line(),
          measure.text(),
          measure.owner(),
          measure.frequency(),
          measure.validFrom().map(Object::toString).orElse(null),
          measure.validTo().map(Object::toString).orElse(null),
          measure.plans().stream().sorted().toList());
    }
  }

  static ReadingDocument of(ProfileReading reading) {
    return new ReadingDocument(
        reading.statement().id().toString(),
        reading.statement().serviceName(),
        reading.statement().version(),
        reading.statement().declaredOn().toString(),
        reading.statement().contentHash(),
        Arrays.stream(StatementField.values())
            .map(field -> new Field(field, reading.visibility(field), reading.sees(field)))
            .toList(),
        Arrays.stream(ProfileGroup.values())
            .flatMap(group -> reading.texts(group).stream())
            .map(text -> new Text(text.field(), text.text()))
            .toList(),
        reading.responsibilityPerModel().stream().map(Model::of).toList(),
        reading.items().stream().map(ReadingDocument::item).toList(),
        reading.uses().stream().map(ReadingDocument::used).toList(),
        Arrays.stream(FactKind.values())
            .filter(kind -> kind != FactKind.NONE)
            .flatMap(kind -> facts(reading, kind).stream())
            .toList(),
        reading.controls().stream().map(Control::of).toList());
  }

  private static Item item(ScopeItem item) {
    return new Item(item.kind().name(), item.code(), item.name(), item.covered(), item.note());
  }

  private static Used used(UsedService used) {
    return new Used(
        used.name(),
        used.inStatement(),
        used.shares().stream()
            .map(share ->
                new Share(share.model().map(Enum::name).orElse(""), share.own(), share.total()))
            .toList());
  }

  private static List<Fact> facts(ProfileReading reading, FactKind kind) {
    return reading.isNone(kind)
        ? List.of(new Fact(kind, true, Map.of()))
        : reading.facts(kind).stream()
            .map(fact -> new Fact(kind, false, kind.shape().told(fact)))
            .toList();
  }
}
