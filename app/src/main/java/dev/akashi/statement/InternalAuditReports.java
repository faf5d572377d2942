package dev.akashi.statement;

/** Tells whether a statement is linked to reports of internal audits (FRM-34). */
public interface InternalAuditReports {

  boolean linkedTo(StatementId statement);
}
