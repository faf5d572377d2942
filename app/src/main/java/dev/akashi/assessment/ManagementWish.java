package dev.akashi.assessment;

import dev.akashi.cycle.ManagementRelief;
import java.util.Optional;

/** Whether the provider wants the cycle of the management criteria, and what it shows for it. */
public record ManagementWish(boolean wanted, ManagementRelief.Wish shown) {

  static ManagementWish none() {
    return new ManagementWish(
        false,
        new ManagementRelief.Wish(
            Optional.empty(), "", "", "", Optional.empty(), Optional.empty(), ""));
  }
}
