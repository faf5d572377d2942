package dev.akashi.disclosure;

import dev.akashi.evidence.Certificates;
import dev.akashi.registry.PublishedDocuments;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.FactKind;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the list which documents of public certifications can be had. */
@Service
class ListedCertificates implements PublishedDocuments {

  private final ProfileReadings readings;
  private final Certificates certificates;

  ListedCertificates(ProfileReadings readings, Certificates certificates) {
    this.readings = readings;
    this.certificates = certificates;
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> of(RegistryKey key) {
    return readings
        .forEverybody(key)
        .map(reading ->
            certificates.keptOf(
                reading.statement().provider(), reading.facts(FactKind.CERTIFICATION)))
        .orElse(Set.of());
  }
}
