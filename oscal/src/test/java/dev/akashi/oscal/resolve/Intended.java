package dev.akashi.oscal.resolve;

import dev.akashi.oscal.resolve.CatalogDifferences.Difference;
import dev.akashi.oscal.tree.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The differences to the reference implementation that we mean, with what decides them. */
enum Intended {
  /**
   * The specification says nothing of rewriting addresses, and the catalogs NIST publishes keep
   * {@code #pm-9} where the control pm-9 is not included. The reference puts the address of the
   * source before it, which here is a file of the machine that resolved.
   */
  LINKS_TO_CONTROLS_THAT_ARE_NOT_INCLUDED {
    @Override
    boolean holds(Difference difference) {
      return difference.place().endsWith("/href")
          && difference.theirs() instanceof String theirs
          && difference.ours() instanceof String ours
          && ours.startsWith("#")
          && theirs.endsWith("catalog.json" + ours);
    }
  },
  /**
   * Resolving does not touch prose. The reference reads prose into markup and writes it anew, which
   * takes white space at the ends away, escapes or unescapes characters and changes list markers.
   */
  PROSE_WRITTEN_ANEW {
    @Override
    boolean holds(Difference difference) {
      return difference.theirs() instanceof String theirs
          && difference.ours() instanceof String ours
          && plain(ours).equals(plain(theirs));
    }

    private static String plain(String prose) {
      return prose.replaceAll("(?m)^\\s*[*-] ", "- ").replaceAll("[\\\\\\s]+", "");
    }
  },
  /**
   * req-modify-set-param-objects1: what is replaced is what the setting has "for the following
   * objects inside the source". The reference takes the selection away also when the setting has
   * constraints only.
   */
  SELECTION_THAT_NO_SETTING_REPLACES {
    @Override
    boolean holds(Difference difference) {
      return difference.place().endsWith("/select")
          && difference.ours() != null
          && difference.theirs() == null;
    }
  },
  /**
   * req-modify-alter-add-explicit-id: {@code by-id} corresponds to an object inside the control,
   * "and not the control itself"; req-modify-alter-add-explicit-id-ignore: otherwise the addition
   * is ignored. The reference adds to the control.
   */
  ADDITION_AT_THE_CONTROL_ITSELF {
    @Override
    boolean holds(Difference difference) {
      return difference.place().matches("[a-z]{2}-[0-9.]+/props")
          && difference.theirs() instanceof List<?> theirs
          && difference.ours() instanceof List<?> ours
          && theirs.containsAll(ours)
          && theirs.stream().filter(prop -> !ours.contains(prop)).allMatch(Intended::isFedramp);
    }
  };

  abstract boolean holds(Difference difference);

  static Optional<Intended> explains(Difference difference) {
    return Arrays.stream(values()).filter(intended -> intended.holds(difference)).findFirst();
  }

  private static boolean isFedramp(Object prop) {
    return prop instanceof Node node && "https://fedramp.gov/ns/oscal".equals(node.text("ns"));
  }
}
