package dev.akashi.oscal.cli;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.oscal.Written;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a document to a file, whole or not at all, or to standard output. */
final class Output {

  private Output() {}

  /** By the option, else by the file's ending, else as the source was. */
  static Format format(Arguments arguments, Format source) {
    return arguments
        .to()
        .or(() -> arguments.output().flatMap(file -> Format.ofName(file.toString())))
        .orElse(source);
  }

  static void write(
      OscalDocument document, Format format, Arguments arguments, Texts texts, Console console)
      throws UsageException {
    Written written;
    try {
      written =
          arguments.output().isPresent()
              ? toFile(document, format, arguments.output().get())
              : OscalWriter.write(document, format, console.out());
      console.out().flush();
    } catch (IOException e) {
      throw new UsageException(
          "usage.unwritable",
          arguments.output().orElse(Path.of("-")),
          String.valueOf(e.getMessage()));
    }
    if (written.leftOut() > 0) {
      console.err().println(texts.get("write.left-out", written.leftOut()));
    }
    if (written.replaced() > 0) {
      console.err().println(texts.get("write.replaced", written.replaced()));
    }
  }

  private static Written toFile(OscalDocument document, Format format, Path file)
      throws IOException {
    Path target = file.toAbsolutePath();
    Path part = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      Written written;
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
        written = OscalWriter.write(document, format, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
