package dev.akashi.decision;

import java.time.LocalDate;
import java.util.List;

/**
 * A decision as it stood when it was sealed: what it rests on, in full, with the state of the list
 * on that day.
 *
 * @param withdrawn options that were compared and taken out again (CBD-09)
 * @param why why the outcome was open, for on-premises the ground of CBD-08
 */
public record SealedDecision(
    String decision,
    String system,
    String systemClass,
    String processVersion,
    String parametersVersion,
    LocalDate startedOn,
    LocalDate sealedOn,
    String drafter,
    Step0 step0,
    List<SealedOption> options,
    List<SealedOption> withdrawn,
    List<Verdict> verdicts,
    List<Opinion> opinions,
    List<OwnResponsibility> approvals,
    String outcome,
    List<String> why) {

  /** An option with the route and the state on the list of that day. */
  public record SealedOption(
      Candidate candidate, ProcurementRoute route, String listState, String level) {}
}
