package dev.akashi.baseline.web;

import dev.akashi.baseline.Baseline;
import dev.akashi.baseline.LevelTable;

/**
 * The levels of a version side by side.
 *
 * @param chapter the number of the chapter that is shown open; empty when none is
 */
public record LevelsView(Baseline baseline, LevelTable table, String chapter) {}
