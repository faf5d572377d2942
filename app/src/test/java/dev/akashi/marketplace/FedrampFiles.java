package dev.akashi.marketplace;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The two real files of the marketplace, where they lie beside or above the repository. */
final class FedrampFiles {

  private static final Path DIRECTORY = Path.of("shared", "data", "fedramp");

  private FedrampFiles() {}

  static byte[] first() throws IOException {
    return file("marketplace-2025-01.json");
  }

  static byte[] second() throws IOException {
    return file("marketplace-2026-04-28.json");
  }

  private static byte[] file(String name) throws IOException {
    Path file =
        Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
            .map(above -> above.resolve(DIRECTORY).resolve(name))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(name));
    assumeThat(file).as("../shared/data is not at hand: nothing is loaded").exists();
    return Files.readAllBytes(file);
  }
}
