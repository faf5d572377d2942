package dev.akashi.oscal.check;

import dev.akashi.oscal.Severity;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Required members, alternatives and data types. How often a member may be there is the reader's
 * matter: an object of the model holds no more than that. Closed lists of values are constraints.
 */
final class Structure implements Layer {

  private final Report report;

  Structure(Report report) {
    this.report = report;
  }

  @Override
  public void visit(Node node, Plan plan) {
    for (Property property : plan.required) {
      if (isMissing(node, property)) {
        report.error(node, null, -1, "structure.required", property.jsonName());
      }
    }
    for (Plan.Choice choice : plan.choices) {
      choice(node, choice);
    }
    for (Property property : plan.properties) {
      if (!property.isObject()) {
        texts(node, property);
      }
    }
    for (String name : node.unknown().keySet()) {
      report.add(Severity.WARNING, node, null, -1, "structure.unknown", "", List.of(name));
    }
  }

  private static boolean isMissing(Node node, Property property) {
    Object content = node.get(property);
    return content == null || (content instanceof List<?> list && list.isEmpty());
  }

  private void choice(Node node, Plan.Choice choice) {
    int present = 0;
    for (Property alternative : choice.alternatives()) {
      if (!isMissing(node, alternative)) {
        present++;
      }
    }
    if (present > 1 || (present == 0 && choice.needed())) {
      String names =
          choice.alternatives().stream().map(Property::jsonName).collect(Collectors.joining(", "));
      report.error(node, null, -1, present > 1 ? "structure.one-of" : "structure.some-of", names);
    }
  }

  private void texts(Node node, Property property) {
    Object content = node.get(property);
    if (content instanceof String text) {
      text(node, property, -1, text);
    } else if (content != null) {
      List<String> texts = node.texts(property);
      for (int i = 0; i < texts.size(); i++) {
        text(node, property, i, texts.get(i));
      }
    }
  }

  private void text(Node node, Property property, int index, String text) {
    if (!property.textType().accepts(text)) {
      report.error(node, property, index, "structure.type", text, property.textType().label());
    }
  }
}
