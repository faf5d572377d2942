package dev.akashi.directory;

import dev.akashi.kernel.LocalizedText;

/** An organisation with the name it bears on the day it is asked for. */
public record Organisation(OrganisationId id, OrganisationKind kind, LocalizedText name) {}
