package dev.akashi.statement;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the rules said of the statements looked at last, so that the next check asks those that look
 * at one requirement only where an answer changed. What it says is the same as asking all anew.
 */
final class RuleMemory {

  /** How many statements are kept; a node has few drafts under work at a time. */
  private static final int STATEMENTS = 16;

  private final Map<StatementId, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, /* accessOrder= */ true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<StatementId, Kept> eldest) {
          return size() > STATEMENTS;
        }
      };

  /** All that a rule about one requirement may look at beside the answers. */
  private record Basis(StatementFacts facts, Map<RegistryKey, RegistryEntry> entries) {

    Basis {
      entries = Map.copyOf(entries);
    }

    boolean isSame(Basis other) {
      StatementContent content = facts.content();
      StatementContent others = other.facts.content();
      return facts.baseline().version().equals(other.facts.baseline().version())
          && facts.day().equals(other.facts.day())
          && content.auditPeriod().equals(others.auditPeriod())
          && content.usedServices().equals(others.usedServices())
          && entries.equals(other.entries);
    }
  }

  /** What a rule found, in its order. */
  private record Kept(Basis basis, Map<StatementRule, List<StatementFinding>> found) {

    Kept {
      found = Collections.unmodifiableMap(found);
    }
  }

  /**
   * What the basic statement rules find, in the order of the rules and of the requirements.
   *
   * @param entries the services of the public list that the facts know
   */
  List<StatementFinding> basic(
      StatementId id, StatementFacts facts, Map<RegistryKey, RegistryEntry> entries) {
    Basis basis = new Basis(facts, entries);
    Optional<Kept> before;
    synchronized (kept) {
      before = Optional.ofNullable(kept.get(id)).filter(known -> known.basis().isSame(basis));
    }
    Map<StatementRule, List<StatementFinding>> found =
        before.map(known -> again(known, facts)).orElseGet(() -> all(facts));
    synchronized (kept) {
      kept.put(id, new Kept(basis, found));
    }
    return found.values().stream().flatMap(List::stream).toList();
  }

  private static Map<StatementRule, List<StatementFinding>> all(StatementFacts facts) {
    Map<StatementRule, List<StatementFinding>> found = new LinkedHashMap<>();
    StatementRules.BASIC.forEach(rule -> found.put(rule, rule.check(facts).toList()));
    return found;
  }

  private static Map<StatementRule, List<StatementFinding>> again(
      Kept before, StatementFacts facts) {
    Set<RequirementId> changed =
        changed(before.basis().facts().content().answers(), facts.content().answers());
    if (changed.isEmpty()) {
      return sameAnswers(before, facts);
    }
    Set<RequirementId> concerned = concerned(facts.baseline(), changed);
    StatementFacts there = facts.about(concerned);
    Map<StatementRule, List<StatementFinding>> found = new LinkedHashMap<>();
    StatementRules.BASIC.forEach(rule ->
        found.put(
            rule,
            rule.looksAtOne()
                ? merged(
                    facts.baseline(),
                    before.found().getOrDefault(rule, List.of()),
                    concerned,
                    rule.check(there).toList())
                : rule.check(facts).toList()));
    return found;
  }

  private static Map<StatementRule, List<StatementFinding>> sameAnswers(
      Kept before, StatementFacts facts) {
    Map<StatementRule, List<StatementFinding>> found = new LinkedHashMap<>();
    StatementRules.BASIC.forEach(rule ->
        found.put(
            rule,
            rule.looksAtOne()
                ? before.found().getOrDefault(rule, List.of())
                : rule.check(facts).toList()));
    return found;
  }

  private static Set<RequirementId> changed(
      Map<RequirementId, Answer> before, Map<RequirementId, Answer> now) {
    Set<RequirementId> changed = new HashSet<>();
    now.forEach((id, answer) -> {
      if (!answer.equals(before.get(id))) {
        changed.add(id);
      }
    });
    before.keySet().stream().filter(id -> !now.containsKey(id)).forEach(changed::add);
    return changed;
  }

  /** An objective and the controls below it look at each other. */
  private static Set<RequirementId> concerned(Baseline baseline, Set<RequirementId> changed) {
    Set<RequirementId> concerned = new HashSet<>(changed);
    for (RequirementId id : changed) {
      baseline.find(id).flatMap(Requirement::objective).ifPresent(concerned::add);
      baseline.controlsUnder(id).forEach(control -> concerned.add(control.id()));
    }
    return concerned;
  }

  private static List<StatementFinding> merged(
      Baseline baseline,
      List<StatementFinding> before,
      Set<RequirementId> concerned,
      List<StatementFinding> anew) {
    if (anew.isEmpty() && before.stream().noneMatch(finding -> isAt(finding, concerned))) {
      return before;
    }
    Map<RequirementId, List<StatementFinding>> at = new HashMap<>();
    Stream.concat(before.stream().filter(finding -> !isAt(finding, concerned)), anew.stream())
        .forEach(finding ->
            finding
                .requirement()
                .ifPresent(id -> at.computeIfAbsent(id, none -> new ArrayList<>()).add(finding)));
    return baseline.requirements().stream()
        .flatMap(requirement -> at.getOrDefault(requirement.id(), List.of()).stream())
        .toList();
  }

  private static boolean isAt(StatementFinding finding, Set<RequirementId> concerned) {
    return finding.requirement().filter(concerned::contains).isPresent();
  }
}
