package dev.akashi.paperwork;

import java.time.LocalDate;

/**
 * To whom a statement was handed out, which stands on the paper.
 *
 * @param on the day it was handed out
 * @param until the last day on which the agency may read it
 * @param purpose what the agency said that it needs it for
 */
record Handing(String agency, LocalDate on, LocalDate until, String purpose) {}
