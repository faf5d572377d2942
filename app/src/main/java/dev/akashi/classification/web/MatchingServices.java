package dev.akashi.classification.web;

import dev.akashi.classification.Confidentiality;
import dev.akashi.platform.Today;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.PublicRegister.Found;
import org.springframework.stereotype.Service;

/** The listed services for a grade, as the list stands today (FRM-10). */
@Service
public class MatchingServices {

  /** How many of each kind are shown; the page tells how many more there are. */
  static final int SHOWN = 200;

  private final PublicRegister register;
  private final Today today;

  MatchingServices(PublicRegister register, Today today) {
    this.register = register;
    this.today = today;
  }

  /** Those that serve the grade, and apart from them those whose level the list does not state. */
  public record Matches(Found serving, Found levelNotStated) {}

  public Matches forGrade(Confidentiality needed) {
    return new Matches(
        register.serving(today.day(), needed.level(), SHOWN),
        register.levelNotStated(today.day(), SHOWN));
  }
}
