package dev.akashi.cycle;

import dev.akashi.programme.Parameter;
import java.util.Set;

/** The programme parameters of the audit cycle. */
public final class CycleParameters {

  /** The classes of controls with their cycles (FRM-49). */
  public static final Parameter<CycleScheme> CLASSES =
      new Parameter<>("cycle.classes", CycleScheme::parse);

  /** The levels at which services can be registered. */
  public static final Parameter<Set<String>> LEVELS = Parameter.set("level.registered");

  /** The beginnings of the ids of the requirements that are about internal audit (FRM-41). */
  public static final Parameter<Set<String>> INTERNAL_AUDIT =
      Parameter.set("cycle.internal-audit-requirements");

  private CycleParameters() {}
}
