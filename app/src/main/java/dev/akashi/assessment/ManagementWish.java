package dev.akashi.assessment;

import dev.akashi.cycle.ManagementRelief;
import java.util.Optional;

/**
 * Whether the provider wants the cycle of the management criteria, and what it shows for it.
 *
 * @param revision grows with every change, 0 while nothing is kept; an edit of an older one is
 *     stale
 */
public record ManagementWish(boolean wanted, ManagementRelief.Wish shown, int revision) {

  static ManagementWish none() {
    return new ManagementWish(
        false,
        new ManagementRelief.Wish(
            Optional.empty(), "", "", "", Optional.empty(), Optional.empty(), ""),
        0);
  }
}
