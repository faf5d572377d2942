package dev.akashi.workshop;

import dev.akashi.kernel.Reason;
import java.util.Optional;

/** What the checks of a draft found. An error keeps it from being decided and promulgated. */
public record DraftFinding(boolean error, Reason reason, Optional<PieceId> piece) {}
