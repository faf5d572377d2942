package dev.akashi.statement.web;

import dev.akashi.statement.CloudService;
import dev.akashi.statement.StatementHead;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Services and the heads of their statements as JSON. */
final class ServiceDocuments {

  private ServiceDocuments() {}

  /** A service. */
  record ServiceDocument(
      String id,
      String name,
      Optional<String> nameEn,
      List<String> serviceModels,
      Optional<String> deploymentModel,
      Optional<String> putAway,
      int revision,
      List<HeadDocument> statements) {

    static ServiceDocument of(CloudService service, List<StatementHead> statements) {
      return new ServiceDocument(
          service.id().toString(),
          service.name(),
          service.nameEn(),
          service.serviceModels().stream().map(Enum::name).toList(),
          service.deploymentModel().map(Enum::name),
          service.putAway(),
          service.revision(),
          statements.stream().map(HeadDocument::of).toList());
    }
  }

  /** A version of a statement without its content. */
  record HeadDocument(
      String id,
      String serviceId,
      String serviceName,
      int version,
      String baseline,
      String state,
      Instant since,
      Optional<PeriodDocument> auditPeriod,
      Optional<SealDocument> seal,
      int revision) {

    static HeadDocument of(StatementHead head) {
      return new HeadDocument(
          head.id().toString(),
          head.service().id().toString(),
          head.sealed().map(sealed -> sealed.serviceName()).orElse(head.service().name()),
          head.version(),
          head.baselineVersion(),
          head.state().name(),
          head.since(),
          head.auditPeriod().map(period -> new PeriodDocument(period.first(), period.last())),
          head.sealed()
              .map(sealed ->
                  new SealDocument(sealed.declaredOn(), sealed.declaredBy(), sealed.hash())),
          head.revision());
    }
  }

  /** First and last day. */
  record PeriodDocument(LocalDate first, LocalDate last) {}

  /** The declaration and the SHA-256 of the sealed content. */
  record SealDocument(LocalDate declaredOn, String declaredBy, String sha256) {}
}
