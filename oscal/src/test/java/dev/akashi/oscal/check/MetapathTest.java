package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.tree.Node;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetapathTest {

  private static List<String> selected(String path) throws OscalException {
    Node catalog = Sample.read(Sample.text("catalog.json"), Release.V1_1).document().root();
    List<String> found = new ArrayList<>();
    new PathCompiler(Model.of(Release.V1_1))
        .compile(MetapathParser.parse(path), Spot.object(catalog.type()), Ends.ACCEPT)
        .from(
            catalog,
            null,
            -1,
            (node, slot, index) -> {
              String text = Texts.of(node, slot, index);
              found.add(text == null ? String.valueOf(node.text("id")) : text);
            });
    return found;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          //control ; c-1 c-2 c-1.1 c-3
          group/@id ; g-1 g-2
          //(group|control)[@class='chapter'] ; g-1
          //control[prop[@name='status']/@value=('a','withdrawn')] ; c-3
          //control[not(part)] ; c-3
          //control[not(exists(part)) and link] ; c-3
          group[@id=('g-1','x') or title]/@id ; g-1 g-2
          metadata/link[starts-with(@href,'#')]/@rel ; reference
          metadata/prop[has-oscal-namespace('http://csrc.nist.gov/ns/oscal')]/@name ; keywords
          metadata/prop[has-oscal-namespace(('a','https://akashi.example.com/ns'))]/@name ; label
          (.|group)/param/@id ; p-1 p-2
          .//param/@id ; p-1 p-2 c-2_prm
          metadata/(role|party)/(@id|@type) ; creator provider organization person
          metadata/revision/version ; 0.9
          metadata/document-id ; 10.1000/catalog
          metadata/location/address/addr-line[starts-with(.,'霞')] ; 霞が関一丁目
          """)
  void aPathSelects(String path, String expected) throws OscalException {
    assertThat(String.join(" ", selected(path))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"..", "a[1]", "matches(.,'a')", "a[", "$x", "a!b", "count(a)", "a = b", "a b"})
  void whatIsNotKnownIsRefusedAndNeverPassedOver(String path) {
    assertThatThrownBy(() -> selected(path)).isInstanceOf(IllegalArgumentException.class);
  }
}
