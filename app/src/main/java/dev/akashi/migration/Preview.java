package dev.akashi.migration;

import dev.akashi.amendment.Comparison;
import dev.akashi.statement.StatementSheet;

/** What a step would make of a draft; nothing is changed by looking. */
public record Preview(StatementSheet sheet, Comparison comparison, MigrationPlan plan) {}
