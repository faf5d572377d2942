package dev.akashi.statement;

import dev.akashi.kernel.Reason;
import dev.akashi.statement.StatementRule.Hit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts that are stated in words, while the profile says that there are none. */
final class ProfileContradictions {

  /** Words by which a text says that there is nothing. */
  private static final Set<String> NOTHING = words();

  private ProfileContradictions() {}

  static Stream<Hit> between(StatementFacts facts) {
    StatementScope scope = facts.content().scope();
    return Stream.of(
            hits(facts, FactKind.THIRD_PARTY_TEST, scope.thirdPartyTests(), "tests", "FRM-51"),
            hits(facts, FactKind.FOREIGN_LAW, scope.foreignLawRisk(), "foreign-law", "TMP-14"),
            hits(facts, FactKind.SUBSEQUENT_EVENT, scope.subsequentEvents(), "events", "FRM-32"))
        .flatMap(found -> found);
  }

  private static Stream<Hit> hits(
      StatementFacts facts, FactKind kind, String words, String code, String clause) {
    return facts.content().profile().none(kind).isPresent() && saysSomething(words)
        ? Stream.of(
            Hit.overall(
                Reason.of("statement.profile-contradicts." + code, clause)
                    .at(ProfileStatedRules.page(kind.group()))))
        : Stream.empty();
  }

  static boolean saysSomething(String words) {
    String plain = plain(words);
    return !plain.isEmpty() && !NOTHING.contains(plain);
  }

  /** Without marks and blanks, whatever the width of the letters. */
  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u3001\\u3002.,]", "")
        .toLowerCase(Locale.ROOT);
  }

  private static Set<String> words() {
    try (InputStream in =
        Objects.requireNonNull(
            ProfileContradictions.class.getResourceAsStream("/statement/words-of-nothing.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(ProfileContradictions::plain)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
