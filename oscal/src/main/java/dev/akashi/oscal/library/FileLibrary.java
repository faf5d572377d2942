package dev.akashi.oscal.library;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.tree.Place;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files and folders that were given, and nothing outside them. References to published addresses
 * resolve to local copies where a prefix is mapped to a folder.
 */
public final class FileLibrary implements Library {

  /** Reads a document. */
  @FunctionalInterface
  public interface Reader {
    OscalDocument read(byte[] content, Format format) throws OscalException;
  }

  private final List<Path> given;
  private final Map<String, Path> prefixes;
  private final Limits limits;
  private final Reader reader;
  private final Map<Location, OscalDocument> opened = new ConcurrentHashMap<>();

  /**
   * @param given files, and folders with everything below them
   * @param prefixes what stands for the beginning of an address, for example {@code
   *     https://example.org/oscal/}
   * @throws IOException if one of them is not there
   */
  public FileLibrary(List<Path> given, Map<String, Path> prefixes, Limits limits, Reader reader)
      throws IOException {
    this.given = real(given);
    this.prefixes = new ConcurrentHashMap<>();
    for (Map.Entry<String, Path> prefix : prefixes.entrySet()) {
      this.prefixes.put(prefix.getKey(), prefix.getValue().toRealPath());
    }
    this.limits = limits;
    this.reader = reader;
  }

  private static List<Path> real(List<Path> paths) throws IOException {
    List<Path> real = new java.util.ArrayList<>();
    for (Path path : paths) {
      real.add(path.toRealPath());
    }
    return List.copyOf(real);
  }

  /** The location of a file. */
  public static Location of(Path file) throws IOException {
    return new Location(file.toRealPath().toString());
  }

  @Override
  public Optional<Location> locate(Location base, String href) {
    try {
      return mapped(href)
          .or(() -> isAbsolute(href) ? Optional.empty() : beside(base, href))
          .map(file -> new Location(file.toString()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isAbsolute(String href) {
    return URI.create(href).isAbsolute();
  }

  /** By the longest prefix that fits; the folder it stands for is never left. */
  private Optional<Path> mapped(String href) {
    return prefixes.entrySet().stream()
        .filter(prefix -> href.startsWith(prefix.getKey()))
        .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
        .flatMap(prefix ->
            existing(prefix.getValue(), plain(href.substring(prefix.getKey().length())))
                .filter(file -> file.startsWith(prefix.getValue())));
  }

  private Optional<Path> beside(Location base, String href) {
    Path folder = Path.of(base.path()).getParent();
    return folder == null ? Optional.empty() : existing(folder, plain(href)).filter(this::isGiven);
  }

  private boolean isGiven(Path file) {
    return given.stream().anyMatch(file::startsWith);
  }

  private static Optional<Path> existing(Path folder, String relative) {
    try {
      Path file = folder.resolve(relative.startsWith("/") ? relative.substring(1) : relative);
      return Files.isRegularFile(file) ? Optional.of(file.toRealPath()) : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  /** The path of a reference, without query and fragment. */
  private static String plain(String href) {
    String path = href.replaceFirst("[?#].*", "");
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  @Override
  public OscalDocument open(Location location) throws OscalException {
    OscalDocument known = opened.get(location);
    if (known != null) {
      return known;
    }
    OscalDocument document = read(Path.of(location.path()));
    opened.put(location, document);
    return document;
  }

  private OscalDocument read(Path file) throws OscalException {
    try {
      if (Files.size(file) > limits.bytes()) {
        throw new OscalException(
            Problem.error(Place.root(""), "library.too-large", file, limits.bytes()));
      }
      byte[] content = Files.readAllBytes(file);
      Format format = Format.ofName(file.toString()).orElseGet(() -> Format.ofContent(content));
      return reader.read(content, format);
    } catch (IOException e) {
      throw new OscalException(
          Problem.error(
              Place.root(""), "library.unreadable", file, String.valueOf(e.getMessage())));
    }
  }
}
