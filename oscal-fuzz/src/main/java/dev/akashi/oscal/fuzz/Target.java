package dev.akashi.oscal.fuzz;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.check.Validation;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

/**
 * One run with one input. Reading may refuse it with {@link OscalException}; everything that was
 * read can be checked, and comes back equal in JSON unless a value is none of its type: XML has
 * only texts, and a text in the place of a number or a boolean is nothing that JSON can say.
 */
final class Target {

  private static final Limits LIMITS = new Limits(60, 1 << 20, 1 << 18, 2_000);
  private static final Location HERE = new Location("/fuzz");

  private Target() {}

  static void run(byte[] input, Format format) {
    try {
      Reading reading = OscalReader.read(input, format, LIMITS, input.length % 2 == 0);
      reading.problems().forEach(Target::told);
      List<Problem> found = Validation.check(reading.document(), Library.EMPTY, HERE);
      found.forEach(Target::told);
      if (found.stream().noneMatch(problem -> problem.rule().equals("structure.type"))) {
        comesBack(reading.document());
      }
    } catch (OscalException e) {
      e.problems().forEach(Target::told);
    }
  }

  private static void told(Problem problem) {
    problem.text(Locale.ENGLISH);
    problem.hint(Locale.JAPANESE);
    problem.place().xPath();
  }

  private static void comesBack(OscalDocument document) throws OscalException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OscalWriter.write(document, Format.JSON, out);
    OscalDocument again =
        OscalReader.read(out.toByteArray(), Format.JSON, Limits.USUAL, true).document();
    if (!again.root().equals(document.root())) {
      throw new IllegalStateException("came back other than it was");
    }
  }
}
