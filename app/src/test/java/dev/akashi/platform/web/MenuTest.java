package dev.akashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class MenuTest {

  private static final Pattern MENU =
      Pattern.compile("<nav class=\"gnav\".*?</nav>", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\"");

  @Autowired Stage stage;

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyPageOfTheMenuOpensForItsRole(Role role) {
    Visitor visitor = stage.signedIn(stage.person(role));
    List<String> links = links(visitor.get("/home").body());

    assertThat(links).contains("/home", "/services").hasSizeGreaterThan(2);
    for (String link : links) {
      assertThat(visitor.get(link).status()).as("%s for %s", link, role).isEqualTo(200);
    }
  }

  private static List<String> links(String page) {
    String menu = MENU.matcher(page).results().map(MatchResult::group).findFirst().orElseThrow();
    return LINK.matcher(menu).results().map(found -> found.group(1)).toList();
  }
}
