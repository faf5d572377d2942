package dev.akashi.oscal.check;

import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The value rules of the metaschema. Those about several values are decided at the end. */
final class Constraints implements Layer {

  private final Report report;
  private final Function<String, @Nullable Node> documents;
  private final AllowedValues allowed;
  private final Map<String, Set<Object>> indexes = new HashMap<>();

  private final IdentityHashMap<Rule.Throughout, Keying> throughout = new IdentityHashMap<>();

  /** Indexes that lack the keys of a document that could not be opened. */
  private final Set<String> incomplete = new HashSet<>();

  private final List<Asked> asked = new ArrayList<>();

  /** A key to be looked for when all indexes are there. */
  private record Asked(Rule.Known rule, Node node, @Nullable Property slot, int index) {}

  Constraints(Report report, Function<String, @Nullable Node> documents) {
    this.report = report;
    this.documents = documents;
    this.allowed = new AllowedValues(report);
  }

  @Override
  public void visit(Node node, Plan plan) {
    for (Rule rule : plan.rules) {
      apply(rule, node, null, -1);
    }
    for (Plan.TextRules texts : plan.textRules) {
      apply(texts, node);
    }
  }

  private void apply(Plan.TextRules texts, Node node) {
    Property slot = texts.slot();
    if (node.get(slot) == null) {
      return;
    }
    int size = slot.many() ? node.texts(slot).size() : 1;
    for (int i = 0; i < size; i++) {
      for (Rule rule : texts.rules()) {
        apply(rule, node, slot, slot.many() ? i : -1);
      }
    }
  }

  private void apply(Rule rule, Node node, @Nullable Property slot, int index) {
    switch (rule) {
      case Rule.Allowed values -> rule.route().from(node, slot, index, allowed.by(values));
      case Rule.Demanded demanded -> rule.route().from(node, slot, index, failing(demanded));
      case Rule.Counted counted -> count(counted, node, slot, index);
      case Rule.Distinct distinct -> distinct(distinct, node, slot, index);
      case Rule.Throughout whole -> {
        Keying keying = new Keying(whole, whole.keys());
        throughout.put(whole, keying);
        whole.route().from(node, slot, index, keying);
      }
      case Rule.Further part -> {
        Keying keying = throughout.get(part.of());
        if (keying != null) {
          part.route().from(node, slot, index, keying);
        }
      }
      case Rule.Known known ->
          rule.route()
              .from(
                  node,
                  slot,
                  index,
                  (item, itemSlot, i) -> asked.add(new Asked(known, item, itemSlot, i)));
    }
  }

  private Route.Sink failing(Rule.Demanded rule) {
    return (node, slot, index) -> {
      String text = Texts.of(node, slot, index);
      List<String> args = new ArrayList<>(rule.args());
      args.add(text == null ? "" : text);
      tell(rule, node, slot, index, rule.text(), args);
    };
  }

  private void count(Rule.Counted rule, Node node, @Nullable Property slot, int index) {
    int[] count = {0};
    rule.route().from(node, slot, index, (item, itemSlot, i) -> count[0]++);
    String target = rule.row().target();
    if (count[0] < rule.min()) {
      tell(rule, node, slot, index, "constraint.too-few", List.of(target, "" + rule.min()));
    } else if (count[0] > rule.max()) {
      tell(rule, node, slot, index, "constraint.too-many", List.of(target, "" + rule.max()));
    }
  }

  private void distinct(Rule.Distinct rule, Node node, @Nullable Property slot, int index) {
    Keying keying = new Keying(rule, rule.keys());
    rule.route().from(node, slot, index, keying);
    keep(rule.index(), keying);
  }

  private void keep(String index, Keying keying) {
    if (index.isEmpty()) {
      return;
    }
    Set<Object> before = indexes.putIfAbsent(index, keying.found);
    if (before != null) {
      before.addAll(keying.found);
    }
    if (keying.incomplete) {
      incomplete.add(index);
    }
  }

  /** Gathers the keys of one rule at one object and tells of those that come twice. */
  private final class Keying implements Route.Sink {
    private final Rule rule;
    private final Keys keys;
    private final Set<Object> found = new HashSet<>();
    private boolean incomplete;

    Keying(Rule rule, Keys keys) {
      this.rule = rule;
      this.keys = keys;
    }

    @Override
    public void accept(Node node, @Nullable Property slot, int index) {
      Object key = keys.of(node, slot, index);
      if (key != null && !found.add(key)) {
        tell(rule, node, slot, index, "constraint.twice", List.of(shown(key)));
      }
    }

    @Override
    public @Nullable Node document(String href) {
      Node root = documents.apply(href);
      incomplete |= root == null;
      return root;
    }
  }

  private static String shown(Object key) {
    return key instanceof List<?> parts
        ? String.join(
            ", ", parts.stream().map(part -> part == null ? "-" : part.toString()).toList())
        : key.toString();
  }

  @Override
  public void finish() {
    allowed.finish();
    throughout.forEach((rule, keying) -> keep(rule.index(), keying));
    asked.forEach(this::look);
  }

  private void look(Asked ask) {
    Rule.Known rule = ask.rule();
    if (incomplete.contains(rule.index())) {
      return;
    }
    Set<Object> index = indexes.getOrDefault(rule.index(), Set.of());
    List<String> keys = rule.keys().all(ask.node(), ask.slot(), ask.index());
    if (keys.isEmpty()) {
      tell(rule, ask.node(), ask.slot(), ask.index(), "constraint.no-key", rule.row().rest());
    }
    for (String key : keys) {
      if (!index.contains(key)) {
        tell(rule, ask.node(), ask.slot(), ask.index(), "constraint.unknown-key", List.of(key));
      }
    }
  }

  private void tell(
      Rule rule, Node node, @Nullable Property slot, int index, String text, List<String> args) {
    report.add(rule.row().severity(), node, slot, index, text, rule.row().name(), args);
  }
}
