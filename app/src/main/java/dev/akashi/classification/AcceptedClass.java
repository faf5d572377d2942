package dev.akashi.classification;

import java.time.LocalDate;

/**
 * The class as the head officer accepted it. Later parameters do not move it; only a new acceptance
 * does (FRM-10).
 *
 * @param parametersVersion the parameters in force on the day it was accepted
 */
public record AcceptedClass(
    SystemClass systemClass, int requiredLevel, String parametersVersion, LocalDate on) {}
