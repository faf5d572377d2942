package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.oscal.model.Model;
import dev.akashi.oscal.model.Release;
import dev.akashi.oscal.model.Type;
import dev.akashi.oscal.tree.Node;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

  private static final Model MODEL = Model.of(Release.V1_1);
  private static final Type LINK = MODEL.type("metadata:link");

  private static Keys bound(String... fields) {
    Keys keys = new Keys(List.of(fields));
    keys.bind(new PathCompiler(MODEL), Spot.object(LINK));
    return keys;
  }

  private static @Nullable Object key(Keys keys, Node node) {
    return keys.of(node, null, -1);
  }

  /** What only looks like a pattern of another kind is left to the pattern. */
  @ParameterizedTest
  @ValueSource(strings = {"#a", "#", "a", "", "##b", "#あ", "#a\nb", "\n#a", "#\u2028", "#a\r"})
  void aBeginningIsCutAwayAsThePatternSays(String href) {
    Node link = Node.empty(LINK).with("href", href);
    var matcher = java.util.regex.Pattern.compile("#(.*)").matcher(href);
    Object expected = matcher.matches() ? matcher.group(1) : "\0";
    assertThat(key(bound("@href~#(.*)"), link)).isEqualTo(expected);
  }

  @Test
  void aKeyOfSeveralFieldsHasAPlaceForEach() {
    Keys keys = bound("@href", "@rel");
    Node both = Node.empty(LINK).with("href", "#a").with("rel", "next");
    assertThat(key(keys, both)).isEqualTo(List.of("#a", "next"));
    assertThat(key(keys, Node.empty(LINK))).isNull();
    assertThat(key(keys, both.with("rel", null))).isEqualTo(Arrays.asList("#a", null));
  }
}
