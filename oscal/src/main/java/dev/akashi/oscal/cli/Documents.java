package dev.akashi.oscal.cli;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.Reading;
import dev.akashi.oscal.library.FileLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the documents of a command and what they refer to. */
final class Documents {

  private static final Path STANDARD_INPUT = Path.of(Inputs.STANDARD_INPUT);

  private final boolean lenient;
  private final InputStream standardInput;
  private final FileLibrary library;

  /** A document as it was read, with how its places are told. */
  record Loaded(Path file, Format format, Reading reading, Location location) {}

  /**
   * @param given what the documents may refer to: files and folders
   * @throws UsageException if one is not there
   */
  Documents(Arguments arguments, List<Path> given, InputStream standardInput)
      throws UsageException {
    this.lenient = arguments.lenient();
    this.standardInput = standardInput;
    List<Path> files = new ArrayList<>(given);
    files.removeIf(STANDARD_INPUT::equals);
    try {
      library =
          new FileLibrary(
              files,
              arguments.prefixes(),
              Limits.USUAL,
              (content, format) ->
                  OscalReader.read(content, format, Limits.USUAL, lenient).orThrow());
    } catch (IOException e) {
      throw new UsageException("usage.no-file", String.valueOf(e.getMessage()));
    }
  }

  FileLibrary library() {
    return library;
  }

  /**
   * Reads one document.
   *
   * @throws OscalException if it is no OSCAL document
   * @throws UsageException if it cannot be read at all
   */
  Loaded load(Path file) throws OscalException, UsageException {
    byte[] content = content(file);
    Format format = Format.ofName(file.toString()).orElseGet(() -> Format.ofContent(content));
    Reading reading = OscalReader.read(content, format, Limits.USUAL, lenient);
    return new Loaded(file, format, reading, location(file));
  }

  private byte[] content(Path file) throws UsageException {
    try {
      if (file.equals(STANDARD_INPUT)) {
        byte[] content = standardInput.readNBytes((int) Limits.USUAL.bytes() + 1);
        if (content.length > Limits.USUAL.bytes()) {
          throw new UsageException("usage.too-large", file, Limits.USUAL.bytes());
        }
        return content;
      }
      if (Files.size(file) > Limits.USUAL.bytes()) {
        throw new UsageException("usage.too-large", file, Limits.USUAL.bytes());
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UsageException("usage.unreadable", file, String.valueOf(e.getMessage()));
    }
  }

  private static Location location(Path file) throws UsageException {
    try {
      return file.equals(STANDARD_INPUT)
          ? new Location(Path.of("").toAbsolutePath().resolve(Inputs.STANDARD_INPUT).toString())
          : FileLibrary.of(file);
    } catch (IOException e) {
      throw new UsageException("usage.unreadable", file, String.valueOf(e.getMessage()));
    }
  }
}
