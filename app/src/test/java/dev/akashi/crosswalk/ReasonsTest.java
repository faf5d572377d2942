package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonsTest {

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyReasonSaysWhatToDo(String language) throws IOException {
    Properties texts = new Properties();
    Path file = Path.of("src/main/resources/messages/crosswalk_" + language + ".properties");
    try (Reader in = Files.newBufferedReader(file)) {
      texts.load(in);
    }
    TreeSet<String> without = new TreeSet<>();
    for (String key : texts.stringPropertyNames()) {
      if (key.startsWith("reason.")
          && !key.endsWith(".remedy")
          && !texts.containsKey(key + ".remedy")) {
        without.add(key);
      }
    }
    assertThat(without).isEmpty();
  }
}
