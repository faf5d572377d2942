package dev.akashi.oscal;

import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.text.JsonNotation;
import dev.akashi.oscal.text.YamlNotation;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.tree.Place;
import dev.akashi.oscal.xml.XmlNotation;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a document in any notation, by the models of the release that it names itself. */
public final class OscalReader {

  private static final int HEAD = 1 << 16;
  private static final Pattern VERSION = Pattern.compile("oscal-version\\W{1,9}(\\d[\\d.]*)");

  private OscalReader() {}

  /**
   * Reads a document.
   *
   * @param lenient whether what the models do not have is kept, or at least no error
   * @throws OscalException if there is no telling what the content means
   */
  public static Reading read(byte[] content, Format format, Limits limits, boolean lenient)
      throws OscalException {
    Release likely = likely(content);
    Reading reading = read(content, format, Model.of(likely), limits, lenient);
    Release release = Release.ofVersion(version(reading));
    return release == likely ? reading : read(content, format, Model.of(release), limits, lenient);
  }

  /** A guess that spares reading twice: the first version that the text names. */
  private static Release likely(byte[] content) {
    String head =
        new String(content, 0, Math.min(content.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher version = VERSION.matcher(head);
    return version.find() ? Release.ofVersion(version.group(1)) : Release.V1_2;
  }

  private static String version(Reading reading) {
    Node metadata = reading.document().root().node("metadata");
    String version = metadata == null ? null : metadata.text("oscal-version");
    return version == null ? "" : version;
  }

  /** As {@link #read(byte[], Format, Limits, boolean)}, by a given model. */
  public static Reading read(
      byte[] content, Format format, Model model, Limits limits, boolean lenient)
      throws OscalException {
    return switch (format) {
      case JSON -> text(content, () -> JsonNotation.read(content, model, limits, lenient));
      case YAML -> text(content, () -> YamlNotation.read(content, model, limits, lenient));
      case XML -> XmlNotation.read(content, model, limits, lenient);
    };
  }

  /** Reading a document in one notation. */
  private interface Attempt {
    Reading read() throws OscalException;
  }

  /** What is no text at all is told as that, not by the first sign that a parser trips over. */
  private static Reading text(byte[] content, Attempt attempt) throws OscalException {
    try {
      return attempt.read();
    } catch (OscalException e) {
      if (UnicodeText.is(content)) {
        throw e;
      }
      throw new OscalException(Problem.error(Place.root(""), Problem.NOT_TEXT));
    }
  }
}
