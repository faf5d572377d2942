package dev.akashi.crosswalk;

import java.util.List;

/**
 * One control of a catalogue as it is shown and searched.
 *
 * @param label the id as people write it, for example {@code AC-2(1)}
 * @param text plain text with the values to be filled in shown in brackets
 * @param groups the headings it stands under, outermost first
 */
public record CatalogueControl(
    String id,
    String label,
    EitherText title,
    EitherText text,
    List<EitherText> groups,
    int position,
    boolean withdrawn) {

  public CatalogueControl {
    groups = List.copyOf(groups);
  }

  /** The outermost heading, by which coverage is counted. */
  public EitherText group() {
    return groups.isEmpty() ? EitherText.NONE : groups.getFirst();
  }
}
