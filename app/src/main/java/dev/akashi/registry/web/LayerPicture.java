package dev.akashi.registry.web;

import dev.akashi.kernel.Language;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A picture of a service above the services it stands on; few enough to be read. */
public record LayerPicture(int width, int height, List<Box> boxes, List<String> lines) {

  /** The widest picture that a phone shows without scrolling. */
  private static final int PHONE = 300;

  private static final int MOST = 4;
  private static final int BOX_WIDTH = 240;
  private static final int BOX_HEIGHT = 56;
  private static final int GAP = 24;
  private static final int UPPER = 8;
  private static final int LOWER = 112;

  /** What fits into a box, in widths of a Japanese letter; a Latin one takes about half of it. */
  private static final double WIDEST_NAME = 15.5;

  private static final double LATIN = 0.58;

  public LayerPicture {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  /** A service in the picture. */
  public record Box(
      String name, RegistryState state, boolean own, int x, int y, int width, int height) {
    public int middle() {
      return x + width / 2;
    }
  }

  /** The picture, if there is a base and there are not too many. */
  static Optional<LayerPicture> of(
      RegistryEntry entry, List<RegistryEntry> bases, LocalDate day, Language language) {
    if (bases.isEmpty() || bases.size() > MOST) {
      return Optional.empty();
    }
    int width = bases.size() * (BOX_WIDTH + GAP) + GAP;
    Box own = box(entry, day, language, /* own= */ true, (width - BOX_WIDTH) / 2, UPPER);
    int first = (width - bases.size() * (BOX_WIDTH + GAP) + GAP) / 2;
    List<Box> boxes = new ArrayList<>(List.of(own));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < bases.size(); i++) {
      Box base =
          box(bases.get(i), day, language, /* own= */ false, first + i * (BOX_WIDTH + GAP), LOWER);
      boxes.add(base);
      lines.add("M%d %dL%d %d".formatted(own.middle(), UPPER + BOX_HEIGHT, base.middle(), LOWER));
    }
    return Optional.of(new LayerPicture(width, LOWER + BOX_HEIGHT + UPPER, boxes, lines));
  }

  public boolean fitsPhone() {
    return width <= PHONE;
  }

  private static Box box(
      RegistryEntry entry, LocalDate day, Language language, boolean own, int x, int y) {
    String name = language == Language.JA ? entry.name() : entry.nameEn().orElse(entry.name());
    return new Box(shortened(name), entry.stateOn(day), own, x, y, BOX_WIDTH, BOX_HEIGHT);
  }

  static String shortened(String name) {
    double width = 0;
    for (int at = 0; at < name.length(); at = name.offsetByCodePoints(at, 1)) {
      width +=
          Character.isIdeographic(name.codePointAt(at)) || name.codePointAt(at) > 0x2fff
              ? 1
              : LATIN;
      if (width > WIDEST_NAME) {
        return name.substring(0, at).stripTrailing() + "…";
      }
    }
    return name;
  }
}
