package dev.akashi.crosswalk;

/** The language of a catalogue's texts. */
public enum SourceLanguage {
  JA,
  EN,
  /** Every text in Japanese and English. */
  BOTH
}
