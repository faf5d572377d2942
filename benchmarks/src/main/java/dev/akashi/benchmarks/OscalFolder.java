package dev.akashi.benchmarks;

import dev.akashi.oscal.Format;
import dev.akashi.oscal.Library;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.Location;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.Problem;
import dev.akashi.oscal.check.Validation;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents that were handed out over the API and refer to each other by the names of files. */
final class OscalFolder implements Library {

  private final Api api;
  private final Map<String, OscalDocument> documents = new HashMap<>();

  OscalFolder(Api api) {
    this.api = api;
  }

  /**
   * Fetches and reads a document.
   *
   * @return the name under which others refer to it
   */
  String take(String path) throws IOException, InterruptedException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    byte[] bytes = api.bytes(path);
    try {
      documents.put(name, OscalReader.read(bytes, Format.JSON, Limits.USUAL, false).orThrow());
    } catch (OscalException e) {
      throw new IOException(name, e);
    }
    return name;
  }

  /** Checks structure, references and values of a document that was taken. */
  void validate(String name) throws IOException {
    List<Problem> problems = Validation.check(open(new Location(name)), this, new Location(name));
    if (!problems.isEmpty()) {
      throw new IOException(name + ": " + problems);
    }
  }

  @Override
  public Optional<Location> locate(Location base, String href) {
    return documents.containsKey(href) ? Optional.of(new Location(href)) : Optional.empty();
  }

  @Override
  public OscalDocument open(Location location) {
    return Optional.ofNullable(documents.get(location.path())).orElseThrow();
  }
}
