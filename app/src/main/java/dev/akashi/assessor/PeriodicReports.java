package dev.akashi.assessor;

import java.util.List;
import java.util.Map;

/**
 * Tells which periodic reports bodies filed (FRM-29); the feature that takes them implements it.
 */
public interface PeriodicReports {

  /** The reports that stand, by selection; one that was returned does not. */
  Map<SelectionId, List<ReportDuty.Received>> standing();
}
