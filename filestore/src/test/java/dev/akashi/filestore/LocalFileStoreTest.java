package dev.akashi.filestore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.akashi.filestore.FileStore.Condition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileStoreTest extends FileStoreContract {

  @TempDir Path directory;
  private LocalFileStore store;

  @BeforeEach
  void open() throws IOException {
    store = new LocalFileStore(directory);
  }

  @Override
  FileStore store() {
    return store;
  }

  @Override
  List<String> staged() throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("incoming"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private Sha256 put(String text) throws IOException {
    return store.put(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), MOST).name();
  }

  @Test
  void oneChangedBitOnTheDiskIsFound() throws IOException {
    Sha256 name = put("minutes of the review");
    byte[] content = Files.readAllBytes(store.path(name));
    content[3] ^= 1;
    Files.write(store.path(name), content);

    assertThat(store.verify(name)).isEqualTo(Condition.CHANGED);
  }

  @Test
  void contentThatIsPutAgainHealsAChangedCopy() throws IOException {
    Sha256 name = put("minutes of the review");
    Files.writeString(store.path(name), "something else");

    assertThat(put("minutes of the review")).isEqualTo(name);

    assertThat(store.verify(name)).isEqualTo(Condition.INTACT);
  }

  @Test
  void aFileChangedWhileItIsReadBreaksOffBeforeItsEnd() throws IOException {
    Sha256 name = put("minutes of the review");
    Files.writeString(store.path(name), "minutes of the revieW");

    byte[] seen = new byte[64];
    try (InputStream content = new CheckedContent(store.open(name), name)) {
      int read = content.read(seen, 0, seen.length);
      assertThat(read).isLessThan("minutes of the review".length());
      assertThatThrownBy(() -> content.read(seen, 0, seen.length)).hasMessageContaining("changed");
    }
  }

  @Test
  void anUnchangedFileIsReadToItsEndByAnyStep() throws IOException {
    String text = "minutes of the review";
    Sha256 name = put(text);
    for (int step : List.of(1, 2, 3, 20, 21, 22, 23, 100)) {
      StringBuilder read = new StringBuilder();
      byte[] some = new byte[step];
      try (InputStream content = new CheckedContent(store.open(name), name)) {
        for (int n = content.read(some); n >= 0; n = content.read(some)) {
          read.append(new String(some, 0, n, StandardCharsets.UTF_8));
        }
      }
      assertThat(read.toString()).isEqualTo(text);
    }
    Sha256 empty = put("");
    try (InputStream content = new CheckedContent(store.open(empty), empty)) {
      assertThat(content.read()).isEqualTo(-1);
    }
  }

  @Test
  void whatAnEndedProgramLeftIsSweptAndWhatIsBeingTakenInIsNot() throws IOException {
    Path old = Files.writeString(directory.resolve("incoming/staged-1.part"), "half a file");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Path young = Files.writeString(directory.resolve("incoming/staged-2.part"), "half a file");

    store.sweep();

    assertThat(old).doesNotExist();
    assertThat(young).exists();
  }

  @Test
  void manyWhoPutTheSameAtOnceEndWithOneWholeFile() throws Exception {
    byte[] content = new byte[500_000];
    List<Callable<Sha256>> all =
        IntStream.range(0, 16)
            .<Callable<Sha256>>mapToObj(
                i -> () -> store.put(new ByteArrayInputStream(content), MOST).name())
            .toList();
    try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Sha256> one : many.invokeAll(all)) {
        assertThat(store.verify(one.get())).isEqualTo(Condition.INTACT);
      }
    }
    assertThat(staged()).isEmpty();
  }

  /** Two gigabytes go through a few buffers: what the thread allocates says so. */
  @Test
  void twoGigabytesAreNeverHeldInMemory() throws IOException {
    long size = 2L << 30;
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    StoredFile file = store.put(new Generated(size), size);

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16L << 20);
    assertThat(file.size()).isEqualTo(size);
    try (InputStream content = new CheckedContent(store.open(file.name()), file.name())) {
      assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(size);
    }
    assertThatThrownBy(() -> store.put(new Generated(size + 1), size))
        .isInstanceOf(FileTooLargeException.class);
    assertThat(staged()).isEmpty();
  }

  /** A long stream that is never anywhere as a whole. */
  private static final class Generated extends InputStream {
    private long left;

    private Generated(long size) {
      this.left = size;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      int some = (int) Math.min(left, length);
      for (int i = 0; i < some; i += 4096) {
        into[offset + i] = (byte) (left >> 12);
      }
      left -= some;
      return some;
    }
  }
}
