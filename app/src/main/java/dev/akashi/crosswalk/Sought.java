package dev.akashi.crosswalk;

import java.util.List;
import java.util.stream.Stream;

/**
 * What controls of another catalogue are compared with.
 *
 * @param groups the headings it stands under
 * @param below the texts of the detailed controls below an objective, which tell what it means
 */
public record Sought(
    EitherText title, EitherText text, List<EitherText> groups, List<EitherText> below) {

  public Sought {
    groups = List.copyOf(groups);
    below = List.copyOf(below);
  }

  /** A control with those that stand below it. */
  Sought(CatalogueControl control, List<CatalogueControl> below) {
    this(
        control.title(),
        control.text(),
        control.groups(),
        below.stream().flatMap(one -> Stream.of(one.title(), one.text())).toList());
  }
}
