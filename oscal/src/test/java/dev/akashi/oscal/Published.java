package dev.akashi.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Documents that NIST, FedRAMP and the ISM publish. They lie beside the project, never in it. */
public final class Published {

  private static final Path FOLDER = Path.of("../../shared/data/oscal");

  private Published() {}

  /** The folder; a test that asks for it says that it was skipped when it is absent. */
  public static Path folder() {
    Assumptions.assumeTrue(
        Files.isDirectory(FOLDER), "skipped: no published documents beside the project");
    return FOLDER;
  }

  /** All documents whose names end so, without the schemas. */
  public static List<Path> files(String ending) {
    try (Stream<Path> all = Files.walk(folder())) {
      List<Path> files =
          all.filter(file -> file.toString().endsWith(ending))
              .filter(file -> !file.toString().contains("schema"))
              .sorted()
              .toList();
      assertThat(files).isNotEmpty();
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
