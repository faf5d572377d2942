package dev.akashi.platform;

import dev.akashi.filestore.ClamdScanner;
import dev.akashi.filestore.FileStore;
import dev.akashi.filestore.LocalFileStore;
import dev.akashi.filestore.S3FileStore;
import dev.akashi.filestore.S3Options;
import dev.akashi.filestore.VirusScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where files are kept: in the data directory, or in an S3-compatible store when one is set. Nodes
 * that share a database need the store or a shared directory.
 */
@Configuration(proxyBeanMethods = false)
class FileStorage {

  private static final Duration SCANNER_PATIENCE = Duration.ofSeconds(60);

  @Bean
  FileStore fileStore(
      @Value("${akashi.files.directory}") Path directory,
      @Value("${akashi.files.s3.endpoint}") String endpoint,
      @Value("${akashi.files.s3.region}") String region,
      @Value("${akashi.files.s3.bucket}") String bucket,
      @Value("${akashi.files.s3.access-key}") String accessKey,
      @Value("${akashi.files.s3.secret-key}") String secretKey,
      @Value("${akashi.files.s3.secret-key-file}") String secretKeyFile) {
    try {
      return endpoint.isEmpty()
          ? new LocalFileStore(directory)
          : new S3FileStore(
              new S3Options(
                  URI.create(endpoint),
                  region,
                  bucket,
                  accessKey,
                  secretKeyFile.isEmpty()
                      ? secretKey
                      : Files.readString(Path.of(secretKeyFile)).strip()),
              directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Bean
  VirusScanner virusScanner(@Value("${akashi.files.clamd}") String address) {
    return address.isEmpty() ? VirusScanner.none() : new ClamdScanner(address, SCANNER_PATIENCE);
  }
}
