package dev.akashi.classification.web;

import dev.akashi.classification.Confidentiality;
import dev.akashi.classification.ServiceFit;
import dev.akashi.platform.Today;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import java.util.List;
import org.springframework.stereotype.Service;

/** The listed services for a grade, as the list stands today (FRM-10). */
@Service
public class MatchingServices {

  private static final int SHOWN = 200;

  private final PublicRegister register;
  private final Today today;

  MatchingServices(PublicRegister register, Today today) {
    this.register = register;
    this.today = today;
  }

  /** Those that serve the grade, and apart from them those whose level the list does not state. */
  public record Matches(List<RegistryEntry> serving, List<RegistryEntry> levelNotStated) {}

  public Matches forGrade(Confidentiality needed) {
    List<RegistryEntry> valid = register.validWithLevel(today.day(), needed.level(), true, SHOWN);
    return new Matches(
        valid.stream().filter(e -> ServiceFit.of(e.level(), needed).serves()).toList(),
        valid.stream().filter(e -> e.level().isEmpty()).toList());
  }
}
