package dev.akashi.assessor;

/** An engagement that was under way when a case was decided, and what the decision means for it. */
public record AffectedEngagement(RunningEngagement engagement, EngagementEffect effect) {}
