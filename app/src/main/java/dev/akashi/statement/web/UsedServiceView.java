package dev.akashi.statement.web;

import dev.akashi.statement.StatementSheet.NamedUse;

/** One service that a statement stands on. */
public record UsedServiceView(WorkspaceView statement, NamedUse use) {}
