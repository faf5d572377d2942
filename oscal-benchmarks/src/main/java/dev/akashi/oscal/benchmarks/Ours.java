package dev.akashi.oscal.benchmarks;

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
import dev.akashi.oscal.library.FileLibrary;
import dev.akashi.oscal.resolve.ProfileResolver;
import dev.akashi.oscal.resolve.Stamp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is measured of our engine. */
final class Ours {

  private static final Location PROFILE = new Location("/profile.json");
  private static final Location CATALOG = new Location("/catalog.json");

  private Ours() {}

  static OscalDocument read(byte[] content, Format format) {
    try {
      return OscalReader.read(content, format, Limits.USUAL, false).orThrow();
    } catch (OscalException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The published XML has an element in its prose that no release knows; the rest is read. */
  static OscalDocument readWhatFits(byte[] content, Format format) {
    try {
      return OscalReader.read(content, format, Limits.USUAL, true).document();
    } catch (OscalException e) {
      throw new IllegalStateException(e);
    }
  }

  static ByteArrayOutputStream write(OscalDocument document, Format format) {
    ByteArrayOutputStream out = Sheet.blank();
    OscalWriter.write(document, format, out);
    return out;
  }

  static OscalDocument profile() {
    return read(Samples.profile().getBytes(StandardCharsets.UTF_8), Format.JSON);
  }

  static OscalDocument resolve(OscalDocument profile, OscalDocument catalog) {
    try {
      return ProfileResolver.resolve(profile, PROFILE, new OneCatalog(catalog), Stamp.now())
          .catalog();
    } catch (OscalException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads and checks, all layers, with nothing to import. */
  static List<Problem> validate(byte[] content) {
    return validate(content, Library.EMPTY, CATALOG);
  }

  /** Reads and checks a document in the folder of what it imports. */
  static List<Problem> validate(byte[] content, Path folder) {
    try {
      Library files =
          new FileLibrary(
              List.of(folder),
              Map.of(),
              Limits.USUAL,
              (imported, format) ->
                  OscalReader.read(imported, format, Limits.USUAL, false).orThrow());
      return validate(content, files, FileLibrary.of(folder.resolve("plan.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Problem> validate(byte[] content, Library library, Location base) {
    try {
      Reading reading = OscalReader.read(content, Format.JSON, Limits.USUAL, false);
      List<Problem> problems = new ArrayList<>(reading.problems());
      problems.addAll(Validation.check(reading.document(), library, base));
      return problems;
    } catch (OscalException e) {
      throw new IllegalStateException(e);
    }
  }

  private record OneCatalog(OscalDocument catalog) implements Library {
    @Override
    public Optional<Location> locate(Location base, String href) {
      return Optional.of(CATALOG);
    }

    @Override
    public OscalDocument open(Location location) {
      return catalog;
    }
  }
}
