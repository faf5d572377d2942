package dev.akashi.decision.web;

import dev.akashi.classification.InformationSystem;
import dev.akashi.decision.DecisionPaper;
import java.util.List;

/** The decisions on one system. */
public record DecisionsView(InformationSystem system, List<DecisionPaper> papers) {}
