package dev.akashi.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class NoteTest {

  /** The published example of the note format. */
  private static final String KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String NOTE =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  @Test
  void thePublishedExampleVerifies() throws NotANoteException {
    NoteKey key = NoteKey.parse(KEY);
    assertThat(key.name()).isEqualTo("PeterNeumann");
    assertThat(key.toString()).isEqualTo(KEY);
    SignedNote note = SignedNote.parse(NOTE);
    assertThat(key.signed(note)).isTrue();
    assertThat(note.format()).isEqualTo(NOTE);
  }

  @Test
  void aChangedNoteDoesNotVerify() throws NotANoteException {
    NoteKey key = NoteKey.parse(KEY);
    assertThat(key.signed(SignedNote.parse(NOTE.replace("your", "our")))).isFalse();
    assertThat(key.signed(SignedNote.parse(NOTE.replace("x08go/Z", "x08go/Y")))).isFalse();
    assertThat(key.signed(SignedNote.parse(NOTE.replace("PeterNeumann", "Peter")))).isFalse();
  }

  @Test
  void aKeyTakenUpAgainSignsAsBefore() throws NotANoteException {
    NoteSigner made = NoteSigner.create("log.example/list");
    NoteSigner again = NoteSigner.of(NoteKey.parse(made.key().toString()), made.secret());
    SignedNote note = again.sign("a text\n");
    assertThat(made.key().signed(note)).isTrue();
    assertThat(made.key()).isEqualTo(again.key());
    assertThat(NoteSigner.create("log.example/list").key().signed(note)).isFalse();
  }

  @Test
  void whatIsNoKeyIsRefused() {
    for (String bad :
        List.of(
            "",
            "PeterNeumann",
            KEY.replace("c74f20a3", "c74f20a4"),
            KEY.replace("ARpc", "Arpc"),
            KEY.replace("+A", "+!"),
            KEY.substring(0, KEY.length() - 8),
            KEY.replace("PeterNeumann", ""),
            KEY.replace("PeterNeumann", "Peter Neumann"))) {
      assertThat(NoteKey.read(bad)).as(bad).isEmpty();
    }
  }

  @Test
  void whatIsNoNoteIsRefused() {
    for (String bad :
        List.of(
            "",
            "text\n",
            "text\n\n",
            "text\n\n— name\n",
            "text\n\n— name !!!!\n",
            "text\n\n— name AAAA\n",
            "text\n\n- name AAAAAAAAAA==\n",
            "te\u0001xt\n\n— name AAAAAAAAAA==\n",
            NOTE.stripTrailing())) {
      assertThatExceptionOfType(NotANoteException.class)
          .as(bad)
          .isThrownBy(() -> SignedNote.parse(bad));
    }
  }

  @Test
  void aCheckpointIsReadBackAndExtensionsArePassedOver() throws NotANoteException {
    Checkpoint checkpoint = new Checkpoint("log.example/list", 123, Merkle.empty());
    assertThat(checkpoint.text())
        .isEqualTo("log.example/list\n123\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
    assertThat(Checkpoint.parse(checkpoint.text() + "more\n")).isEqualTo(checkpoint);
    for (String bad :
        List.of(
            "log\n1\n",
            "log\n-1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            "log\n01\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            "\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
            "log\n1\n47DEQpj8\n")) {
      assertThatExceptionOfType(NotANoteException.class)
          .as(bad)
          .isThrownBy(() -> Checkpoint.parse(bad));
    }
  }
}
