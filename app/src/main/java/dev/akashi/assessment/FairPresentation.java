package dev.akashi.assessment;

import java.time.LocalDate;

/**
 * The assessor's conclusion that the statement shows the service, its controls and its exclusions
 * fairly (適正表示), with the reason (FRM-33).
 */
public record FairPresentation(LocalDate concludedOn, boolean fair, String reason) {}
