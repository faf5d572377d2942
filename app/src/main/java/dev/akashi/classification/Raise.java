package dev.akashi.classification;

/** A raise of the confidentiality because pieces together tell more than each alone (FRM-06). */
public record Raise(Confidentiality to, String reason) {}
