package dev.akashi.directory;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Refusal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks organisations up. Names are dated (AMD-02): an old document keeps the old name. */
public interface Organisations {

  Optional<Organisation> find(OrganisationId id);

  /** The organisations that there are of these, in one go. */
  Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids);

  /** The organisation under the name it bore on that day. */
  Optional<Organisation> findOn(OrganisationId id, LocalDate day);

  /** All organisations of a kind by name; there are few of every kind but the last. */
  List<Organisation> ofKind(OrganisationKind kind);

  /**
   * The name that a document gives an organisation, with the one in English that goes with it.
   *
   * @param written as it stands in the document
   * @param day the day of the document
   */
  default LocalizedText named(OrganisationId id, String written, LocalDate day) {
    return Stream.of(findOn(id, day), find(id))
        .flatMap(Optional::stream)
        .map(Organisation::name)
        .filter(name -> name.ja().equals(written) && !name.en().isBlank())
        .findFirst()
        .orElseGet(() -> new LocalizedText(written, ""));
  }

  /** The organisation, or a refusal of kind {@link Refusal.Kind#NOT_FOUND}. */
  Organisation get(OrganisationId id);
}
