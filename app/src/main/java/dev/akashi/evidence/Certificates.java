package dev.akashi.evidence;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.db.EvidenceRows;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.statement.FactFiles;
import dev.akashi.statement.FactKind;
import dev.akashi.statement.OwnStatements;
import dev.akashi.statement.ProfileFact;
import dev.akashi.statement.ProfileFact.Certification;
import dev.akashi.statement.ProfileReading;
import dev.akashi.statement.StatementId;
import dev.akashi.statement.StatementProfiles;
import dev.akashi.statement.StatementSheet;
import dev.akashi.statement.StatementSheet.NamedFact;
import dev.akashi.statement.Visibility;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The documents of certifications that a profile states (FRM-51). The fact names the file by its
 * hash, which the seal of the statement covers; whoever may see the fact may have the file.
 */
@Service
public class Certificates implements FactFiles {

  private final EvidenceItems items;
  private final EvidenceRows rows;
  private final EvidenceFiles files;
  private final OwnStatements own;
  private final StatementProfiles profiles;
  private final Today today;

  Certificates(
      EvidenceItems items,
      EvidenceRows rows,
      EvidenceFiles files,
      OwnStatements own,
      StatementProfiles profiles,
      Today today) {
    this.items = items;
    this.rows = rows;
    this.files = files;
    this.own = own;
    this.profiles = profiles;
    this.today = today;
  }

  /** A certification of a draft, to which a document is attached. */
  public record Stated(StatementSheet sheet, NamedFact fact, Certification held) {}

  /** A certification that the own statement states. */
  @Transactional(readOnly = true)
  public Stated stated(Actor actor, StatementId statement, UUID fact) {
    StatementSheet sheet = own.withoutFiles(actor, statement);
    return sheet.facts().stream()
        .filter(named -> named.id().equals(fact))
        .flatMap(named ->
            named.fact() instanceof Certification held
                ? Stream.of(new Stated(sheet, named, held))
                : Stream.empty())
        .findFirst()
        .orElseThrow(() -> Refusal.notFound(Reason.of("statement.fact-unknown")));
  }

  /**
   * Takes a file in as evidence and names it as the document of a certification, both or neither.
   *
   * @param revision of the fact
   */
  public void attach(
      Actor actor,
      StatementId statement,
      UUID fact,
      String fileName,
      FileUpload.Content content,
      int revision) {
    Stated stated = stated(actor, statement, fact);
    FileUpload upload = new FileUpload(fileName, shown(stated.held()), "", content);
    Details details =
        new Details(
            upload.fileName(),
            EvidenceKind.REPORT,
            stated.held().scope(),
            stated.held().issuer(),
            visibility(stated));
    items.create(
        actor,
        details,
        upload,
        id -> {
          EvidenceVersion version = rows.find(id).orElseThrow().newest();
          rows.attach(actor.organisationId(), version, today.now());
          profiles.change(
              actor,
              statement,
              fact,
              stated.held().withDocument(upload.fileName(), version.sha256().value()),
              revision);
        });
  }

  /** The days of the certification; without a first day from today or its last one. */
  private Effective shown(Certification held) {
    LocalDate day = today.day();
    LocalDate from =
        held.validFrom().orElseGet(() -> held.validTo().filter(day::isAfter).orElse(day));
    return Effective.of(from, held.validTo());
  }

  /** Evidence goes no further than the fact does. */
  private Visibility visibility(Stated stated) {
    Visibility fact =
        profiles
            .visibility(stated.sheet().head())
            .of(FactKind.CERTIFICATION.field(), stated.sheet().content().profile());
    return EvidenceItem.VISIBILITIES.contains(fact) ? fact : Visibility.ASSESSOR;
  }

  /** The document of a certification that the own statement states. */
  public EvidenceFiles.Opened own(Actor actor, StatementId statement, String hash) {
    StatementSheet sheet = own.withoutFiles(actor, statement);
    return open(actor.organisationId(), sheet.facts().stream().map(NamedFact::fact).toList(), hash);
  }

  /** The document of a certification that a reader of the profile may see. */
  public EvidenceFiles.Opened of(ProfileReading reading, String hash) {
    return open(reading.statement().provider(), reading.facts(FactKind.CERTIFICATION), hash);
  }

  private EvidenceFiles.Opened open(
      OrganisationId provider, Collection<ProfileFact> facts, String hash) {
    Optional<EvidenceVersion> version =
        facts.stream()
                .anyMatch(fact -> fact instanceof Certification held && held.sha256().equals(hash))
            ? rows.attached(provider, hash)
            : Optional.empty();
    return files.open(version.orElseThrow(EvidenceItems::unknown));
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> kept(OrganisationId provider, Collection<String> hashes) {
    return hashes.isEmpty() ? Set.of() : rows.attached(provider, hashes);
  }
}
