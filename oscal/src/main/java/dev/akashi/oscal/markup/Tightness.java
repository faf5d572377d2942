package dev.akashi.oscal.markup;

import java.util.List;

/** Whether the items of a list can follow each other without blank lines. */
final class Tightness {

  private Tightness() {}

  static boolean isPossible(Block.Listing list) {
    return list.items().stream().allMatch(Tightness::isPossible);
  }

  private static boolean isPossible(List<Block> item) {
    for (int i = 0; i < item.size(); i++) {
      if (item.get(i) instanceof Block.Table
          || (i > 0 && !canFollow(item.get(i - 1), item.get(i)))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the second can stand on the line after the first and is still a block of its own. */
  private static boolean canFollow(Block first, Block second) {
    return switch (first) {
      case Block.Paragraph _ ->
          second instanceof Block.Preformatted
              || second instanceof Block.Heading
              || second instanceof Block.Rule
              || second instanceof Block.Quotation
              || (second instanceof Block.Listing list && canInterrupt(list));
      case Block.Heading _, Block.Preformatted _, Block.Rule _ -> true;
      case Block.Listing _, Block.Quotation _, Block.Table _ -> false;
    };
  }

  private static boolean canInterrupt(Block.Listing list) {
    return (!list.ordered() || list.start() == 1)
        && !list.items().isEmpty()
        && !list.items().getFirst().isEmpty();
  }
}
