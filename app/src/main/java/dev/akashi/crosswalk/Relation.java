package dev.akashi.crosswalk;

import java.util.Optional;

/** How what a control asks for relates to what another asks for. */
public enum Relation {
  /** Both ask for the same, in whatever words. */
  EQUAL("equivalent-to"),
  /** All that the first asks for, the second asks for too, and more. */
  SUBSET("subset-of"),
  SUPERSET("superset-of"),
  /** They have something in common, and each asks for something else too. */
  INTERSECTS("intersects-with"),
  /** Somebody looked, and they have nothing in common. */
  NONE("no-relationship");

  private final String oscal;

  Relation(String oscal) {
    this.oscal = oscal;
  }

  /** The word of an OSCAL mapping collection. */
  public String oscal() {
    return oscal;
  }

  /** Whether the second control covers something of the first. */
  public boolean covers() {
    return this != NONE;
  }

  /** The same seen from the other side. */
  public Relation reversed() {
    return switch (this) {
      case SUBSET -> SUPERSET;
      case SUPERSET -> SUBSET;
      case EQUAL, INTERSECTS, NONE -> this;
    };
  }

  /**
   * What follows for A and C when this holds between A and B and the other between B and C; empty
   * when several relations are possible. What A and C both have to do with B may be all of either.
   */
  public Optional<Relation> then(Relation next) {
    if (this == EQUAL || next == EQUAL) {
      return Optional.of(this == EQUAL ? next : this);
    }
    return switch (this) {
      case SUBSET -> next == SUBSET || next == NONE ? Optional.of(next) : Optional.empty();
      case SUPERSET -> next == SUPERSET ? Optional.of(SUPERSET) : Optional.empty();
      case INTERSECTS -> Optional.empty();
      case NONE -> next == SUPERSET ? Optional.of(NONE) : Optional.empty();
      case EQUAL -> Optional.of(next);
    };
  }
}
