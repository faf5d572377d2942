package dev.akashi.amendment;

import dev.akashi.baseline.Requirement;
import dev.akashi.baseline.RequirementId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One change between two versions.
 *
 * @param before the old requirements: none when added, several when merged
 * @param after the new requirements: none when removed, several when split
 * @param proposed what the machine takes it for, and {@code ground} why
 * @param words what the change of the words would be taken for if nothing else changed; empty when
 *     they stay, and where several became one or one several
 * @param facts what else is true of it
 * @param ruling what the programme office ruled, when it did
 */
public record Change(
    List<Requirement> before,
    List<Requirement> after,
    Pairing pairing,
    ChangeKind proposed,
    Ground ground,
    Optional<ChangeKind> words,
    Set<ChangeFact> facts,
    Optional<Ruling> ruling) {

  public Change {
    before = List.copyOf(before);
    after = List.copyOf(after);
    facts =
        Collections.unmodifiableSet(
            facts.isEmpty() ? EnumSet.noneOf(ChangeFact.class) : EnumSet.copyOf(facts));
  }

  /** What it is: as ruled, else as proposed. */
  public ChangeKind kind() {
    return ruling.map(Ruling::kind).orElse(proposed);
  }

  /** A name of the change between its two versions: the ids of both sides. */
  public String key() {
    return ids(before) + ">" + ids(after);
  }

  public boolean has(ChangeFact fact) {
    return facts.contains(fact);
  }

  /** Whether it counts as this kind, as its main one or beside it. */
  public boolean is(ChangeKind kind) {
    return switch (kind) {
      case MOVED -> kind() == kind || has(ChangeFact.MOVED);
      case RENUMBERED -> kind() == kind || has(ChangeFact.RENUMBERED);
      default -> kind() == kind;
    };
  }

  /** Whether the kind can be ruled on: both sides are there and the words differ. */
  public boolean canBeRuledOn() {
    return proposed.isWeight();
  }

  /** The ids by which the new requirements were formerly known, when they were known by others. */
  public List<RequirementId> formerIds() {
    return has(ChangeFact.RENUMBERED) || has(ChangeFact.MERGED) || has(ChangeFact.SPLIT)
        ? before.stream().map(Requirement::id).toList()
        : List.of();
  }

  /** Whether an answer given to the old requirement still answers the new one. */
  public boolean keepsAnswers() {
    return pairing != Pairing.SUGGESTED
        && switch (kind()) {
          case EDITORIAL, MOVED, RENUMBERED -> true;
          case ADDED, REMOVED, SUBSTANTIVE, CLARIFICATION -> false;
        };
  }

  /** The first requirement of the side that counts: the new one, or the old one when removed. */
  public Requirement shown() {
    return after.isEmpty() ? before.getFirst() : after.getFirst();
  }

  public Stream<Requirement> both() {
    return Stream.concat(before.stream(), after.stream());
  }

  Change with(Ruling newRuling) {
    return new Change(
        before, after, pairing, proposed, ground, words, facts, Optional.of(newRuling));
  }

  private static String ids(List<Requirement> several) {
    return several.stream().map(r -> r.id().value()).collect(Collectors.joining("+"));
  }
}
