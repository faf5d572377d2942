package dev.akashi.clauses.web;

import dev.akashi.clauses.ClauseCatalogue;
import dev.akashi.clauses.ClauseProofs;
import dev.akashi.clauses.ClauseText;
import dev.akashi.clauses.Proof;
import dev.akashi.clauses.StatementRule;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the pages on clauses show. */
public final class ClauseViews {

  private final ClauseCatalogue catalogue;
  private final ClauseProofs proofs;
  private final List<Entry> entries = new ArrayList<>();

  ClauseViews(ClauseCatalogue catalogue, ClauseProofs proofs) {
    this.catalogue = catalogue;
    this.proofs = proofs;
    catalogue.clauses().forEach(c -> entries.add(entry(c.id(), c.rule())));
    catalogue.rules().forEach(r -> entries.add(entry(r.id(), r.rule())));
  }

  private Entry entry(ClauseId id, LocalizedText rule) {
    return new Entry(id, rule, proofs.of(id).size());
  }

  /** A clause or statement rule and how many tests prove it. */
  public record Entry(ClauseId id, LocalizedText rule, int proofs) {}

  /** The entries of one source document. */
  public record Source(String code, List<Entry> entries) {

    public long proven() {
      return entries.stream().filter(entry -> entry.proofs() > 0).count();
    }
  }

  /** All sources; only clauses are counted, the statement rules are made from them. */
  public record IndexView(List<Source> sources, long proven, int total) {}

  /**
   * One clause or statement rule.
   *
   * @param locator where it stands in its source; empty for a statement rule
   * @param actors whom it binds, as parts of message keys
   * @param software what the software does; empty for a statement rule
   * @param severity what breaking a statement rule means, as part of a message key
   * @param related the statement rules resting on a clause, or the clauses a rule rests on
   */
  public record ClauseView(
      Entry entry,
      String locator,
      List<String> actors,
      Optional<LocalizedText> software,
      Optional<String> severity,
      List<Proof> proofs,
      List<Entry> related,
      Optional<ClauseId> previous,
      Optional<ClauseId> next) {}

  IndexView index() {
    Map<String, List<Entry>> bySource = new LinkedHashMap<>();
    entries.forEach(
        e -> bySource.computeIfAbsent(e.id().source(), source -> new ArrayList<>()).add(e));
    List<Source> sources =
        bySource.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList();
    return new IndexView(sources, proofs.count(catalogue.clauses()), catalogue.clauses().size());
  }

  Optional<ClauseView> clause(String id) {
    if (!catalogue.knows(id)) {
      return Optional.empty();
    }
    ClauseId known = ClauseId.of(id);
    return catalogue
        .clause(known)
        .map(this::ofClause)
        .or(() -> catalogue.rule(known).map(this::ofRule));
  }

  private ClauseView ofClause(ClauseText clause) {
    int at = position(clause.id());
    return new ClauseView(
        entries.get(at),
        clause.locator(),
        Arrays.stream(clause.actor().split(", ")).map(ClauseViews::key).toList(),
        Optional.of(clause.software()),
        Optional.empty(),
        proofs.of(clause.id()),
        catalogue.rulesRestingOn(clause.id()).stream().map(r -> entryOf(r.id())).toList(),
        neighbour(at - 1),
        neighbour(at + 1));
  }

  private ClauseView ofRule(StatementRule rule) {
    int at = position(rule.id());
    return new ClauseView(
        entries.get(at),
        "",
        List.of("csp"),
        Optional.empty(),
        Optional.of(key(rule.severity().name())),
        proofs.of(rule.id()),
        rule.clauses().stream().map(this::entryOf).toList(),
        neighbour(at - 1),
        neighbour(at + 1));
  }

  private Entry entryOf(ClauseId id) {
    return entries.get(position(id));
  }

  private int position(ClauseId id) {
    return entries.stream().map(Entry::id).toList().indexOf(id);
  }

  private Optional<ClauseId> neighbour(int position) {
    return position < 0 || position >= entries.size()
        ? Optional.empty()
        : Optional.of(entries.get(position).id());
  }

  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replace(' ', '-').replace("補佐官", "-advisor");
  }
}
