package dev.akashi.representation;

import dev.akashi.assessment.EngagementId;
import dev.akashi.assessment.WrittenRepresentations.Qualification;
import dev.akashi.assessment.WrittenRepresentations.QualificationKind;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.CanonicalJson;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Sha256;
import dev.akashi.representation.AssertionSet.Assertion;
import dev.akashi.statement.StatementId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Written Representation (経営者確認書) as it was signed: what the management confirms for one sealed
 * version of a statement and one engagement (control criteria 2.2.8, FRM-33). It never changes; it
 * is withdrawn, and another one signed.
 *
 * @param number counts those of an engagement from 1
 * @param assertionsFrom the day from which the set of assertions is in force
 * @param said what was said to each assertion, in their order
 * @param seal SHA-256 over the content, lower-case hex
 */
public record Representation(
    RepresentationId id,
    EngagementId engagement,
    int number,
    About about,
    LocalDate assertionsFrom,
    List<Said> said,
    Signature signature,
    String seal,
    Optional<Withdrawal> withdrawn) {

  private static final String FORM = "akashi-representation-1";

  public Representation {
    said = List.copyOf(said);
  }

  /**
   * The statement it is given for.
   *
   * @param statementHash the seal of that version
   */
  public record About(
      StatementId statement,
      int version,
      String statementHash,
      LocalizedText serviceName,
      OrganisationId provider,
      Period auditPeriod) {}

  /**
   * An assertion as it was worded, with what was said to it.
   *
   * @param confirmed as it stands; where details are asked for: that there is nothing
   * @param explanation why not, the details, or what is to be known beside it
   */
  public record Said(int number, Assertion assertion, boolean confirmed, String explanation) {

    /** What is to be known of it; empty when it is confirmed as it stands. */
    Optional<Qualification> qualification() {
      if (confirmed && explanation.isBlank()) {
        return Optional.empty();
      }
      return Optional.of(new Qualification(number, assertion.title(), kind(), explanation));
    }

    private QualificationKind kind() {
      if (confirmed) {
        return QualificationKind.REMARK;
      }
      if (assertion.subsequentEvents()) {
        return QualificationKind.SUBSEQUENT_EVENT;
      }
      return assertion.asksForDetails()
          ? QualificationKind.DETAILS
          : QualificationKind.NOT_CONFIRMED;
    }
  }

  /**
   * Who signed, and when.
   *
   * @param post the post of the signer at the provider
   */
  public record Signature(PersonId person, String name, String post, LocalDate on, Instant at) {}

  /** Why it no longer holds; it is kept. */
  public record Withdrawal(PersonId person, String name, LocalDate on, Instant at, String why) {}

  /** A representation signed now, with its seal. */
  static Representation signed(
      EngagementId engagement,
      int number,
      About about,
      LocalDate assertionsFrom,
      List<Said> said,
      Signature signature) {
    Representation unsealed =
        new Representation(
            RepresentationId.random(),
            engagement,
            number,
            about,
            assertionsFrom,
            said,
            signature,
            "",
            Optional.empty());
    return new Representation(
        unsealed.id(),
        engagement,
        number,
        about,
        assertionsFrom,
        said,
        signature,
        unsealed.hash(),
        Optional.empty());
  }

  /** Whether it holds: nobody withdrew it. */
  public boolean stands() {
    return withdrawn.isEmpty();
  }

  /** Whether the content is still the one that was sealed. */
  public boolean intact() {
    return seal.equals(hash());
  }

  /** SHA-256 of the canonical content, which names the version and the seal of the statement. */
  public String hash() {
    String canonical =
        CanonicalJson.write(
            Map.ofEntries(
                Map.entry("form", FORM),
                Map.entry("engagement", engagement.toString()),
                Map.entry("number", Integer.toString(number)),
                Map.entry("statement", about.statement().toString()),
                Map.entry("statementVersion", Integer.toString(about.version())),
                Map.entry("statementSeal", about.statementHash()),
                Map.entry("service", about.serviceName().ja()),
                Map.entry("provider", about.provider().toString()),
                Map.entry("periodFirst", about.auditPeriod().first().toString()),
                Map.entry("periodLast", about.auditPeriod().last().toString()),
                Map.entry("assertionsFrom", assertionsFrom.toString()),
                Map.entry("said", said.stream().map(Representation::canonical).toList()),
                Map.entry("signer", signature.person().toString()),
                Map.entry("signerName", signature.name()),
                Map.entry("signerPost", signature.post()),
                Map.entry("signedOn", signature.on().toString())));
    return Sha256.hex(canonical);
  }

  private static Map<String, ?> canonical(Said said) {
    Assertion assertion = said.assertion();
    return Map.of(
        "number", Integer.toString(said.number()),
        "title", Map.of("ja", assertion.title().ja(), "en", assertion.title().en()),
        "text", Map.of("ja", assertion.text().ja(), "en", assertion.text().en()),
        "asksForDetails", assertion.asksForDetails(),
        "subsequentEvents", assertion.subsequentEvents(),
        "confirmed", said.confirmed(),
        "explanation", said.explanation());
  }
}
