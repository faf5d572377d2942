package dev.akashi.classification.web;

import dev.akashi.classification.Confidentiality;
import dev.akashi.platform.Today;
import dev.akashi.registry.EffectiveLevel;
import dev.akashi.registry.EffectiveLevels;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.PublicRegister.Found;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The listed services for a grade, as the list stands today (FRM-10). */
@Service
public class MatchingServices {

  /** How many of each kind are shown; the page tells how many more there are. */
  static final int SHOWN = 200;

  private final PublicRegister register;
  private final EffectiveLevels levels;
  private final Today today;

  MatchingServices(PublicRegister register, EffectiveLevels levels, Today today) {
    this.register = register;
    this.levels = levels;
    this.today = today;
  }

  /** Those that serve the grade, and apart from them those whose level the list does not state. */
  public record Matches(
      Found serving,
      Found levelNotStated,
      Map<RegistryKey, RegistryEntry> lostBases,
      Map<RegistryKey, EffectiveLevel> effective) {

    /** Its level with all that it stands on; empty when it stands on nothing (LGG-08). */
    public Optional<EffectiveLevel> effective(RegistryEntry entry) {
      return Optional.ofNullable(effective.get(entry.key()));
    }

    /** The services it stands on that are not valid on the list any more (FRM-53). */
    public List<RegistryEntry> lostBases(RegistryEntry entry) {
      return entry.bases().stream()
          .flatMap(key -> Optional.ofNullable(lostBases.get(key)).stream())
          .toList();
    }
  }

  public Matches forGrade(Confidentiality needed) {
    Found serving = register.serving(today.day(), needed.level(), SHOWN);
    Found notStated = register.levelNotStated(today.day(), SHOWN);
    Map<RegistryKey, RegistryEntry> lost =
        new HashMap<>(
            register.findAll(
                Stream.concat(serving.first().stream(), notStated.first().stream())
                    .flatMap(entry -> entry.bases().stream())
                    .distinct()
                    .toList()));
    lost.values().removeIf(base -> base.validOn(today.day()));
    return new Matches(
        serving,
        notStated,
        lost,
        levels.of(
            Stream.concat(serving.first().stream(), notStated.first().stream())
                .map(RegistryEntry::key)
                .toList(),
            today.day()));
  }
}
