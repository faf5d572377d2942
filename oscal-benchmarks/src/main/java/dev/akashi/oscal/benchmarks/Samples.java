package dev.akashi.oscal.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
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

  static byte[] plan() {
    return bytes("examples/ssp-example.json");
  }

  /** The profile, with its import pointing to {@code catalog.json} beside it. */
  static String profile() {
    return published()
        ? new String(
                bytes(NIST + "MODERATE-baseline_profile.json"),
                java.nio.charset.StandardCharsets.UTF_8)
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
