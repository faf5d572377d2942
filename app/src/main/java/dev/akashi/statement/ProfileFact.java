package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.registry.CertificationScheme;
import dev.akashi.registry.StackLayer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A structured fact of the service profile. The components of a record are what is asked for, in
 * the order of the form; an empty text means not stated. Forms, JSON, storage and seal are made
 * from the records, so a new value is a new component and its label.
 */
public sealed interface ProfileFact {

  /** A long text. */
  int LONG = 2000;

  /** A plan or option of the service that a claim can be limited to (上位プラン等). */
  record Plan(@Asked(required = true) String name, @Asked(longest = LONG) String description)
      implements ProfileFact {}

  /** Somebody else who runs a part of the service (FRM-14). */
  record Stakeholder(
      @Asked(required = true) String name,
      StakeholderRole role,
      @Asked(required = true, longest = LONG) String part,
      String country)
      implements ProfileFact {

    /** What the other one does. */
    public enum StakeholderRole {
      OPERATOR,
      PART_PROVIDER,
      SUBCONTRACTOR,
      SELLER
    }
  }

  /** Somebody who holds a part of the provider, or whom the provider holds. */
  record CapitalRelation(
      @Asked(required = true) String name,
      CapitalTie tie,
      @Asked(required = true) String country,
      String share)
      implements ProfileFact {

    /** How the other one stands to the provider. */
    public enum CapitalTie {
      SHAREHOLDER,
      PARENT,
      SUBSIDIARY
    }
  }

  /** An officer of the provider. */
  record Officer(
      @Asked(required = true) String name, @Asked(required = true) String post, String otherPosts)
      implements ProfileFact {}

  /** A law other than the domestic one, and what it can do to the customer's information. */
  record ForeignLaw(
      @Asked(required = true) String country,
      @Asked(required = true) String law,
      @Asked(required = true, longest = LONG) String access,
      @Asked(required = true, longest = LONG) String measures)
      implements ProfileFact {}

  /** The law that governs a contract, and the court for disputes. */
  record GoverningLaw(
      @Asked(required = true) String contract,
      @Asked(required = true) String law,
      @Asked(required = true) String court)
      implements ProfileFact {}

  /** A test by somebody else, and whether customers may test as well. */
  record ThirdPartyTest(
      TestKind tested,
      @Asked(required = true) String by,
      Optional<LocalDate> lastOn,
      TestInterval interval,
      CustomerTests customerTests,
      @Asked(longest = LONG) String conditions)
      implements ProfileFact {

    /** What is tested. */
    public enum TestKind {
      PENETRATION,
      VULNERABILITY,
      SOURCE_CODE,
      CONFIGURATION
    }

    /** How often. */
    public enum TestInterval {
      MONTHLY,
      QUARTERLY,
      HALF_YEARLY,
      YEARLY,
      ON_RELEASE,
      ONCE
    }

    /** Whether a customer may test the service itself. */
    public enum CustomerTests {
      ACCEPTED,
      ON_REQUEST,
      NOT_ACCEPTED
    }
  }

  /** Generative AI in the service. */
  record GenerativeAi(
      AiOffer offer,
      @Asked(required = true) String feature,
      @Asked(required = true) String model,
      @Asked(required = true, longest = LONG) String customerData,
      boolean trains)
      implements ProfileFact {

    /** Where the AI runs. */
    public enum AiOffer {
      OWN,
      LINKED
    }
  }

  /**
   * A certification or audit that is held.
   *
   * @param holder the used service or site that holds it; empty means the service itself
   * @param accreditation who accredited the issuer, for example a member of the IAF
   * @param sha256 the SHA-256 of the document, 64 hexadecimal digits
   */
  record Certification(
      CertificationScheme scheme,
      String holder,
      @Asked(required = true, longest = LONG) String scope,
      boolean coversService,
      boolean coversOrganisation,
      @Asked(required = true) String issuer,
      String accreditation,
      boolean issuerUnderIaf,
      String number,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validTo,
      String document,
      String sha256)
      implements ProfileFact {

    /** The same with the holder under another name. */
    Certification heldBy(String name) {
      return new Certification(
          scheme,
          name,
          scope,
          coversService,
          coversOrganisation,
          issuer,
          accreditation,
          issuerUnderIaf,
          number,
          validFrom,
          validTo,
          document,
          sha256);
    }

    /** The same with another document. */
    public Certification withDocument(String name, String hash) {
      return new Certification(
          scheme,
          holder,
          scope,
          coversService,
          coversOrganisation,
          issuer,
          accreditation,
          issuerUnderIaf,
          number,
          validFrom,
          validTo,
          name,
          hash);
    }
  }

  /** What stands on one layer of the system, and how far the statement reaches there. */
  record SystemLayer(
      StackLayer layer,
      @Asked(required = true, longest = LONG) String description,
      @Asked(required = true) String operator,
      boolean inStatement)
      implements ProfileFact {}

  /** Controls that are carried out as one, so that one sample stands for all (同一母集団). */
  record SamePopulation(
      @Asked(required = true) String name,
      @Asked(required = true, longest = LONG) String grounds,
      @Asked(required = true, longest = LONG) Set<RequirementId> controls)
      implements ProfileFact {

    public SamePopulation {
      controls = Set.copyOf(controls);
    }

    /** The numbers of its controls on one line. */
    public String controlsNamed() {
      return controls.stream().sorted().map(RequirementId::value).collect(Collectors.joining("、"));
    }
  }

  /** Something to be noted for the audit (特記事項). */
  record SpecialNote(
      @Asked(required = true) String matter, @Asked(required = true, longest = LONG) String details)
      implements ProfileFact {}

  /** What happened after the audit period and before the report (後発事象). */
  record SubsequentEvent(
      @Asked(required = true) Optional<LocalDate> day,
      @Asked(required = true) String event,
      @Asked(longest = LONG) String effect)
      implements ProfileFact {}

  /** That there is nothing of a kind, which is another thing than not having stated any. */
  record None(FactKind of, @Asked(longest = LONG) String note) implements ProfileFact {}

  /** What kind of fact it is. */
  default FactKind kind() {
    return FactKind.of(getClass());
  }
}
