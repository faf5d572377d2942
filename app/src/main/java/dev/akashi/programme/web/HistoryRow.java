package dev.akashi.programme.web;

import dev.akashi.programme.ParameterEntry;
import java.time.LocalDate;
import java.util.Optional;

/** An entered value in the history; who entered it is empty for the first-start values. */
public record HistoryRow(
    ParameterEntry entry, Optional<LocalDate> lastDay, HistoryState state, Optional<String> by) {}
