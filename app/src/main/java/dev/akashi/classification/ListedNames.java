package dev.akashi.classification;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.RegistryEntry;
import java.util.Optional;

/** The names of listed services in both languages, the English one where the list states it. */
public final class ListedNames {

  private ListedNames() {}

  public static LocalizedText name(RegistryEntry entry) {
    return new LocalizedText(entry.name(), entry.nameEn().orElse(""));
  }

  public static LocalizedText provider(RegistryEntry entry) {
    return new LocalizedText(entry.applicant(), entry.applicantEn().orElse(""));
  }

  /** What was written down, with the English of the entry if the list still names it so. */
  public static LocalizedText name(String recorded, Optional<RegistryEntry> entry) {
    return new LocalizedText(
        recorded,
        entry
            .filter(listed -> listed.name().equals(recorded))
            .flatMap(RegistryEntry::nameEn)
            .orElse(""));
  }
}
