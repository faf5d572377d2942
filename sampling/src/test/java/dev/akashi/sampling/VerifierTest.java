package dev.akashi.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.kernel.Clause;
import dev.akashi.sampling.Verification.Check;
import dev.akashi.sampling.Verification.What;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifierTest {

  private final byte[] written = Packages.of(40, 5);

  @Test
  @Clause("FRM-38")
  void anUntouchedPackageHolds() throws IOException, NotAPackageException {
    Verification verification = verify(written);

    assertThat(verification.holds()).isTrue();
    assertThat(verification.checks())
        .extracting(Check::what)
        .containsExactly(What.FILE, What.KEYS, What.ROWS, What.POPULATION, What.SEED, What.SAMPLE);
  }

  @Test
  @Clause("FRM-38")
  void anyChangedByteIsFound() {
    for (int at = 0; at < written.length; at++) {
      for (int bit : new int[] {1, 0x20, 0x80}) {
        byte[] changed = written.clone();
        changed[at] ^= (byte) bit;
        assertThat(found(changed)).as("byte %s, bit %s", at, bit).isTrue();
      }
    }
  }

  @Test
  @Clause("FRM-38")
  void aRowTakenOutPutInOrMovedIsFoundAlsoUnderANewLastLine() throws IOException {
    List<String> lines = lines();
    for (int row = 1; row < lines.size() - 1; row++) {
      List<String> without = new ArrayList<>(lines);
      without.remove(row);
      assertThat(differs(sealed(without))).as("without row %s", row).contains(What.ROWS);
      List<String> another = new ArrayList<>(lines);
      another.set(row, "\"another\"");
      assertThat(differs(sealed(another))).as("another row %s", row).isNotEmpty();
      List<String> swapped = new ArrayList<>(lines);
      swapped.set(row, lines.get(Math.min(row + 1, lines.size() - 2)));
      if (row < lines.size() - 2) {
        swapped.set(row + 1, lines.get(row));
        assertThat(differs(sealed(swapped))).as("moved row %s", row).contains(What.KEYS);
      }
    }
  }

  @Test
  @Clause("FRM-38")
  void aDrawnItemThatIsNotTheFirstByRankIsFoundAlsoUnderANewLastLine() throws IOException {
    List<String> lines = lines();
    lines.set(0, lines.getFirst().replace("\"items\":[\"", "\"items\":[\"another"));

    assertThat(differs(sealed(lines))).containsExactly(What.SAMPLE);
  }

  @Test
  void anotherPublicValueGivesAnotherSeed() throws IOException {
    List<String> lines = lines();
    lines.set(0, lines.getFirst().replace("\"publicValue\":\"aa", "\"publicValue\":\"ab"));

    assertThat(differs(sealed(lines))).contains(What.SEED, What.SAMPLE);
  }

  @Test
  void whatIsNoPackageIsToldByItsLine() {
    for (String text : List.of("", "{}", "[]\n", "x\ny\n", "\"a\"\n\"b\"\n")) {
      assertThatThrownBy(() -> verify(text.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOfSatisfying(
              NotAPackageException.class, bad -> assertThat(bad.line()).isEqualTo(1));
    }
  }

  private boolean found(byte[] changed) {
    try {
      return !verify(changed).holds();
    } catch (NotAPackageException e) {
      return true;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Verification verify(byte[] file) throws IOException, NotAPackageException {
    return Verifier.verify(new ByteArrayInputStream(file));
  }

  private static List<What> differs(byte[] file) {
    try {
      return verify(file).checks().stream()
          .filter(check -> !check.holds())
          .map(Check::what)
          .toList();
    } catch (IOException | NotAPackageException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> lines() {
    return new ArrayList<>(new String(written, StandardCharsets.UTF_8).lines().toList());
  }

  /** The lines with a last line that fits them, as a forger would make it. */
  private static byte[] sealed(List<String> lines) {
    String text = String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
    MessageDigest digest = Sha256.digest();
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return (text + SamplePackage.last(digest)).getBytes(StandardCharsets.UTF_8);
  }
}
