package dev.akashi.clauses;

import dev.akashi.clauses.StatementRule.Severity;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All clauses and statement rules, in the order of their sources. The files in {@code docs/clauses}
 * are the catalogue; they are bundled with the program and checked when they are loaded.
 */
public final class ClauseCatalogue {

  private static final List<String> FILES =
      List.of("clauses-cbd.tsv", "clauses-frm.tsv", "clauses-rest.tsv");

  private final Map<ClauseId, ClauseText> clauses;
  private final Map<ClauseId, StatementRule> rules;

  ClauseCatalogue(List<ClauseText> clauses, List<StatementRule> rules) {
    this.clauses = new LinkedHashMap<>();
    clauses.forEach(clause -> putOnce(this.clauses, clause.id(), clause));
    this.rules = new LinkedHashMap<>();
    rules.forEach(rule -> putOnce(this.rules, rule.id(), rule));
    mustBeContiguous(this.clauses.keySet());
    mustBeContiguous(this.rules.keySet());
    rules.forEach(rule -> rule.clauses().forEach(id -> mustExist(rule.id(), id)));
  }

  /** Reads the bundled catalogue. */
  public static ClauseCatalogue load() {
    Map<String, List<String>> japanese = new LinkedHashMap<>();
    Table.rows("ja.tsv", 3).forEach(row -> putOnce(japanese, row.get(0), row));
    List<ClauseText> clauses = new ArrayList<>();
    for (String file : FILES) {
      for (List<String> row : Table.rows(file, 5)) {
        List<String> ja = japanese.remove(row.get(0));
        if (ja == null) {
          throw new IllegalStateException("ja.tsv: no Japanese text for " + row.get(0));
        }
        clauses.add(
            new ClauseText(
                ClauseId.of(row.get(0)),
                row.get(1),
                row.get(2),
                new LocalizedText(ja.get(1), row.get(3)),
                new LocalizedText(ja.get(2), row.get(4))));
      }
    }
    if (!japanese.isEmpty()) {
      throw new IllegalStateException("ja.tsv: unknown clauses " + japanese.keySet());
    }
    return new ClauseCatalogue(clauses, statementRules());
  }

  private static List<StatementRule> statementRules() {
    return Table.rows("statement-rules.tsv", 5).stream()
        .map(row ->
            new StatementRule(
                ClauseId.of(row.get(0)),
                Severity.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                new LocalizedText(row.get(3), row.get(2)),
                Arrays.stream(row.get(4).split(",")).map(ClauseId::of).toList()))
        .toList();
  }

  public Collection<ClauseText> clauses() {
    return List.copyOf(clauses.values());
  }

  public Collection<StatementRule> rules() {
    return List.copyOf(rules.values());
  }

  public Optional<ClauseText> clause(ClauseId id) {
    return Optional.ofNullable(clauses.get(id));
  }

  public Optional<StatementRule> rule(ClauseId id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** The statement rules that rest on the clause. */
  public List<StatementRule> rulesRestingOn(ClauseId clause) {
    return rules.values().stream().filter(rule -> rule.clauses().contains(clause)).toList();
  }

  public boolean contains(ClauseId id) {
    return clauses.containsKey(id) || rules.containsKey(id);
  }

  /** Whether the word is the id of something in the catalogue. */
  public boolean knows(String id) {
    return Stream.concat(clauses.keySet().stream(), rules.keySet().stream())
        .anyMatch(known -> known.value().equals(id));
  }

  private void mustExist(ClauseId rule, ClauseId clause) {
    if (!clauses.containsKey(clause)) {
      throw new IllegalStateException(rule + " rests on the unknown clause " + clause);
    }
  }

  private static void mustBeContiguous(Collection<ClauseId> ids) {
    Map<String, Integer> last = new LinkedHashMap<>();
    for (ClauseId id : ids) {
      int expected = last.getOrDefault(id.source(), 0) + 1;
      if (id.number() != expected) {
        throw new IllegalStateException(
            "%s-%02d expected, but got %s".formatted(id.source(), expected, id));
      }
      last.put(id.source(), expected);
    }
  }

  private static <K, V> void putOnce(Map<K, V> map, K key, V value) {
    if (map.putIfAbsent(key, value) != null) {
      throw new IllegalStateException("twice in the catalogue: " + key);
    }
  }
}
