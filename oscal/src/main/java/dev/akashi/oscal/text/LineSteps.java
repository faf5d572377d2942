package dev.akashi.oscal.text;

import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** A line feed and two spaces for each level, encoded once: half of a document is indentation. */
final class LineSteps implements DefaultPrettyPrinter.Indenter {

  private static final int DEPTHS = 64;
  private static final SerializedString[] STEPS =
      IntStream.range(0, DEPTHS).mapToObj(LineSteps::step).toArray(SerializedString[]::new);

  private static SerializedString step(int level) {
    return new SerializedString("\n" + "  ".repeat(level));
  }

  @Override
  public void writeIndentation(JsonGenerator json, int level) {
    json.writeRaw(level < DEPTHS ? STEPS[level] : step(level));
  }

  @Override
  public boolean isInline() {
    return false;
  }
}
