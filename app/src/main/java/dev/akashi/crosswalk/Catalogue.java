package dev.akashi.crosswalk;

/**
 * A catalogue: a version of the baseline, or a source it can be mapped to.
 *
 * @param licence whose texts these are and what may be done with them
 * @param note what a reader should know before relying on it
 * @param openToAll whether people who have not signed in may read it
 * @param shipped whether it came with the program
 * @param controls how many controls it has, withdrawn ones among them
 * @param edition a number that no other content has, of this source or another; nodes see by it
 *     that the content is not what they read
 */
public record Catalogue(
    CatalogueKey key,
    String shortName,
    EitherText title,
    String version,
    SourceLanguage language,
    String licence,
    EitherText note,
    boolean openToAll,
    boolean shipped,
    int controls,
    int withdrawn,
    int edition,
    int revision) {

  /** How many of its controls are in force; coverage counts these. */
  public int inForce() {
    return controls - withdrawn;
  }

  public boolean isBaseline() {
    return key.isBaseline();
  }
}
