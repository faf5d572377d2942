package dev.akashi.clauses;

import dev.akashi.kernel.ClauseId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The proofs of the last recorded test run, as {@code docs/clauses/proofs.tsv} holds them. */
public final class ClauseProofs {

  private final Map<ClauseId, List<Proof>> proofs;

  ClauseProofs(List<Proof> proofs) {
    this.proofs = proofs.stream().collect(Collectors.groupingBy(Proof::clause));
  }

  /** Reads the bundled proofs. */
  public static ClauseProofs load() {
    return new ClauseProofs(
        Table.rows("proofs.tsv", 2).stream()
            .map(row -> new Proof(ClauseId.of(row.get(0)), row.get(1)))
            .toList());
  }

  public List<Proof> of(ClauseId clause) {
    return proofs.getOrDefault(clause, List.of());
  }

  /** How many of the clauses have a proof. */
  public long count(Iterable<ClauseText> clauses) {
    long proven = 0;
    for (ClauseText clause : clauses) {
      proven += of(clause.id()).isEmpty() ? 0 : 1;
    }
    return proven;
  }
}
