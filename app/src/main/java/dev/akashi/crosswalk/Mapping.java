package dev.akashi.crosswalk;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody found to correspond.
 *
 * @param from a requirement of a baseline or a control of a source
 * @param to a control of a source
 * @param shipped whether it came with the program
 * @param authorName who recorded it; empty for what came with the program, until somebody changes
 *     it, and for readers who do not look after the catalogues
 * @param carried where it was carried over from; empty when it was recorded or shipped as it stands
 */
public record Mapping(
    MappingId id,
    ControlRef from,
    ControlRef to,
    Relation relation,
    String rationale,
    boolean shipped,
    String authorName,
    Instant changedAt,
    int revision,
    Optional<Carried> carried) {

  /** Whether it is as it came with the program, not changed by anybody since. */
  public boolean asShipped() {
    return shipped && revision == 0;
  }

  /** The same without who recorded it. */
  Mapping withoutAuthor() {
    return new Mapping(
        id, from, to, relation, rationale, shipped, "", changedAt, revision, carried);
  }

  /** The same told from its other side. */
  Mapping turned() {
    return new Mapping(
        id,
        to,
        from,
        relation.reversed(),
        rationale,
        shipped,
        authorName,
        changedAt,
        revision,
        carried);
  }

  /** Why somebody of the programme office has to look at it again. */
  public Optional<AnotherLook> anotherLook() {
    return carried.flatMap(Carried::look);
  }

  /** The side that is not this one. */
  public ControlRef other(ControlRef side) {
    return from.equals(side) ? to : from;
  }

  /** The relation as it reads from that side. */
  public Relation seenFrom(ControlRef side) {
    return from.equals(side) ? relation : relation.reversed();
  }

  /**
   * What follows from two mappings over a third catalogue. It is never stored: change one of the
   * two and it changes.
   *
   * @param relation empty when nothing follows for certain
   */
  public record Derived(
      ControlRef from, ControlRef via, ControlRef to, Optional<Relation> relation) {}
}
