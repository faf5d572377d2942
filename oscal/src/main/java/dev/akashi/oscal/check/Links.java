package dev.akashi.oscal.check;

import dev.akashi.oscal.Severity;
import dev.akashi.oscal.model.Datatype;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** References: what is referred to is there. */
final class Links implements Layer {

  private static final Set<String> PARAMETER = Set.of("control-common:parameter");
  private static final Pattern MARKDOWN_LINK = Pattern.compile("\\]\\(#([^)\\s]+)\\)");

  private static final Set<String> FOREIGN = Set.of("provided-by", "imported-from");

  private final Report report;
  private final Scope scope;

  /** The import that is being looked at; what it selects comes right after it. */
  private Node importing;

  Links(Report report, Scope scope, Node root) {
    this.report = report;
    this.scope = scope;
    this.importing = root;
  }

  @Override
  public void visit(Node node, Plan plan) {
    String type = plan.type.id();
    if (type.equals("profile:import") || type.equals("profile:insert-controls")) {
      importing = node;
    }
    for (References.Slot slot : plan.references) {
      refer(node, slot);
    }
    for (Property property : plan.markup) {
      mention(node, property);
    }
  }

  private void refer(Node node, References.Slot slot) {
    Property property = slot.property();
    if (property.many()) {
      List<String> texts = node.texts(property);
      for (int i = 0; i < texts.size(); i++) {
        refer(node, slot, i, texts.get(i));
      }
      return;
    }
    String text = node.text(property);
    if (text != null) {
      refer(node, slot, -1, text);
    }
  }

  private void refer(Node node, References.Slot slot, int index, String text) {
    boolean lacking =
        switch (slot.kind()) {
          case ID -> scope.lacks(text, slot.targets());
          case IMPORTED ->
              importing.type().id().equals("profile:import")
                  ? scope.importLacks(importing, text, slot.targets())
                  : scope.lacks(text, slot.targets());
          case IMPORT, LINK ->
              text.startsWith("#") && !isForeign(node) && leadsNowhere(text.substring(1));
        };
    if (lacking) {
      tell(node, slot.property(), index, text);
    }
  }

  /** Such links name a part of the lower system's plan; a rule of the metaschema looks it up. */
  private static boolean isForeign(Node node) {
    String rel = node.text("rel");
    return rel != null && FOREIGN.contains(rel);
  }

  /**
   * A link to a control that a profile has left out is usual in what resolving it gives; everything
   * else that leads nowhere is an error.
   */
  private void tell(Node node, Property slot, int index, String text) {
    boolean elsewhere = text.startsWith("#") && !Datatype.UUID.accepts(text.substring(1));
    report.add(
        elsewhere ? Severity.WARNING : Severity.ERROR,
        node,
        slot,
        index,
        "reference.nothing",
        "",
        List.of(text));
  }

  /** A uuid means something in this document; other ids may also be those of imported controls. */
  private boolean leadsNowhere(String fragment) {
    return Datatype.UUID.accepts(fragment)
        ? scope.ownLacks(fragment)
        : scope.lacks(fragment, Set.of());
  }

  private void mention(Node node, Property property) {
    Object content = node.get(property);
    if (content instanceof String text) {
      mention(node, property, -1, text);
    } else if (content != null) {
      List<String> texts = node.texts(property);
      for (int i = 0; i < texts.size(); i++) {
        mention(node, property, i, texts.get(i));
      }
    }
  }

  private void mention(Node node, Property property, int index, String text) {
    InsertedParameters inserted = new InsertedParameters(text);
    for (String id = inserted.next(); id != null; id = inserted.next()) {
      if (scope.lacks(id, PARAMETER)) {
        report.error(node, property, index, "reference.parameter", id);
      }
    }
    if (text.contains("](#")) {
      Matcher link = MARKDOWN_LINK.matcher(text);
      while (link.find()) {
        if (leadsNowhere(link.group(1))) {
          tell(node, property, index, "#" + link.group(1));
        }
      }
    }
  }
}
