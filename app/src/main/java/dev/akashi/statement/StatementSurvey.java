package dev.akashi.statement;

import dev.akashi.baseline.RequirementId;
import dev.akashi.directory.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Looks over the statements of all providers at once, for simulations. It tells which requirements
 * are answered and never what the answers say; whoever asks checks the permission.
 */
public interface StatementSurvey {

  /**
   * The statements on a version of the baseline that are still in use: drafts, under way and
   * listed, by provider and service. One query for the statements and one for all their answers;
   * the second gives back a row for each statement and the ids among those asked for.
   *
   * @param baselineVersion the version they were made on
   * @param among the requirements whose answers matter
   * @param limit how many statements at most
   */
  List<Surveyed> inUse(String baselineVersion, Collection<RequirementId> among, int limit);

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
