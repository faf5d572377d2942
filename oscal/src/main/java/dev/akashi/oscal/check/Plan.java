package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything there is to check about the objects of a type, looked up once for each model. */
final class Plan {

  private static final Map<Model, Map<Type, Plan>> MADE = new HashMap<>();

  final Type type;
  final Property[] properties;
  final Property[] required;
  final List<Choice> choices;
  final Rule[] rules;
  final TextRules[] textRules;
  final References.Slot[] references;

  /** The slots of prose, where parameters and links may be mentioned. */
  final Property[] markup;

  /** For each slot the plan of the objects in it; nothing for texts. */
  final @Nullable Plan[] below;

  /** Alternatives of which only one may be there. */
  record Choice(List<Property> alternatives, boolean needed) {}

  /** The rules of a slot of texts. */
  record TextRules(Property slot, List<Rule> rules) {}

  private Plan(Type type, Map<Object, List<Rule>> rules) {
    this.type = type;
    this.properties = type.properties().toArray(new Property[0]);
    this.required =
        type.properties().stream()
            .filter(property -> property.min() > 0 && property.branch() == null)
            .toArray(Property[]::new);
    this.choices = choices(type);
    this.rules = rules.getOrDefault(type, List.of()).toArray(new Rule[0]);
    this.textRules =
        type.properties().stream()
            .filter(rules::containsKey)
            .map(slot -> new TextRules(slot, List.copyOf(rules.getOrDefault(slot, List.of()))))
            .toArray(TextRules[]::new);
    this.references = References.of(type);
    this.markup =
        type.properties().stream()
            .filter(property -> !property.isObject() && property.textType().isMarkup())
            .toArray(Property[]::new);
    this.below = new @Nullable Plan[properties.length];
  }

  private static List<Choice> choices(Type type) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < type.choices(); i++) {
      int choice = i;
      List<Property> alternatives =
          type.properties().stream().filter(property -> in(property, choice)).toList();
      choices.add(
          new Choice(alternatives, alternatives.stream().allMatch(property -> property.min() > 0)));
    }
    return choices;
  }

  private static boolean in(Property property, int choice) {
    Property.Branch branch = property.branch();
    return branch != null && branch.choice() == choice;
  }

  /** The plan of the objects of a type. */
  static Plan of(Model model, Type type) {
    synchronized (MADE) {
      Plan plan = MADE.computeIfAbsent(model, Plan::make).get(type);
      if (plan == null) {
        throw new IllegalArgumentException(type + " is not of OSCAL " + model.release().line());
      }
      return plan;
    }
  }

  private static Map<Type, Plan> make(Model model) {
    Map<Object, List<Rule>> rules =
        new RuleCompiler(model).compile(ConstraintTable.read(model.release()));
    Map<Type, Plan> plans = new HashMap<>();
    model.types().values().forEach(type -> plans.put(type, new Plan(type, rules)));
    for (Plan plan : plans.values()) {
      for (Property property : plan.properties) {
        if (property.isObject()) {
          plan.below[property.index()] = plans.get(property.objectType());
        }
      }
    }
    return plans;
  }
}
