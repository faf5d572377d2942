package dev.akashi.kernel;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request that Akashi will not carry out, with every reason at once. Thrown inside a transaction
 * it rolls everything back; the edge turns it into a page or a problem document in the user's
 * language.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What kind of answer the edge gives. */
  public enum Kind {
    /** The input itself is wrong: HTTP 422. */
    INPUT,
    /** The input is fine but a rule of the programme forbids it: HTTP 422. */
    RULE,
    /** The person lacks the role or the object belongs to another organisation: HTTP 403. */
    FORBIDDEN,
    /** There is no such thing, or it may not be known to this person: HTTP 404. */
    NOT_FOUND,
    /** Somebody else changed it first: HTTP 409. */
    STALE
  }

  private final Kind kind;
  private final transient List<Reason> reasons;

  public Refusal(Kind kind, List<Reason> reasons) {
    super(
        kind
            + ": "
            + reasons.stream().map(r -> r.code() + r.args()).collect(Collectors.joining("; ")));
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs a reason");
    }
    this.kind = kind;
    this.reasons = List.copyOf(reasons);
  }

  public static Refusal input(Reason... reasons) {
    return new Refusal(Kind.INPUT, List.of(reasons));
  }

  public static Refusal rule(Reason... reasons) {
    return new Refusal(Kind.RULE, List.of(reasons));
  }

  public static Refusal forbidden(Reason... reasons) {
    return new Refusal(Kind.FORBIDDEN, List.of(reasons));
  }

  public static Refusal notFound(Reason... reasons) {
    return new Refusal(Kind.NOT_FOUND, List.of(reasons));
  }

  public static Refusal stale(Reason... reasons) {
    return new Refusal(Kind.STALE, List.of(reasons));
  }

  /** Throws a {@link Kind#RULE} refusal with the given reasons unless there are none. */
  public static void rulesUnlessEmpty(List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      throw new Refusal(Kind.RULE, reasons);
    }
  }

  /** Throws a {@link Kind#INPUT} refusal with the given reasons unless there are none. */
  public static void inputUnlessEmpty(List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      throw new Refusal(Kind.INPUT, reasons);
    }
  }

  public Kind kind() {
    return kind;
  }

  public List<Reason> reasons() {
    return reasons;
  }
}
