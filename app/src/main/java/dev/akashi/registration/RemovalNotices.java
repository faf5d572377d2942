package dev.akashi.registration;

import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.notice.Notices;
import dev.akashi.notice.Notices.Told;
import dev.akashi.registry.RegistryKey;
import dev.akashi.trail.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Who hears what of removals, of those that are proposed by them and of withdrawals (FRM-53). */
@Service
class RemovalNotices {

  private static final String REMOVED = "registration.removed";
  private static final List<ClauseId> CLAUSES =
      List.of(ClauseId.of("FRM-53"), ClauseId.of("FRM-54"));

  private final Organisations organisations;
  private final Notices notices;

  RemovalNotices(Organisations organisations, Notices notices) {
    this.organisations = organisations;
    this.notices = notices;
  }

  /** The providers and the committee hear of what is proposed. */
  void proposed(Subject about, List<RemovalCase> cases) {
    List<OrganisationId> committees = of(OrganisationKind.COMMITTEE);
    notices.tellAll(
        about,
        cases.stream()
            .flatMap(one ->
                Stream.concat(
                    toProvider(one, "removal-proposed"),
                    committees.stream()
                        .map(committee ->
                            told(
                                committee,
                                "removal-on-agenda",
                                one.serviceName(),
                                "/committee/removals/" + one.id()))))
            .toList());
  }

  /** The providers hear that a proposal lapsed. */
  void lapsed(Subject about, List<RemovalCase> cases) {
    notices.tellAll(
        about, cases.stream().flatMap(one -> toProvider(one, "removal-lapsed")).toList());
  }

  private static Stream<Told> toProvider(RemovalCase one, String code) {
    return one.provider().stream()
        .map(provider -> told(provider, code, one.serviceName(), "/services/" + one.key()));
  }

  /** The provider hears that its service leaves the list. */
  void removed(Registration registration, LocalDate on) {
    tellRemoved(registration.provider(), registration.serviceName(), registration.key(), on);
  }

  /** The programme office, which proposes removals, hears of a removal and of its day. */
  void tellOfficeRemoved(RemovalCase decided, LocalDate on) {
    of(OrganisationKind.PROGRAMME_OFFICE)
        .forEach(office -> tellRemoved(office, decided.serviceName(), decided.key(), on));
  }

  /** The provider and the programme office hear that a service stays. */
  void kept(RemovalCase decided) {
    Stream.concat(decided.provider().stream(), of(OrganisationKind.PROGRAMME_OFFICE).stream())
        .forEach(organisation ->
            notices.tell(
                organisation,
                "registration.removal-rejected",
                List.of(decided.serviceName()),
                "/services/" + decided.key(),
                CLAUSES));
  }

  /** The provider hears that its own withdrawal is noted, and the others of it. */
  void withdrawn(Registration registration, LocalDate on, String reason) {
    notices.tellAll(
        new Subject("registration", registration.key().value()),
        withdrawalHeardBy(registration)
            .map(organisation ->
                new Told(
                    organisation,
                    "registration.withdrawn",
                    List.of(registration.serviceName(), on.toString(), reason),
                    "/services/" + registration.key(),
                    CLAUSES))
            .toList());
  }

  private Stream<OrganisationId> withdrawalHeardBy(Registration registration) {
    return Stream.concat(
        Stream.of(registration.provider()),
        Stream.of(OrganisationKind.PROGRAMME_OFFICE, OrganisationKind.COMMITTEE)
            .flatMap(kind -> of(kind).stream()));
  }

  private void tellRemoved(
      OrganisationId organisation, LocalizedText serviceName, RegistryKey key, LocalDate on) {
    notices.tell(
        organisation, REMOVED, List.of(serviceName, on.toString()), "/services/" + key, CLAUSES);
  }

  private List<OrganisationId> of(OrganisationKind kind) {
    return organisations.ofKind(kind).stream().map(Organisation::id).toList();
  }

  private static Told told(
      OrganisationId organisation, String code, LocalizedText serviceName, String link) {
    return new Told(organisation, "registration." + code, List.of(serviceName), link, CLAUSES);
  }
}
