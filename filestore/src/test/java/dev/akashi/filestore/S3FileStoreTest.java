package dev.akashi.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.filestore.FileStore.Condition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same contract over the S3 protocol, spoken by a server that checks every signature. */
class S3FileStoreTest extends FileStoreContract {

  @TempDir static Path directory;
  private static S3Server server = new S3Server();
  private static S3FileStore store;

  @BeforeAll
  static void start() throws Exception {
    server.start(directory);
    store = new S3FileStore(server.options(), directory.resolve("here"));
  }

  @AfterAll
  static void stop() throws Exception {
    store.close();
    server.stop();
  }

  @Override
  FileStore store() {
    return store;
  }

  @Override
  List<String> staged() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("here/incoming"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void anObjectThatWasChangedInTheBucketIsFound() throws IOException {
    byte[] content = "minutes of the review".getBytes(StandardCharsets.UTF_8);
    Sha256 name = store.put(new ByteArrayInputStream(content), MOST).name();
    Files.writeString(server.object(name), "minutes of another review");

    assertThat(store.verify(name)).isEqualTo(Condition.CHANGED);
  }

  @Test
  void whoHasTheWrongKeyGetsNothingAndNoTextHoldsTheKey() throws IOException {
    S3Options right = server.options();
    S3Options wrong =
        new S3Options(
            right.endpoint(), right.region(), right.bucket(), right.accessKey(), "not the secret");

    try (S3FileStore other = new S3FileStore(wrong, directory.resolve("other"))) {
      assertThatThrownBy(() -> other.put(new ByteArrayInputStream(new byte[10]), MOST))
          .isInstanceOf(IOException.class)
          .hasMessage("could not keep a file of the bucket akashi");
      assertThat(staged()).isEmpty();
    }
    assertThat(wrong.toString()).doesNotContain("not the secret").contains("akashi");
  }

  @Test
  void aStoreThatCannotBeReachedKeepsNothing() throws IOException {
    S3Options right = server.options();
    S3Options nobody =
        new S3Options(
            URI.create("http://127.0.0.1:9"),
            right.region(),
            right.bucket(),
            right.accessKey(),
            right.secretKey());

    try (S3FileStore other = new S3FileStore(nobody, directory.resolve("nobody"))) {
      assertThatThrownBy(() -> other.exists(Sha256.of("0".repeat(64))))
          .isInstanceOf(IOException.class)
          .hasMessage("could not look for a file of the bucket akashi");
    }
  }
}
