package dev.akashi.oscal.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The documents that are measured: NIST's catalog with its moderate baseline, and an example of a
 * system security plan. They lie beside the project; where they do not, a catalog of the same shape
 * and size is made up, and the plan is left out.
 */
final class Samples {

  private static final Path PUBLISHED = Path.of(System.getProperty("akashi.oscal.data", "none"));
  private static final String NIST = "nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_";

  private static final String SMALL_PROFILE =
      """
      {"profile": {"uuid": "2c5e3a30-59f5-4a6c-9d6e-6a5b5c1f0a11",
        "metadata": {"title": "One control", "last-modified": "2026-01-01T00:00:00Z",
          "version": "1", "oscal-version": "1.1.3"},
        "imports": [{"href": "small-catalog.json", "include-all": {}}]}}
      """;
  private static final String SMALL_CATALOG =
      """
      {"catalog": {"uuid": "7d0f9a4e-7a3c-4b6e-8a9f-3c1f0e2d4b12",
        "metadata": {"title": "One control", "last-modified": "2026-01-01T00:00:00Z",
          "version": "1", "oscal-version": "1.1.3"},
        "controls": [{"id": "au-1", "title": "Records are kept"}]}}
      """;

  private Samples() {}

  static boolean published() {
    return Files.isDirectory(PUBLISHED);
  }

  static byte[] catalog() {
    return published() ? bytes(NIST + "catalog.json") : SyntheticCatalog.json();
  }

  static byte[] xmlCatalog() {
    return bytes("nist.gov/SP800-53/rev5/xml/NIST_SP-800-53_rev5_catalog.xml");
  }

  /** The plan; the profile it imports is not among the published files, so it has a small one. */
  static byte[] plan() {
    return new String(bytes("examples/ssp-example.json"), StandardCharsets.UTF_8)
        .replaceFirst("\"href\"\\s*:\\s*\"#[^\"]*\"", "\"href\": \"small-profile.json\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A folder with everything that is measured, each file beside what it imports. */
  static Path folder() {
    try {
      Path folder = Files.createTempDirectory("oscal-benchmark");
      Files.write(folder.resolve("catalog.json"), catalog());
      Files.writeString(folder.resolve("profile.json"), profile());
      if (published()) {
        Files.write(folder.resolve("plan.json"), plan());
        Files.writeString(folder.resolve("small-profile.json"), SMALL_PROFILE);
        Files.writeString(folder.resolve("small-catalog.json"), SMALL_CATALOG);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The profile, with its import pointing to {@code catalog.json} beside it. */
  static String profile() {
    return published()
        ? new String(bytes(NIST + "MODERATE-baseline_profile.json"), StandardCharsets.UTF_8)
            .replaceFirst("\"href\"\\s*:\\s*\"#[^\"]*\"", "\"href\": \"catalog.json\"")
        : SyntheticCatalog.profile();
  }

  private static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(PUBLISHED.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
