package dev.akashi.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Language;
import dev.akashi.platform.Texts;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** People read the log in words; programs read the names it keeps. */
@AkashiTest
class EventWordsTest {

  private static final Pattern RECORDS = Pattern.compile("\\brecord(?:System|SystemAll)?\\(");
  private static final Pattern PUT = Pattern.compile("\\bdetail\\.put\\(\"([a-z][A-Za-z]*)\"");
  private static final Pattern NAMED = Pattern.compile("\"([a-z][A-Za-z]*)\",\\s");

  @Autowired Stage stage;
  @Autowired Trail trail;
  @Autowired Texts texts;
  @Autowired TransactionTemplate transaction;

  @Test
  void thePageSaysInWordsWhatTheInterfaceGivesByName() {
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    String about = "type=organisation&id=" + officer.person();
    transaction.executeWithoutResult(status ->
        trail.record(
            officer,
            "organisation.added",
            new Subject("organisation", officer.person().toString()),
            Map.of(
                "kind",
                OrganisationKind.PROVIDER,
                "active",
                true,
                "validUntil",
                "2025-09-30",
                "opensOn",
                "2025-02-30",
                "basedOn",
                "2022-04-01",
                "reason",
                "2025-99-99",
                "name",
                "true story")));

    assertThat(stage.signedIn(officer).get("/admin/trail?" + about).body())
        .contains("種類：クラウドサービス事業者", "利用できる：はい", "有効期限：2025年9月30日")
        .contains("名称：true story", "開始日：2025-02-30", "基にした版：2022-04-01", "理由：2025-99-99")
        .doesNotContain("PROVIDER");
    assertThat(stage.signedIn(officer).get("/admin/trail?lang=en&" + about).body())
        .contains("Kind: Cloud service provider", "May sign in: Yes");
    assertThat(stage.api(officer).get("/api/v1/events?" + about).body())
        .contains("\"kind\":\"OrganisationKind.PROVIDER\"", "\"active\":true");
  }

  @Test
  void everythingTheCodeRecordsHasWords() throws IOException {
    TreeSet<String> missing = new TreeSet<>();
    TreeSet<String> seen = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/akashi"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file);
        Matcher record = RECORDS.matcher(code);
        PUT.matcher(code).results().map(found -> found.group(1)).forEach(seen::add);
        while (record.find()) {
          String call = call(code, record.end());
          int facts = call.indexOf("Map.of(");
          if (facts >= 0) {
            NAMED
                .matcher(call.substring(facts))
                .results()
                .map(found -> found.group(1))
                .forEach(seen::add);
          }
        }
      }
    }
    seen.stream()
        .filter(name -> texts.find(Language.JA, "trail.fact." + name).isEmpty())
        .forEach(missing::add);

    assertThat(seen).containsAll(List.of("requirement", "from", "version", "reason", "document"));
    assertThat(missing).isEmpty();
  }

  /** What stands between the brackets of a call. */
  private static String call(String code, int begin) {
    int open = 1;
    int at = begin;
    while (open > 0) {
      char c = code.charAt(at++);
      open += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    return code.substring(begin, at);
  }
}
