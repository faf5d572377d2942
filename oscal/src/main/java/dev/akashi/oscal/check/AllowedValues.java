package dev.akashi.oscal.check;

import dev.akashi.oscal.Severity;
import dev.akashi.oscal.model.Property;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Allowed values. Several rules may speak about one value; as the metaschema says, it is enough
 * that one of them has it, and others are only let pass when every rule does so.
 */
final class AllowedValues {

  private final Report report;
  private final NodeTable<Tally> tallies = new NodeTable<>();

  /** What the rules say about one value. A node's tallies hang together, most have one. */
  private static final class Tally {
    private final Property slot;
    private final int index;
    private final @Nullable Tally next;
    private List<Rule.Allowed> failed = List.of();
    private boolean found;
    private boolean closed;
    private Rule.@Nullable Allowed deprecated;

    Tally(Property slot, int index, @Nullable Tally next) {
      this.slot = slot;
      this.index = index;
      this.next = next;
    }

    /** Most values fail no rule. */
    void fail(Rule.Allowed rule) {
      if (failed.isEmpty()) {
        failed = new ArrayList<>(2);
      }
      failed.add(rule);
    }
  }

  AllowedValues(Report report) {
    this.report = report;
  }

  /** Takes the values that a rule is about. */
  Route.Sink by(Rule.Allowed rule) {
    return (node, slot, index) -> {
      if (slot != null) {
        add(rule, node, slot, index);
      }
    };
  }

  private void add(Rule.Allowed rule, Node node, Property slot, int index) {
    String text = Texts.of(node, slot, index);
    Tally tally = tally(node, slot, index);
    tally.closed |= !rule.open();
    if (!rule.values().contains(text)) {
      tally.fail(rule);
    } else if (rule.deprecated().contains(text)) {
      tally.deprecated = rule;
    } else {
      tally.found = true;
    }
  }

  private Tally tally(Node node, Property slot, int index) {
    Tally first = tallies.get(node);
    for (Tally tally = first; tally != null; tally = tally.next) {
      if (tally.slot.equals(slot) && tally.index == index) {
        return tally;
      }
    }
    Tally tally = new Tally(slot, index, first);
    tallies.put(node, tally);
    return tally;
  }

  void finish() {
    tallies.forEach((node, first) -> {
      for (Tally tally = first; tally != null; tally = tally.next) {
        judge(node, tally);
      }
    });
  }

  private void judge(Node node, Tally tally) {
    if (tally.found) {
      return;
    }
    String text = String.valueOf(Texts.of(node, tally.slot, tally.index));
    Rule.Allowed deprecated = tally.deprecated;
    if (deprecated != null) {
      report.add(
          Severity.INFO,
          node,
          tally.slot,
          tally.index,
          "constraint.deprecated",
          deprecated.row().name(),
          List.of(text));
    } else if (tally.closed) {
      refuse(node, tally, text);
    }
  }

  private void refuse(Node node, Tally tally, String text) {
    List<Rule.Allowed> failed = tally.failed;
    Set<String> values = new TreeSet<>();
    failed.forEach(rule -> values.addAll(rule.values()));
    Severity severity =
        failed.stream()
            .map(rule -> rule.row().severity())
            .min(Comparator.naturalOrder())
            .orElse(Severity.ERROR);
    String names =
        String.join(
            "; ",
            failed.stream().filter(rule -> !rule.open()).map(rule -> rule.row().name()).toList());
    report.add(
        severity,
        node,
        tally.slot,
        tally.index,
        "constraint.value",
        names,
        List.of(text, String.join(", ", values)));
  }
}
