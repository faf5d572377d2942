package dev.akashi.representation.db;

import static dev.akashi.database.representation.Tables.SAID;
import static dev.akashi.database.representation.Tables.SIGNED;

import dev.akashi.assessment.Engagement;
import dev.akashi.assessment.EngagementId;
import dev.akashi.database.representation.tables.records.SaidRecord;
import dev.akashi.database.representation.tables.records.SignedRecord;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.representation.AssertionSet.Assertion;
import dev.akashi.representation.Representation;
import dev.akashi.representation.Representation.About;
import dev.akashi.representation.Representation.Said;
import dev.akashi.representation.Representation.Signature;
import dev.akashi.representation.Representation.Withdrawal;
import dev.akashi.representation.RepresentationId;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Signed representations; the database refuses every change but their withdrawal. */
@Repository
public class RepresentationRows {

  private final DSLContext sql;

  RepresentationRows(DSLContext sql) {
    this.sql = sql;
  }

  public void insert(Representation signed) {
    sql.insertInto(SIGNED)
        .set(SIGNED.ID, signed.id().value())
        .set(SIGNED.ENGAGEMENT_ID, signed.engagement().value())
        .set(SIGNED.NUMBER, signed.number())
        .set(SIGNED.STATEMENT_ID, signed.about().statement().value())
        .set(SIGNED.STATEMENT_VERSION, signed.about().version())
        .set(SIGNED.STATEMENT_SEAL, signed.about().statementHash())
        .set(SIGNED.SERVICE_NAME, signed.about().serviceName().ja())
        .set(SIGNED.SERVICE_NAME_EN, signed.about().serviceName().en())
        .set(SIGNED.PROVIDER_ID, signed.about().provider().value())
        .set(SIGNED.PERIOD_FIRST, signed.about().auditPeriod().first())
        .set(SIGNED.PERIOD_LAST, signed.about().auditPeriod().last())
        .set(SIGNED.ASSERTIONS_FROM, signed.assertionsFrom())
        .set(SIGNED.SIGNER_ID, signed.signature().person().value())
        .set(SIGNED.SIGNER_NAME, signed.signature().name())
        .set(SIGNED.SIGNER_POST, signed.signature().post())
        .set(SIGNED.SIGNED_ON, signed.signature().on())
        .set(SIGNED.SIGNED_AT, signed.signature().at())
        .set(SIGNED.SEAL, signed.seal())
        .execute();
    sql.batchInsert(signed.said().stream().map(said -> row(signed.id(), said)).toList()).execute();
  }

  private SaidRecord row(RepresentationId id, Said said) {
    SaidRecord row = sql.newRecord(SAID);
    row.setSignedId(id.value());
    row.setNumber(said.number());
    row.setTitleJa(said.assertion().title().ja());
    row.setTitleEn(said.assertion().title().en());
    row.setTextJa(said.assertion().text().ja());
    row.setTextEn(said.assertion().text().en());
    row.setAsksForDetails(said.assertion().asksForDetails());
    row.setSubsequentEvents(said.assertion().subsequentEvents());
    row.setConfirmed(said.confirmed());
    row.setExplanation(said.explanation());
    return row;
  }

  /** Keeps it as withdrawn. */
  public void withdraw(RepresentationId id, Withdrawal withdrawal) {
    sql.update(SIGNED)
        .set(SIGNED.WITHDRAWN_BY, withdrawal.person().value())
        .set(SIGNED.WITHDRAWN_BY_NAME, withdrawal.name())
        .set(SIGNED.WITHDRAWN_ON, withdrawal.on())
        .set(SIGNED.WITHDRAWN_AT, withdrawal.at())
        .set(SIGNED.WITHDRAWN_WHY, withdrawal.why())
        .where(SIGNED.ID.eq(id.value()))
        .execute();
  }

  /** Those of an engagement, newest first. */
  public List<Representation> of(EngagementId engagement) {
    List<SignedRecord> rows =
        sql.selectFrom(SIGNED)
            .where(SIGNED.ENGAGEMENT_ID.eq(engagement.value()))
            .orderBy(SIGNED.NUMBER.desc())
            .fetch();
    Map<UUID, List<Said>> said =
        sql.selectFrom(SAID)
            .where(SAID.SIGNED_ID.in(rows.stream().map(SignedRecord::getId).toList()))
            .orderBy(SAID.NUMBER)
            .fetchGroups(SAID.SIGNED_ID, RepresentationRows::said);
    return rows.stream()
        .map(row -> representation(row, said.getOrDefault(row.getId(), List.of())))
        .toList();
  }

  /**
   * What stands signed.
   *
   * @param statementSeal the seal of the statement it was signed for
   */
  public record Standing(String statementSeal, LocalDate signedOn) {

    /** Whether it is for the statement that is assessed now, and not from before a reopening. */
    public boolean holdsFor(Engagement engagement) {
      return statementSeal.equals(engagement.statementHash())
          && !signedOn.isBefore(engagement.stateSince());
    }
  }

  /** What stands signed for those of the engagements that have something. */
  public Map<EngagementId, Standing> standingAmong(Collection<EngagementId> engagements) {
    return sql.select(SIGNED.ENGAGEMENT_ID, SIGNED.STATEMENT_SEAL, SIGNED.SIGNED_ON)
        .distinctOn(SIGNED.ENGAGEMENT_ID)
        .from(SIGNED)
        .where(SIGNED.ENGAGEMENT_ID.in(engagements.stream().map(EngagementId::value).toList()))
        .and(SIGNED.WITHDRAWN_AT.isNull())
        .orderBy(SIGNED.ENGAGEMENT_ID, SIGNED.NUMBER.desc())
        .fetchMap(
            row -> new EngagementId(row.value1()), row -> new Standing(row.value2(), row.value3()));
  }

  private static Said said(SaidRecord row) {
    return new Said(
        row.getNumber(),
        new Assertion(
            new LocalizedText(row.getTitleJa(), row.getTitleEn()),
            new LocalizedText(row.getTextJa(), row.getTextEn()),
            row.getAsksForDetails(),
            row.getSubsequentEvents()),
        row.getConfirmed(),
        row.getExplanation());
  }

  private static Representation representation(SignedRecord row, List<Said> said) {
    return new Representation(
        new RepresentationId(row.getId()),
        new EngagementId(row.getEngagementId()),
        row.getNumber(),
        new About(
            new StatementId(row.getStatementId()),
            row.getStatementVersion(),
            row.getStatementSeal(),
            new LocalizedText(row.getServiceName(), row.getServiceNameEn()),
            new OrganisationId(row.getProviderId()),
            new Period(row.getPeriodFirst(), row.getPeriodLast())),
        row.getAssertionsFrom(),
        said,
        new Signature(
            new PersonId(row.getSignerId()),
            row.getSignerName(),
            row.getSignerPost(),
            row.getSignedOn(),
            row.getSignedAt()),
        row.getSeal(),
        Optional.ofNullable(row.getWithdrawnAt())
            .map(at ->
                new Withdrawal(
                    new PersonId(row.getWithdrawnBy()),
                    row.getWithdrawnByName(),
                    row.getWithdrawnOn(),
                    at,
                    row.getWithdrawnWhy())));
  }
}
