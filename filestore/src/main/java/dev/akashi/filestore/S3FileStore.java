package dev.akashi.filestore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps files in a bucket of any S3-compatible store, under {@code kept/} and their hash. They are
 * taken in on the disk of this machine first: only then are length and hash known.
 */
public final class S3FileStore implements FileStore, AutoCloseable {

  private static final String FOLDER = "kept/";
  private static final Pattern KEY = Pattern.compile("kept/([0-9a-f]{64})");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final S3Client client;
  private final String bucket;
  private final StagingArea incoming;

  /**
   * Takes up the store; the bucket has to be there.
   *
   * @param directory where files lie while they are taken in
   */
  public S3FileStore(S3Options options, Path directory) throws IOException {
    this.bucket = options.bucket();
    this.incoming = new StagingArea(directory.resolve("incoming"));
    this.client =
        S3Client.builder()
            .endpointOverride(options.endpoint())
            .region(Region.of(options.region()))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(options.accessKey(), options.secretKey())))
            .forcePathStyle(true)
            // Checksums that only AWS itself knows would keep other stores out.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(PATIENCE)
                    .socketTimeout(PATIENCE))
            .build();
  }

  @Override
  public StagedFile stage(InputStream content, long mostBytes) throws IOException {
    return incoming.stage(content, mostBytes);
  }

  @Override
  public void keep(StagedFile staged) throws IOException {
    try {
      client.putObject(
          put -> put.bucket(bucket).key(key(staged.file().name())),
          RequestBody.fromFile(staged.path()));
    } catch (SdkException e) {
      throw failed("keep", e);
    }
  }

  @Override
  public InputStream open(Sha256 name) throws IOException {
    try {
      return client.getObject(get -> get.bucket(bucket).key(key(name)));
    } catch (NoSuchKeyException e) {
      throw missing(name, e);
    } catch (SdkException e) {
      throw failed("read", e);
    }
  }

  @Override
  public boolean exists(Sha256 name) throws IOException {
    try {
      client.headObject(head -> head.bucket(bucket).key(key(name)));
      return true;
    } catch (NoSuchKeyException e) {
      return false;
    } catch (SdkException e) {
      throw failed("look for", e);
    }
  }

  @Override
  public void remove(Sha256 name) throws IOException {
    try {
      client.deleteObject(delete -> delete.bucket(bucket).key(key(name)));
    } catch (SdkException e) {
      throw failed("remove", e);
    }
  }

  @Override
  public void names(Instant before, Consumer<Sha256> told) throws IOException {
    try {
      client.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(FOLDER)).contents().stream()
          .filter(object -> object.lastModified().isBefore(before))
          .map(S3Object::key)
          .map(KEY::matcher)
          .filter(key -> key.matches())
          .forEach(key -> told.accept(new Sha256(key.group(1))));
    } catch (SdkException e) {
      throw failed("list", e);
    }
  }

  @Override
  public void sweep() throws IOException {
    incoming.sweep(Instant.now());
  }

  @Override
  public void close() {
    client.close();
  }

  private static String key(Sha256 name) {
    return FOLDER + name;
  }

  private static NoSuchFileException missing(Sha256 name, NoSuchKeyException cause) {
    NoSuchFileException missing = new NoSuchFileException(name.value());
    missing.initCause(cause);
    return missing;
  }

  private IOException failed(String what, SdkException cause) {
    return new IOException("could not " + what + " a file of the bucket " + bucket, cause);
  }
}
