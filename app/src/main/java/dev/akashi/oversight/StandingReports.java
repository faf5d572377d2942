package dev.akashi.oversight;

import dev.akashi.assessor.PeriodicReports;
import dev.akashi.assessor.ReportDuty;
import dev.akashi.assessor.SelectionId;
import dev.akashi.oversight.db.FilingRows;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tells the register of assessors which periodic reports stand. */
@Service
class StandingReports implements PeriodicReports {

  private final FilingRows rows;

  StandingReports(FilingRows rows) {
    this.rows = rows;
  }

  @Override
  public Map<SelectionId, List<ReportDuty.Received>> standing() {
    return rows.standing();
  }
}
