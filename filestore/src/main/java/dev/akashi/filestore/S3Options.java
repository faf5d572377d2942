package dev.akashi.filestore;

import java.net.URI;

/**
 * Which S3-compatible store, and as whom.
 *
 * @param endpoint its address, for example {@code https://s3.example.jp}
 * @param secretKey is never part of a text about this
 */
public record S3Options(
    URI endpoint, String region, String bucket, String accessKey, String secretKey) {

  @Override
  public String toString() {
    return "S3 bucket " + bucket + " at " + endpoint + " in " + region;
  }
}
