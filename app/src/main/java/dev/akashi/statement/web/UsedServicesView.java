package dev.akashi.statement.web;

import dev.akashi.registry.RegistryEntry;
import java.util.List;

/** The services a statement stands on, and what a search of the public list found. */
public record UsedServicesView(WorkspaceView statement, String search, List<RegistryEntry> found) {}
