package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.ServiceModel;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** English pages call a service by its English name. */
@AkashiTest
class EnglishNamesTest {

  @Autowired Stage stage;
  @Autowired CloudServices services;
  @Autowired StatementDrafts drafts;

  private final String name = "帳票" + UUID.randomUUID();
  private final String english = "Forms " + UUID.randomUUID();

  private Actor provider() {
    return stage.person(Role.STATEMENT_EDITOR, Role.REPRESENTATIVE);
  }

  private ServiceId service(Actor of, String in, String inEnglish) {
    return services.create(
        of,
        new CloudServices.Description(
            in,
            Optional.of(inEnglish).filter(text -> !text.isEmpty()),
            Set.of(ServiceModel.SAAS),
            Optional.of(DeploymentModel.PUBLIC)));
  }

  @Test
  void headingsAndBreadcrumbsOfEnglishPagesHaveTheEnglishName() {
    Actor provider = provider();
    StatementId statement = drafts.create(provider, service(provider, name, english));
    Visitor visitor = stage.signedIn(provider);
    String path = "/provider/statements/" + statement;

    assertThat(visitor.get(path + "/scope?lang=en").body()).contains(english).doesNotContain(name);
    assertThat(visitor.get("/home?lang=en").body()).contains(english).doesNotContain(name);
    assertThat(visitor.get(path + "/scope?lang=ja").body()).contains(name).doesNotContain(english);
  }

  @Test
  void aServiceWithoutAnEnglishNameKeepsItsName() {
    Actor provider = provider();
    ServiceId service = service(provider, name, "");

    assertThat(stage.signedIn(provider).get("/provider/services/" + service + "?lang=en").body())
        .contains(name);
  }

  @Test
  void aNameThatTwoServicesHaveIsNotTakenForTheOther() {
    service(provider(), name, english);
    Actor other = provider();
    ServiceId service = service(other, name, "");

    assertThat(stage.signedIn(other).get("/provider/services/" + service + "?lang=en").body())
        .contains(name)
        .doesNotContain(english);
  }
}
