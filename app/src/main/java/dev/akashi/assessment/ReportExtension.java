package dev.akashi.assessment;

import java.time.LocalDate;

/**
 * A later last day for a report, granted by the programme office (FRM-42).
 *
 * @param report the number of the report it is for
 * @param ground why it was granted; it stands in the report
 */
public record ReportExtension(
    int report, LocalDate dueOn, String ground, LocalDate grantedOn, String grantedBy) {}
