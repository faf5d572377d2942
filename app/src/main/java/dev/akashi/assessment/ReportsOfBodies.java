package dev.akashi.assessment;

import dev.akashi.assessment.db.ReportRows;
import dev.akashi.directory.OrganisationId;
import dev.akashi.kernel.Period;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What assessors issued; whoever calls has looked whether the reader may know. */
@Service
@Transactional(readOnly = true)
public class ReportsOfBodies {

  private final ReportRows rows;

  ReportsOfBodies(ReportRows rows) {
    this.rows = rows;
  }

  /** How many engagements the body issued reports on within the days. */
  public int issued(OrganisationId assessor, Period days) {
    return rows.issuedBy(assessor, days);
  }
}
