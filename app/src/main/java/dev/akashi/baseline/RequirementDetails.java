package dev.akashi.baseline;

import dev.akashi.kernel.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * What a baseline says about a requirement beside its text, as far as it says anything.
 *
 * @param examples technology that fulfils it (FRM-37)
 * @param procedures how it is usually audited
 * @param frequency how often it is usually carried out
 * @param cycle in which years it is audited; every year when nothing is said (FRM-49)
 * @param risks what it is meant against (FRM-46)
 * @param provenance where it comes from
 * @param parameters what a level may set
 */
public record RequirementDetails(
    Optional<ControlNature> nature,
    List<LocalizedText> examples,
    List<Procedure> procedures,
    Optional<FrequencyClass> frequency,
    Optional<AuditCycle> cycle,
    List<LocalizedText> risks,
    List<Provenance> provenance,
    List<ControlParameter> parameters) {

  public static final RequirementDetails NONE =
      new RequirementDetails(
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of());

  public RequirementDetails {
    examples = List.copyOf(examples);
    procedures = List.copyOf(procedures);
    risks = List.copyOf(risks);
    provenance = List.copyOf(provenance);
    parameters = List.copyOf(parameters);
  }

  /** What a requirement works towards when something goes wrong. */
  public enum ControlNature {
    PREVENTIVE,
    DETECTIVE,
    CORRECTIVE
  }

  /** How an auditor goes about it. */
  public enum AuditTechnique {
    INTERVIEW,
    EXAMINE,
    OBSERVE,
    TEST
  }

  /** What is looked at: that it is in place, or that it worked over the period. */
  public enum AuditAspect {
    DESIGN,
    OPERATION
  }

  /** How often something is carried out. */
  public enum FrequencyClass {
    AUTOMATED,
    DAILY,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    YEARLY,
    AS_NEEDED
  }

  /** One step of the standard audit procedure. */
  public record Procedure(AuditTechnique technique, AuditAspect aspect, LocalizedText text) {}

  /**
   * Where a requirement comes from.
   *
   * @param reference the place in the document
   * @param note what was made of it; may be empty
   */
  public record Provenance(String document, String reference, String note) {

    public Provenance {
      if (document.isBlank() || reference.isBlank()) {
        throw new IllegalArgumentException("a source needs a document and a place in it");
      }
    }
  }

  /** A value that each level may set for itself. */
  public record ControlParameter(String id, LocalizedText label) {

    public ControlParameter {
      if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
        throw new IllegalArgumentException("not the id of a parameter: " + id);
      }
    }
  }

  /** The years of audit: every so many years, counted from one of them. */
  public record AuditCycle(int everyYears, int fromYear) {

    private static final int LONGEST = 10;

    public AuditCycle {
      if (everyYears < 1 || everyYears > LONGEST || fromYear < 2000 || fromYear > 2999) {
        throw new IllegalArgumentException("not an audit cycle: " + everyYears + "/" + fromYear);
      }
    }

    public boolean includes(int year) {
      return year >= fromYear && (year - fromYear) % everyYears == 0;
    }
  }

  public boolean saysNothing() {
    return equals(NONE);
  }

  /** Whether the requirement is audited in a year: in every year unless a cycle says otherwise. */
  public boolean isAuditedIn(int year) {
    return cycle.map(c -> c.includes(year)).orElse(true);
  }
}
