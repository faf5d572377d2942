package dev.akashi.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.filestore.FileStore.Condition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What every file store keeps to. */
abstract class FileStoreContract {

  static final long MOST = 1 << 20;

  abstract FileStore store();

  /** What still lies where files are taken in. */
  abstract List<String> staged() throws IOException;

  private static byte[] random(Random random, int size) {
    byte[] content = new byte[size];
    random.nextBytes(content);
    return content;
  }

  private static InputStream stream(byte[] content) {
    return new ByteArrayInputStream(content);
  }

  private Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    store().names(Instant.now().plusSeconds(60), name -> names.add(name.value()));
    return names;
  }

  @Test
  void whatIsPutIsFoundByItsHashAndComesBackAsItWas() throws Exception {
    Random random = new Random(20260401);
    for (int size : List.of(0, 1, 63, 64, 65, 4096, 65_535, 65_536, 65_537, 300_001)) {
      byte[] content = random(random, size);

      StoredFile file = store().put(stream(content), MOST);

      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      assertThat(file).isEqualTo(new StoredFile(Sha256.of(hash), size));
      assertThat(store().exists(file.name())).isTrue();
      assertThat(store().verify(file.name())).isEqualTo(Condition.INTACT);
      try (InputStream kept = store().open(file.name())) {
        assertThat(kept.readAllBytes()).isEqualTo(content);
      }
    }
  }

  @Test
  void theSameContentIsKeptOnceAndOtherContentBesideIt() throws IOException {
    Random random = new Random(7);
    List<byte[]> contents = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      contents.add(random(random, 1000));
    }
    Set<String> before = names();
    Set<String> put = new TreeSet<>();
    for (int i = 0; i < 20; i++) {
      put.add(store().put(stream(contents.get(random.nextInt(5))), MOST).name().value());
    }

    Set<String> added = names();
    added.removeAll(before);
    assertThat(added).isEqualTo(put).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void aFileOverTheLimitLeavesNothing() throws IOException {
    Set<String> before = names();

    assertThatThrownBy(() -> store().put(stream(new byte[1001]), 1000))
        .isInstanceOf(FileTooLargeException.class);
    assertThat(store().put(stream(new byte[1000]), 1000).size()).isEqualTo(1000);

    Set<String> added = names();
    added.removeAll(before);
    assertThat(added).hasSize(1);
    assertThat(staged()).isEmpty();
  }

  @Test
  void aStreamThatBreaksOffLeavesNothing() throws IOException {
    Set<String> before = names();
    InputStream broken =
        new SequenceInputStream(
            stream(new byte[100_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the line is cut");
              }

              @Override
              public int read(byte[] into, int offset, int length) throws IOException {
                return read();
              }
            });

    assertThatThrownBy(() -> store().put(broken, MOST)).hasMessage("the line is cut");

    assertThat(names()).isEqualTo(before);
    assertThat(staged()).isEmpty();
  }

  @Test
  void whatIsStagedAndNotKeptIsGoneWhenItIsClosed() throws IOException {
    byte[] content = "not to be kept".getBytes(StandardCharsets.UTF_8);
    Sha256 name;
    try (StagedFile staged = store().stage(stream(content), MOST)) {
      name = staged.file().name();
      assertThat(staged.head(3)).isEqualTo("not".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(store().exists(name)).isFalse();
    assertThat(staged()).isEmpty();
  }

  @Test
  void whatIsNotThereIsMissing() throws IOException {
    Sha256 nothing = Sha256.of("0".repeat(64));

    assertThat(store().exists(nothing)).isFalse();
    assertThat(store().verify(nothing)).isEqualTo(Condition.MISSING);
    assertThatThrownBy(() -> store().open(nothing)).isInstanceOf(NoSuchFileException.class);
    store().remove(nothing);
  }

  @Test
  void whatIsRemovedIsGone() throws IOException {
    Sha256 name = store().put(stream("once".getBytes(StandardCharsets.UTF_8)), MOST).name();

    store().remove(name);

    assertThat(store().verify(name)).isEqualTo(Condition.MISSING);
    assertThat(names()).doesNotContain(name.value());
  }
}
