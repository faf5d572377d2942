package dev.akashi.internalaudit.web;

import dev.akashi.internalaudit.AuditReport;

/**
 * A report as it was given out.
 *
 * @param audits the address of the internal audits of the service
 */
public record ReportView(String audits, AuditReport report) {}
