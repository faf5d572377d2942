package dev.akashi.oscal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.Limits;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.OscalReader;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.oscal.Published;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.random.RandomDocuments;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;

class OfficialSchemasTest {

  private static final int RANDOM = 200;

  private static byte[] written(OscalDocument document, Format format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OscalWriter.write(document, format, out);
    return out.toByteArray();
  }

  @Test
  void whatWeWriteFromPublishedDocumentsIsValid() throws OscalException {
    Validator xml = OfficialSchemas.xml113();
    for (Path file : Published.files(".json")) {
      OscalDocument document =
          OscalReader.read(Published.bytes(file), Format.JSON, Limits.USUAL, false).orThrow();

      assertThat(OfficialSchemas.errors(xml, written(document, Format.XML)))
          .as("%s", file)
          .isEmpty();
    }
  }

  @Test
  void theJsonThatCameThroughXmlIsValid() throws OscalException {
    Schema old = OfficialSchemas.validator(OfficialSchemas.json113());
    Schema newest = OfficialSchemas.validator(OfficialSchemas.json121());
    for (Path file : Published.files(".json")) {
      OscalDocument document =
          OscalReader.read(Published.bytes(file), Format.JSON, Limits.USUAL, false).orThrow();
      byte[] xml = written(document, Format.XML);
      byte[] json =
          written(OscalReader.read(xml, Format.XML, Limits.USUAL, false).orThrow(), Format.JSON);

      assertThat(OfficialSchemas.errors(old, json)).as("%s", file).isEmpty();
      assertThat(OfficialSchemas.errors(newest, json)).as("%s", file).isEmpty();
    }
  }

  @Test
  void whateverTheModelTablesAllowIsValid() {
    Validator xml = OfficialSchemas.xml113();
    Schema old = OfficialSchemas.structure(OfficialSchemas.json113());
    Schema newest = OfficialSchemas.structure(OfficialSchemas.json121());
    for (int number = 0; number < RANDOM; number++) {
      OscalDocument first = RandomDocuments.document(Model.of(Release.V1_1), number);
      OscalDocument second = RandomDocuments.document(Model.of(Release.V1_2), number);

      assertThat(OfficialSchemas.errors(xml, written(first, Format.XML)))
          .as("%d", number)
          .allMatch(OfficialSchemasTest::isAboutListedValue);
      assertThat(OfficialSchemas.errors(old, written(first, Format.JSON)))
          .as("%d", number)
          .isEmpty();
      assertThat(OfficialSchemas.errors(newest, written(second, Format.JSON)))
          .as("%d", number)
          .isEmpty();
    }
  }

  /** Listed values are the business of the checks, not of the structure. */
  private static boolean isAboutListedValue(String error) {
    return error.contains("cvc-enumeration-valid")
        || error.contains("cvc-attribute.3")
        || error.contains("cvc-type.3.1.3");
  }
}
