package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.LocalizedText;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Looks over the statements of all providers at once, for simulations and notices. It tells which
 * requirements are answered and never what the answers say; whoever asks checks the permission.
 */
public interface StatementSurvey {

  /**
   * The statements on a version of the baseline that are still in use: drafts, under way and
   * published, by provider and service. One query for the statements and one for all their answers;
   * the second gives back a row for each statement and the ids among those asked for.
   *
   * @param baselineVersion the version they were made on
   * @param among the requirements whose answers matter
   * @param limit how many statements at most
   */
  List<Surveyed> inUse(String baselineVersion, Collection<RequirementId> among, int limit);

  /**
   * Of each service the statement that its provider works on next: the draft when there is one,
   * else the newest that is in use. By provider and service, in one query.
   *
   * @param baselineVersions the versions of the baseline that count
   */
  List<Next> next(Collection<String> baselineVersions);

  /** The statement a provider works on next for a service. */
  record Next(
      StatementId id,
      OrganisationId provider,
      ServiceId service,
      LocalizedText serviceName,
      String baselineVersion,
      boolean isDraft) {}

  /**
   * A statement.
   *
   * @param answers how many requirements are answered
   * @param answered those of the requirements asked for that are answered
   */
  record Surveyed(
      StatementId id,
      OrganisationId provider,
      String service,
      int version,
      StatementState state,
      int answers,
      Set<RequirementId> answered) {}
}
