package dev.akashi.oscal;

import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.text.JsonNotation;
import dev.akashi.oscal.text.YamlNotation;
import dev.akashi.oscal.tree.Node;
import dev.akashi.oscal.xml.XmlNotation;

/** Reads a document in any notation, by the models of the release that it names itself. */
public final class OscalReader {

  private OscalReader() {}

  /**
   * Reads a document.
   *
   * @param lenient whether what the models do not have is kept, or at least no error
   * @throws OscalException if there is no telling what the content means
   */
  public static Reading read(byte[] content, Format format, Limits limits, boolean lenient)
      throws OscalException {
    Reading newest = read(content, format, Model.of(Release.V1_2), limits, lenient);
    Release release = Release.ofVersion(version(newest));
    return release == Release.V1_2
        ? newest
        : read(content, format, Model.of(release), limits, lenient);
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
      case JSON -> JsonNotation.read(content, model, limits, lenient);
      case YAML -> YamlNotation.read(content, model, limits, lenient);
      case XML -> XmlNotation.read(content, model, limits, lenient);
    };
  }
}
