package dev.akashi.evidence;

import dev.akashi.directory.OrganisationId;
import dev.akashi.statement.Visibility;
import java.util.List;
import java.util.Optional;

/**
 * An item of evidence.
 *
 * @param versions the newest first; there is always one
 */
public record EvidenceItem(
    EvidenceId id,
    OrganisationId provider,
    Details details,
    int revision,
    List<EvidenceVersion> versions) {

  /** Who may see evidence; the assessor of a statement sees what supports it in any case. */
  public static final List<Visibility> VISIBILITIES =
      List.of(Visibility.ASSESSOR, Visibility.AGENCY_ON_GRANT, Visibility.PUBLIC);

  /**
   * What is said of an item as a whole.
   *
   * @param visibility how far the provider lets it go: what it agrees to
   */
  public record Details(
      String title, EvidenceKind kind, String description, String owner, Visibility visibility) {}

  public EvidenceItem {
    versions = List.copyOf(versions);
  }

  public EvidenceVersion newest() {
    return versions.getFirst();
  }

  public Optional<EvidenceVersion> version(int number) {
    return versions.stream().filter(version -> version.number() == number).findFirst();
  }

  /** Whether the last look found every file as it was uploaded. */
  public boolean isIntact() {
    return versions.stream().allMatch(EvidenceVersion::isIntact);
  }

  public List<Effective> effective() {
    return versions.stream().map(EvidenceVersion::effective).toList();
  }
}
