package dev.akashi.oscal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InsertedParametersTest {

  private static final Pattern AS_PATTERN =
      Pattern.compile("\\{\\{\\s*(?:insert\\s*:\\s*)?param\\s*,\\s*([^\\s,{}]+)\\s*\\}\\}");
  private static final String[] PIECES = {
    "{", "{{", "}", "}}", "insert", ":", "param", ",", " ", "\n", "\u3000", "p-9", "a.b_c", "x"
  };

  private static List<String> of(String text) {
    List<String> found = new ArrayList<>();
    InsertedParameters inserted = new InsertedParameters(text);
    for (String id = inserted.next(); id != null; id = inserted.next()) {
      found.add(id);
    }
    return found;
  }

  @Test
  void bothWaysOfWritingCountAndNothingElse() {
    assertThat(of("a {{ insert: param, ac-1_prm_1 }} b {{param,p}} {{ insert: link, x }} {{ x }}"))
        .containsExactly("ac-1_prm_1", "p");
    assertThat(of("{{{ insert: param, p-9 }}} {{ {{ insert : param , q }}"))
        .containsExactly("p-9", "q");
  }

  @Test
  void aFullWidthSpaceBelongsToTheId() {
    assertThat(of("{{ insert: param, p-9\u3000}}")).containsExactly("p-9\u3000");
    assertThat(of("{{\u3000insert: param, p-9 }}")).isEmpty();
  }

  @RepeatedTest(2_000)
  void whateverIsWrittenItIsFoundAsThePatternSays(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    boolean likely = random.nextBoolean();
    String text =
        IntStream.range(0, 1 + random.nextInt(30))
            .mapToObj(i ->
                likely && random.nextInt(3) == 0
                    ? "{{ insert: param, p" + i + " }}"
                    : PIECES[random.nextInt(PIECES.length)])
            .collect(Collectors.joining());
    assertThat(of(text))
        .as(text)
        .isEqualTo(AS_PATTERN.matcher(text).results().map(found -> found.group(1)).toList());
  }

  /** Quadratic work on these would take hours, not seconds. */
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aTextMadeToCostMuchCostsLittle() {
    assertThat(of("{".repeat(4_000_000))).isEmpty();
    assertThat(of("{{param,".repeat(500_000))).isEmpty();
    assertThat(of("{{" + " ".repeat(4_000_000))).isEmpty();
    assertThat(of("{{insert:param,x".repeat(250_000) + "}}")).containsExactly("x");
  }
}
