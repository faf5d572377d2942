package dev.akashi.quality;

/** What a draw draws. */
public enum DrawUnit {
  /** Papers, each once however much rests on it. */
  PAPER,
  /** Papers as the ground of one requirement: a paper stands for each that rests on it. */
  REQUIREMENT
}
