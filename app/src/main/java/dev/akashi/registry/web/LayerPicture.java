package dev.akashi.registry.web;

import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A picture of a service above the services it stands on; few enough to be read. */
public record LayerPicture(int width, int height, List<Box> boxes, List<String> lines) {

  private static final int MOST = 4;
  private static final int BOX_WIDTH = 240;
  private static final int BOX_HEIGHT = 56;
  private static final int GAP = 24;
  private static final int UPPER = 8;
  private static final int LOWER = 112;
  private static final int LONGEST_NAME = 15;

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
  static Optional<LayerPicture> of(RegistryEntry entry, List<RegistryEntry> bases, LocalDate day) {
    if (bases.isEmpty() || bases.size() > MOST) {
      return Optional.empty();
    }
    int width = Math.max(2, bases.size()) * (BOX_WIDTH + GAP) + GAP;
    Box own = box(entry, day, /* own= */ true, (width - BOX_WIDTH) / 2, UPPER);
    int first = (width - bases.size() * (BOX_WIDTH + GAP) + GAP) / 2;
    List<Box> boxes = new ArrayList<>(List.of(own));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < bases.size(); i++) {
      Box base = box(bases.get(i), day, /* own= */ false, first + i * (BOX_WIDTH + GAP), LOWER);
      boxes.add(base);
      lines.add("M%d %dL%d %d".formatted(own.middle(), UPPER + BOX_HEIGHT, base.middle(), LOWER));
    }
    return Optional.of(new LayerPicture(width, LOWER + BOX_HEIGHT + UPPER, boxes, lines));
  }

  private static Box box(RegistryEntry entry, LocalDate day, boolean own, int x, int y) {
    String name = entry.name();
    String shown =
        name.codePointCount(0, name.length()) <= LONGEST_NAME
            ? name
            : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    return new Box(shown, entry.stateOn(day), own, x, y, BOX_WIDTH, BOX_HEIGHT);
  }
}
