package dev.akashi.assessor;

import dev.akashi.directory.OrganisationId;
import java.time.LocalDate;

/**
 * The selection of a body was withdrawn and the day has come from which it no longer counts; told
 * in the transaction that carries it out (FRM-28).
 */
public record AssessorWithdrawn(OrganisationId assessor, LocalDate from) {}
