package dev.akashi.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.transparency.Finding.What;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyVerifierTest {

  private static final int SIZE = 66_000; // tiles of three levels

  @TempDir Path directory;
  private SampleLog log;

  @BeforeEach
  void writeLog() throws IOException {
    log = SampleLog.of(directory, SIZE);
  }

  @Test
  void anUntouchedCopyHolds() throws IOException {
    Verification verification = log.verify();
    assertThat(verification.finding()).isEmpty();
    assertThat(verification.checkpoint().orElseThrow().size()).isEqualTo(SIZE);
    assertThat(verification.signer()).contains(SampleLog.signer().key());
    assertThat(log.verify(Optional.of(SampleLog.signer().key()), Optional.empty()).holds())
        .isTrue();
  }

  @Test
  void logsOfEverySmallSizeHold(@TempDir Path other) throws IOException {
    for (int size : new int[] {0, 1, 2, 255, 256, 257, 511, 512, 513}) {
      Path one = other.resolve("log" + size);
      assertThat(SampleLog.of(one, size).verify().finding()).as("size " + size).isEmpty();
    }
  }

  @Test
  void oneChangedByteOfAnEntryNamesTheEntry() throws IOException {
    String bundle = "tile/entries/003";
    log.flip(bundle, 2 + 5);
    finds(What.ENTRY, 768L, bundle, "tile/0/003");
  }

  @Test
  void aChangedHashNamesTheEntryThatItBelongsTo() throws IOException {
    log.flip("tile/0/257.p/208", 207 * 32 + 31);
    finds(What.ENTRY, 65_999L, "tile/entries/257.p/208", "tile/0/257.p/208");
  }

  @Test
  void anEntryExchangedTogetherWithItsHashNamesTheTile() throws IOException {
    List<byte[]> entries = EntryBundle.read(log.read("tile/entries/004"));
    byte[] forged = "{\"entry\":\"other\"}".getBytes(StandardCharsets.UTF_8);
    entries.set(9, forged);
    log.write("tile/entries/004", EntryBundle.write(entries));
    byte[] tile = log.read("tile/0/004");
    System.arraycopy(Merkle.leaf(forged).bytes(), 0, tile, 9 * Hash.LENGTH, Hash.LENGTH);
    log.write("tile/0/004", tile);
    finds(What.TILE, "tile/0/004", "tile/1/000", 1024L, 1279L);
  }

  @Test
  void aChangedTileOfAHigherLevelNamesWhatItShouldBe() throws IOException {
    log.flip("tile/2/000.p/1", 0);
    finds(What.TILE, "tile/1/000", "tile/2/000.p/1", 0L, 65_535L);
  }

  @Test
  void aTruncatedTileIsNamed() throws IOException {
    log.cut("tile/0/002", 1);
    finds(What.TRUNCATED, "tile/0/002", 8191, 8192, 512L, 767L);
  }

  @Test
  void aTruncatedBundleNamesTheEntry() throws IOException {
    log.cut("tile/entries/002", 1);
    finds(What.ENTRY_CUT, "tile/entries/002", 767L);
  }

  @Test
  void aTileOrBundleThatIsTooLongIsNamed() throws IOException {
    byte[] tile = log.read("tile/0/257.p/208");
    log.write("tile/0/257.p/208", Arrays.copyOf(tile, tile.length + 1));
    finds(What.TOO_LONG, "tile/0/257.p/208");
    byte[] bundle = log.read("tile/entries/001");
    log.write("tile/entries/001", Arrays.copyOf(bundle, bundle.length + 2));
    finds(What.TOO_LONG, "tile/entries/001");
  }

  @Test
  void aMissingTileIsNamed() throws IOException {
    log.delete("tile/entries/256");
    finds(What.MISSING, "tile/entries/256", 65_536L, 65_791L);
    log.delete("tile/0/005");
    finds(What.MISSING, "tile/0/005", 1280L, 1535L);
  }

  @Test
  void aForgedCheckpointIsRefused() throws IOException {
    Checkpoint forged = new Checkpoint(SampleLog.ORIGIN, SIZE, Merkle.empty());
    NoteSigner stranger = NoteSigner.create(SampleLog.ORIGIN);
    log.write("checkpoint", bytes(stranger.sign(forged.text()).format()));
    finds(What.FORGED_CHECKPOINT, (long) SIZE);
    log.write("checkpoint", bytes(SampleLog.signer().sign(forged.text()).format()));
    finds(What.ROOT, (long) SIZE);
  }

  @Test
  void aCheckpointOfAnotherLogIsRefused() throws IOException {
    String text = log.checkpoint().replace(SampleLog.ORIGIN + "\n", "log.example/other\n");
    log.write("checkpoint", bytes(text));
    finds(What.FORGED_CHECKPOINT, (long) SIZE);
  }

  @Test
  void aCopyThatBringsKeysOfItsOwnIsRefusedByWhoeverKnowsTheKey() throws IOException {
    NoteSigner stranger = NoteSigner.create(SampleLog.ORIGIN);
    Checkpoint forged = new Checkpoint(SampleLog.ORIGIN, 0, Merkle.empty());
    KeyHistory keys = KeyHistory.of(SampleLog.ORIGIN, List.of(KeyHistory.first(stranger.key())));
    log.write("keys", bytes(keys.format()));
    log.write("checkpoint", bytes(stranger.sign(forged.text()).format()));
    assertThat(log.verify().holds()).isTrue();
    Verification known = log.verify(Optional.of(SampleLog.signer().key()), Optional.empty());
    assertThat(known.finding().orElseThrow().what()).isEqualTo(What.OTHER_KEY);
  }

  @Test
  void aLogThatContinuesAnEarlierCheckpointHolds(@TempDir Path other) throws IOException {
    for (int size : new int[] {0, 1, 255, 256, 257, 65_536, 65_900, SIZE}) {
      String earlier = SampleLog.of(other.resolve("log" + size), size).checkpoint();
      assertThat(log.verify(Optional.empty(), Optional.of(earlier)).finding())
          .as("earlier size " + size)
          .isEmpty();
    }
  }

  @Test
  void aLogThatWasRewrittenOrCutSinceAnEarlierCheckpointIsRefused() throws IOException {
    rewritten(What.REWRITTEN, new Checkpoint(SampleLog.ORIGIN, 300, Merkle.empty()));
    rewritten(What.SHORTER, new Checkpoint(SampleLog.ORIGIN, SIZE + 1, Merkle.empty()));
    String forged = log.checkpoint().replace("\n66000\n", "\n300\n");
    Verification verification = log.verify(Optional.empty(), Optional.of(forged));
    assertThat(verification.finding().orElseThrow().what()).isEqualTo(What.FORGED_EARLIER);
    assertThat(log.verify(Optional.empty(), Optional.of("no note")).finding().orElseThrow().what())
        .isEqualTo(What.FORGED_EARLIER);
  }

  @Test
  void withoutCheckpointOrKeysNothingIsSaidToHold() throws IOException {
    log.write("keys", bytes("none\n"));
    finds(What.NO_KEYS);
    log.delete("keys");
    finds(What.NO_KEYS);
    log.write("checkpoint", bytes("none\n"));
    finds(What.NO_CHECKPOINT);
    log.delete("checkpoint");
    finds(What.NO_CHECKPOINT);
  }

  private void rewritten(What what, Checkpoint then) throws IOException {
    String earlier = SampleLog.signer().sign(then.text()).format();
    Verification verification = log.verify(Optional.empty(), Optional.of(earlier));
    assertThat(verification.finding().orElseThrow().what()).isEqualTo(what);
  }

  private void finds(What what, Object... args) throws IOException {
    Verification verification = log.verify();
    assertThat(verification.finding()).contains(new Finding(what, List.of(args)));
    assertThat(verification.holds()).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
