package dev.akashi.oscal;

/**
 * What could not be written as it was.
 *
 * @param leftOut members the model does not have, which XML has no place for
 * @param replaced characters that XML does not allow
 */
public record Written(int leftOut, int replaced) {

  public static final Written WHOLE = new Written(0, 0);
}
