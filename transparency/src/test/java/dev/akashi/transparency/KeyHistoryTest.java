package dev.akashi.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyHistoryTest {

  private static final String ORIGIN = "log.example/list";

  private final NoteSigner first = NoteSigner.create(ORIGIN);
  private final NoteSigner second = NoteSigner.create(ORIGIN);
  private final NoteSigner stranger = NoteSigner.create(ORIGIN);
  private final KeyHistory keys =
      KeyHistory.of(
          ORIGIN,
          List.of(
              KeyHistory.first(first.key()), KeyHistory.next(ORIGIN, first, second.key(), 100)));

  @Test
  void oldCheckpointsStayVerifiableAfterTheKeyWasReplaced() {
    assertThat(signer(first, 99)).isEqualTo(first.key().toString());
    assertThat(signer(first, 100)).isEqualTo(first.key().toString());
    assertThat(signer(second, 100)).isEqualTo(second.key().toString());
    assertThat(signer(second, 5000)).isEqualTo(second.key().toString());
  }

  @Test
  void aReplacedKeySignsNothingNewAndANewOneNothingOld() {
    assertThat(signer(first, 101)).isEqualTo("none");
    assertThat(signer(second, 99)).isEqualTo("none");
    assertThat(signer(stranger, 50)).isEqualTo("none");
  }

  @Test
  void theKeysAreReadBackAndFollowedFromAnyOfThem() throws NotANoteException {
    KeyHistory read = KeyHistory.parse(keys.format());
    assertThat(read.origin()).isEqualTo(ORIGIN);
    assertThat(read.uses()).isEqualTo(keys.uses());
    assertThat(read.from(second.key()).orElseThrow().uses()).hasSize(1);
    assertThat(read.from(stranger.key())).isEmpty();
  }

  @Test
  void aKeyThatTheOneBeforeDoesNotVouchForIsRefused() {
    KeyHistory forged =
        KeyHistory.of(
            ORIGIN,
            List.of(
                KeyHistory.first(first.key()),
                KeyHistory.next(ORIGIN, stranger, stranger.key(), 100)));
    for (String bad :
        List.of(
            forged.format(),
            keys.format().replace(" 100 ", " 90 "),
            keys.format().replace(ORIGIN + "\n", "log.example/other\n"),
            keys.format().replace(" 100 ", " x "),
            keys.format().replace(" 100 ", " "),
            ORIGIN + "\n",
            "")) {
      assertThatExceptionOfType(NotANoteException.class)
          .as(bad)
          .isThrownBy(() -> KeyHistory.parse(bad));
    }
  }

  private String signer(NoteSigner signer, long size) {
    Checkpoint checkpoint = new Checkpoint(ORIGIN, size, Merkle.empty());
    return keys.signer(signer.sign(checkpoint.text()), checkpoint)
        .map(NoteKey::toString)
        .orElse("none");
  }
}
