package dev.akashi.decision;

/**
 * A sealed decision for a public cloud no longer holds, because its system now handles secrets;
 * told in the transaction that brought them.
 *
 * @param information the name of the information that came
 */
public record DecisionUntenable(DecisionId decision, String systemName, String information) {}
