package dev.akashi.changenotice;

import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.PersonId;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.registry.RegistryKey;
import dev.akashi.statement.ServiceId;
import dev.akashi.statement.StatementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A provider tells that a listed service changes (FRM-57).
 *
 * @param statement the published statement that the change alters
 * @param dueOn the last day to file it, by the rules of the day it was last written
 * @param writtenBy who wrote it last
 * @param sentBack why the support body sent back the last proposal; empty when it did not
 */
public record ChangeNotice(
    ChangeId id,
    ServiceId service,
    RegistryKey key,
    LocalizedText serviceName,
    OrganisationId provider,
    StatementId statement,
    int statementVersion,
    Content content,
    LocalDate dueOn,
    List<AffectedControl> controls,
    ChangeState state,
    String writtenBy,
    Optional<Filed> filed,
    Optional<Proposal> proposal,
    Optional<Ruled> ruled,
    String sentBack,
    int revision) {

  public ChangeNotice {
    controls = List.copyOf(controls);
  }

  /**
   * What the provider says of the change.
   *
   * @param planned whether the provider planned it; else it came upon it
   * @param changesOn the day on which it takes or took effect
   * @param significant what the provider itself makes of it
   * @param significanceReason why
   */
  public record Content(
      ServiceChangeKind kind,
      String description,
      boolean planned,
      LocalDate changesOn,
      boolean significant,
      String significanceReason) {}

  /** That it was handed in. */
  public record Filed(String by, LocalDate on) {}

  /**
   * What the support body rules.
   *
   * @param reAuditDue the last day for the report of an audit that covers a significant change
   * @param publicText what everybody is told; empty when nothing is published
   */
  public record Ruling(
      boolean significant, String reason, Optional<LocalDate> reAuditDue, String publicText) {}

  /** A ruling that somebody of the support body proposed. */
  public record Proposal(Ruling ruling, PersonId person, String by, LocalDate on) {}

  /** That somebody else confirmed it. */
  public record Ruled(String by, LocalDate on) {}

  public boolean isDraft() {
    return state == ChangeState.DRAFT;
  }

  /** Whether it was filed after its last day, or is not filed on that day although it is over. */
  public boolean isLateOn(LocalDate today) {
    return filed.map(Filed::on).orElse(today).isAfter(dueOn);
  }

  /** The ruling, once it holds. */
  public Optional<Ruling> ruling() {
    return ruled.flatMap(done -> proposal.map(Proposal::ruling));
  }
}
