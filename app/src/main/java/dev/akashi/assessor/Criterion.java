package dev.akashi.assessor;

import dev.akashi.kernel.LocalizedText;
import dev.akashi.programme.Basis;
import java.util.regex.Pattern;

/**
 * One item that a body must meet to be selected (FRM-27).
 *
 * @param code the same through all sets, for example {@code report-quality}
 * @param evidence what the body is asked to show
 */
public record Criterion(
    String code,
    CriterionSubject subject,
    CriterionFact fact,
    LocalizedText title,
    LocalizedText evidence,
    Basis basis) {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** Whether a text can be the code of a criterion. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
