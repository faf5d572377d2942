package dev.akashi.crosswalk.web;

import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.ControlOutline;
import dev.akashi.crosswalk.Coverage;
import dev.akashi.crosswalk.Coverage.GroupCoverage;
import java.util.List;
import java.util.Optional;

/**
 * The coverage of two catalogues both ways.
 *
 * @param side whose open controls are listed, {@code left} or {@code right}
 * @param group the place of the heading whose open controls are listed, or -1
 */
public record CoverageView(Coverage coverage, List<Catalogue> others, String side, int group) {

  /** How many open controls are listed at most; no heading of a real catalogue has more. */
  private static final int MOST = 300;

  /** One direction. */
  public record Side(
      String name, Catalogue catalogue, Catalogue other, List<GroupCoverage> groups) {

    public int total() {
      return Coverage.total(groups);
    }

    public int mapped() {
      return Coverage.mapped(groups);
    }

    public int through() {
      return Coverage.through(groups);
    }

    public int open() {
      return Coverage.open(groups);
    }
  }

  public List<Side> sides() {
    return List.of(
        new Side("left", coverage.left(), coverage.right(), coverage.leftGroups()),
        new Side("right", coverage.right(), coverage.left(), coverage.rightGroups()));
  }

  public String path() {
    return "/catalogues/" + coverage.left().key() + "/coverage?with=" + coverage.right().key();
  }

  public String file(String ending) {
    return "/catalogues/"
        + coverage.left().key()
        + "/mappings/"
        + coverage.right().key()
        + "."
        + ending;
  }

  public boolean isListed(Side one, int place) {
    return one.name().equals(side) && place == group;
  }

  public Optional<GroupCoverage> listed(Side one) {
    return one.name().equals(side) && group >= 0 && group < one.groups().size()
        ? Optional.of(one.groups().get(group))
        : Optional.empty();
  }

  public List<ControlOutline> open(GroupCoverage listed) {
    return listed.open().stream().limit(MOST).toList();
  }

  public static long percent(int part, int total) {
    return total == 0 ? 0 : Math.round(100.0 * part / total);
  }
}
