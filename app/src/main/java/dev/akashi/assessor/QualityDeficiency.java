package dev.akashi.assessor;

import dev.akashi.kernel.ClauseId;
import dev.akashi.kernel.LocalizedText;
import java.time.LocalDate;

/**
 * A deficiency of a working paper, as its review was closed (FRM-47).
 *
 * @param draw the number of the draw by which the paper came to be reviewed
 * @param paper the number of the paper within its engagement
 * @param ground why it is one
 * @param clause the clause it rests on
 * @param comment what the body said to it; may be empty
 */
public record QualityDeficiency(
    int draw,
    LocalizedText serviceName,
    int paper,
    String ground,
    ClauseId clause,
    String comment,
    LocalDate closedOn) {}
