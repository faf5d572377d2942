package dev.akashi.dossier;

import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A short sum over what the workbook shows of an answer. A line that still has its own is as it was
 * written out, so nobody edited it, whatever became of the statement since.
 */
public final class Fingerprint {

  private static final int BYTES = 8;

  private Fingerprint() {}

  public static String of(Answer answer) {
    List<String> parts = new ArrayList<>();
    parts.add(answer.requirement().value());
    parts.add(answer.treatment().name());
    parts.add(SameText.plain(answer.reason()));
    parts.add(answer.inheritedFrom().map(Object::toString).orElse(""));
    parts.add(SameText.plain(answer.inheritedFunction()));
    parts.add(answer.responsibility().name());
    parts.add(SameText.plain(answer.customerDuty()));
    for (IndividualControl measure : answer.individualControls()) {
      parts.add(SameText.plain(measure.line()));
      parts.add(SameText.plain(measure.text()));
      parts.add(SameText.plain(measure.owner()));
      parts.add(measure.frequency().name());
      parts.add(measure.validFrom().map(Object::toString).orElse(""));
      parts.add(measure.validTo().map(Object::toString).orElse(""));
    }
    return sum(String.join("\u0000", parts));
  }

  /** The same over texts. */
  static String of(List<String> texts) {
    return sum(String.join("\u0000", texts));
  }

  private static String sum(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
