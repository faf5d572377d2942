package dev.akashi.registration;

import dev.akashi.directory.Organisation;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.kernel.ClauseId;
import dev.akashi.notice.Notices;
import dev.akashi.trail.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Tells of suspensions: the provider, and the committee, which decides on removals (FRM-16). */
@Service
class SuspensionNotices {

  private static final List<ClauseId> CLAUSES = List.of(ClauseId.of("FRM-16"));

  private final Organisations organisations;
  private final Notices notices;

  SuspensionNotices(Organisations organisations, Notices notices) {
    this.organisations = organisations;
    this.notices = notices;
  }

  void decided(SuspensionProposal proposal, LocalDate effect) {
    String code =
        proposal.measure() == SuspensionMeasure.SUSPEND
            ? "registration.suspended"
            : "registration.resumed";
    notices.tellAll(
        new Subject("registration", proposal.key().value()),
        Stream.concat(
                proposal.provider().stream(),
                organisations.ofKind(OrganisationKind.COMMITTEE).stream().map(Organisation::id))
            .map(organisation ->
                new Notices.Told(
                    organisation,
                    code,
                    List.of(proposal.serviceName(), effect.toString(), proposal.reason()),
                    "/services/" + proposal.key(),
                    CLAUSES))
            .toList());
  }
}
