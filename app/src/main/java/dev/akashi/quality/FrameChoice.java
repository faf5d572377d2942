package dev.akashi.quality;

/** Which papers a draw may come to. */
public enum FrameChoice {
  ALL,
  /** Those about a requirement of one of the four critical areas. */
  CRITICAL_AREAS,
  /** Those on which a conclusion on operation rests. */
  OPERATION
}
