package dev.akashi.kernel;

import java.util.regex.Pattern;

/**
 * The id of a clause of the source documents ({@code FRM-43}) or of a statement rule ({@code
 * BSR-4}). Every refusal and every computed outcome names the clauses it rests on.
 */
public record ClauseId(String value) implements Comparable<ClauseId> {

  private static final Pattern FORM = Pattern.compile("(CBD|FRM|AMD|TMP|LGG|BSR)-(\\d{1,2})");

  public ClauseId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a clause id: " + value);
    }
  }

  public static ClauseId of(String value) {
    return new ClauseId(value);
  }

  /** The source the clause belongs to, for example {@code FRM}. */
  public String source() {
    return value.substring(0, 3);
  }

  public int number() {
    return Integer.parseInt(value.substring(4));
  }

  @Override
  public int compareTo(ClauseId other) {
    int bySource = source().compareTo(other.source());
    return bySource != 0 ? bySource : Integer.compare(number(), other.number());
  }

  @Override
  public String toString() {
    return value;
  }
}
