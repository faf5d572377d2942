package dev.akashi.oscal;

import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.text.JsonNotation;

public final class OscalReader {
  private OscalReader() {}

  public static Reading read(byte[] content, Format format, Limits limits, boolean lenient)
      throws OscalException {
    return JsonNotation.read(content, Model.of(Release.V1_1), limits, lenient);
  }
}
