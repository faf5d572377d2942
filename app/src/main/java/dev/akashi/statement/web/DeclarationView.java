package dev.akashi.statement.web;

import dev.akashi.statement.Declarations.Seen;

/**
 * The last look before a declaration.
 *
 * @param seen what is declared when the form is sent
 */
public record DeclarationView(WorkspaceView workspace, Seen seen) {}
