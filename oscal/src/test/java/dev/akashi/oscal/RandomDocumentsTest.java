package dev.akashi.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.random.Mutations;
import dev.akashi.oscal.random.RandomDocuments;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RandomDocumentsTest {

  private static final int DOCUMENTS = 1_000;
  private static final int DAMAGED = 2_000;

  private static byte[] written(OscalDocument document, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(OscalWriter.write(document, format, out)).isEqualTo(Written.WHOLE);
    return out.toByteArray();
  }

  private static OscalDocument through(OscalDocument document, Format format)
      throws OscalException {
    return OscalReader.read(
            written(document, format), format, document.model(), Limits.USUAL, false)
        .orThrow();
  }

  @ParameterizedTest
  @EnumSource(Release.class)
  void aDocumentIsTheSameAfterEveryNotation(Release release) throws OscalException {
    Model model = Model.of(release);
    for (int number = 0; number < DOCUMENTS; number++) {
      OscalDocument document = RandomDocuments.document(model, number);
      OscalDocument json = through(document, Format.JSON);
      OscalDocument xml = through(json, Format.XML);
      OscalDocument yaml = through(xml, Format.YAML);

      assertThat(json.root()).as("json %d", number).isEqualTo(document.root());
      assertThat(xml.root()).as("xml %d", number).isEqualTo(document.root());
      assertThat(yaml.root()).as("yaml %d", number).isEqualTo(document.root());
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void damagedDocumentsAreRefusedOrReadButNeverBreakTheReader(Format format) {
    Model model = Model.of(Release.V1_2);
    Limits limits = new Limits(100, 1 << 20, 1 << 20, 10_000);
    List<byte[]> whole =
        IntStream.range(0, 100)
            .mapToObj(number -> written(RandomDocuments.document(model, number), format))
            .toList();
    for (int number = 0; number < DAMAGED; number++) {
      byte[] damaged = Mutations.of(whole.get(number % whole.size()), new SplittableRandom(number));
      try {
        Reading reading = OscalReader.read(damaged, format, limits, number % 2 == 0);
        for (Format other : Format.values()) {
          OscalWriter.write(reading.document(), other, new ByteArrayOutputStream());
        }
      } catch (OscalException e) {
        assertThat(e.problems()).isNotEmpty();
      } catch (RuntimeException e) {
        throw new AssertionError(format + " " + number, e);
      }
    }
  }
}
