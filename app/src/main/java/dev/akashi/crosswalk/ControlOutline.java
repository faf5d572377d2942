package dev.akashi.crosswalk;

/**
 * What a list says about a control; its text may be long and is left out.
 *
 * @param group the outermost heading it stands under
 */
public record ControlOutline(
    String id, String label, EitherText title, EitherText group, int position, boolean withdrawn) {

  static ControlOutline of(CatalogueControl control) {
    return new ControlOutline(
        control.id(),
        control.label(),
        control.title(),
        control.group(),
        control.position(),
        control.withdrawn());
  }
}
