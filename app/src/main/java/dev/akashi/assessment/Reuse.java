package dev.akashi.assessment;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.Period;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** A certification, audit or internal paper of somebody else that conclusions rest on (FRM-40). */
public record Reuse(
    ReuseId id,
    Content content,
    String recordedBy,
    Instant recordedAt,
    Optional<Withdrawal> withdrawn) {

  /** What it is. */
  public enum ReuseKind {
    ISO_IEC_27017,
    ISO_IEC_27001,
    FEDRAMP,
    CS_MARK,
    SOC_2,
    SOC_3,
    INTERNAL_AUDIT_PAPER,
    OTHER;

    /** Whether its period is one that was looked back upon; that of a certificate runs ahead. */
    public boolean reportsOnItsPeriod() {
      return this == SOC_2 || this == SOC_3 || this == INTERNAL_AUDIT_PAPER;
    }
  }

  /**
   * What is recorded of it.
   *
   * @param functions the functions of the engagement's scope that it covers
   * @param regions the sites of the engagement's scope that it covers
   * @param controls the controls it is used for
   * @param reason why it is sufficient and appropriate for them
   */
  public record Content(
      ReuseKind kind,
      String name,
      String issuer,
      Period period,
      List<String> functions,
      List<String> regions,
      NavigableSet<RequirementId> controls,
      String evidenceName,
      String evidenceHash,
      String reason) {

    public Content {
      functions = List.copyOf(functions);
      regions = List.copyOf(regions);
      controls = Collections.unmodifiableNavigableSet(new TreeSet<>(controls));
    }
  }

  /** Why it is no longer used. */
  public record Withdrawal(String by, Instant at, String why) {}
}
