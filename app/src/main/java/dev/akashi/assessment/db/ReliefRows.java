package dev.akashi.assessment.db;

import static dev.akashi.database.assessment.Tables.RELIEF;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.ManagementWish;
import dev.akashi.cycle.ManagementRelief.Certificate;
import dev.akashi.cycle.ManagementRelief.CertifiedStandard;
import dev.akashi.cycle.ManagementRelief.Wish;
import dev.akashi.database.assessment.tables.records.ReliefRecord;
import dev.akashi.kernel.Period;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What is shown for the cycle of the management criteria. */
@Repository
public class ReliefRows {

  private final DSLContext sql;

  ReliefRows(DSLContext sql) {
    this.sql = sql;
  }

  public Optional<ManagementWish> find(EngagementId id) {
    return sql.selectFrom(RELIEF)
        .where(RELIEF.ENGAGEMENT.eq(id.value()))
        .fetchOptional(ReliefRows::wish);
  }

  /** Keeps what is shown now in the place of what was shown before. */
  public void save(EngagementId id, ManagementWish wish) {
    ReliefRecord row = sql.newRecord(RELIEF);
    Wish shown = wish.shown();
    row.setEngagement(id.value());
    row.setWanted(wish.wanted());
    row.setStandard(shown.certificate().map(c -> c.standard().name()).orElse(null));
    row.setIssuer(shown.certificate().map(Certificate::issuer).orElse(""));
    row.setAccreditedByMember(
        shown.certificate().map(Certificate::accreditedByMember).orElse(false));
    row.setValidFrom(shown.certificate().map(c -> c.validity().first()).orElse(null));
    row.setValidTo(shown.certificate().map(c -> c.validity().last()).orElse(null));
    row.setRenewalExpected(shown.certificate().map(Certificate::renewalExpected).orElse(false));
    row.setServiceScope(shown.serviceScope());
    row.setOrganisationScope(shown.organisationScope());
    row.setAnnex(shown.annex());
    row.setToldOn(shown.toldOn().orElse(null));
    row.setConfirmedOn(shown.confirmedOn().orElse(null));
    row.setConfirmation(shown.confirmation());
    row.setRevision(wish.revision() + 1);
    sql.insertInto(RELIEF).set(row).onConflict(RELIEF.ENGAGEMENT).doUpdate().set(row).execute();
  }

  private static ManagementWish wish(ReliefRecord row) {
    Optional<Certificate> certificate =
        Optional.ofNullable(row.getStandard())
            .map(standard ->
                new Certificate(
                    CertifiedStandard.valueOf(standard),
                    row.getIssuer(),
                    row.getAccreditedByMember(),
                    new Period(row.getValidFrom(), row.getValidTo()),
                    row.getRenewalExpected()));
    return new ManagementWish(
        row.getWanted(),
        new Wish(
            certificate,
            row.getServiceScope(),
            row.getOrganisationScope(),
            row.getAnnex(),
            Optional.ofNullable(row.getToldOn()),
            Optional.ofNullable(row.getConfirmedOn()),
            row.getConfirmation()),
        row.getRevision());
  }
}
