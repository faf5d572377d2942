package dev.akashi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.identity.AdministratorLink.Made;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@AkashiTest
class AdminLinkTest {

  private static final String NEW_PASSWORD = "a password set by the link";

  @Autowired Stage stage;
  @Autowired Environment environment;

  @BeforeEach
  void aDay() {
    TestDay.set(LocalDate.of(2025, 7, 1));
  }

  @Test
  void whoLooksAfterTheServerLetsALockedOutAdministratorBackIn() {
    Actor administrator = stage.person(Role.ADMINISTRATOR);
    String email = stage.emailOf(administrator);

    Made made = AdminLink.make(datasource(), Optional.of(email)).orElseThrow();

    Visitor visitor = stage.visitor();
    visitor.get(made.path());
    visitor.post(made.path(), "password", NEW_PASSWORD, "again", NEW_PASSWORD);
    visitor.signIn(email, NEW_PASSWORD);
    assertThat(visitor.get("/admin/trail").body()).contains("person.administrator-link-made");
    assertThat(stage.visitor().get(made.path()).status()).isEqualTo(404);
  }

  @Test
  void nobodyElseGetsSuchALink() {
    String email = stage.emailOf(stage.person(Role.REVIEWER));

    assertThat(AdminLink.make(datasource(), Optional.of(email))).isEmpty();
  }

  private Map<String, Object> datasource() {
    return Stream.of("url", "username", "password")
        .map(name -> "spring.datasource." + name)
        .collect(Collectors.toMap(name -> name, environment::getRequiredProperty));
  }
}
