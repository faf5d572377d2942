package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.notice.Notices;
import dev.akashi.registry.DeploymentModel;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registry.ServiceModel;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.StatementCount;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** English pages call a service by its English name. */
@AkashiTest
class EnglishNamesTest {

  @Autowired Stage stage;
  @Autowired CloudServices services;
  @Autowired StatementDrafts drafts;
  @Autowired DSLContext sql;
  @Autowired ApplicationContext context;
  @Autowired RegistryPublication publication;

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
    assertThat(visitor.get(path + "/profile?lang=en").body())
        .contains(english)
        .doesNotContain(name);
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

  @Test
  void theDraftNameOfAnotherProviderChangesNothingAndStaysWithIt() {
    TestDay.set(LocalDate.of(2025, 10, 1));
    String key = "E-" + UUID.randomUUID().toString().substring(0, 8);
    publication.publish(Entries.listed(key).named(name).build());
    Actor other = provider();
    StatementId own = drafts.create(other, service(other, name, "Own " + name));
    service(provider(), name, english);
    Visitor reader = stage.signedIn(other);

    for (String page :
        List.of("/home", "/provider/statements/" + own + "/scope", "/services/" + key)) {
      assertThat(reader.get(page + "?lang=en").body())
          .as(page)
          .contains(name)
          .doesNotContain(english);
    }
    assertThat(reader.get("/home?lang=en").body()).contains("Own " + name);
    assertThat(stage.signedIn(provider()).get("/services/" + key + "?lang=en").body())
        .contains(name)
        .doesNotContain(english, "Own " + name);
  }

  @Test
  void aDeclaredServiceKeepsTheNameItWasDeclaredWith() {
    StatementStage statements = new StatementStage(context);
    Actor provider = provider();
    StatementId declared = statements.declared(provider);
    CloudService service = context.getBean(OwnStatements.class).head(provider, declared).service();

    assertThat(context.getBean(OwnStatements.class).head(provider, declared).called())
        .isEqualTo(new LocalizedText(service.name(), service.nameEn().orElseThrow()));
  }

  @Test
  void anEnglishPageReadsNoMoreOfServicesThanAJapaneseOne() {
    Actor provider = provider();
    for (int i = 0; i < 3; i++) {
      drafts.create(provider, service(provider, name + i, english + i));
    }
    Visitor visitor = stage.signedIn(provider);

    assertThat(StatementCount.of(sql, () -> visitor.get("/home?lang=en")))
        .isEqualTo(StatementCount.of(sql, () -> visitor.get("/home?lang=ja")));
  }

  @Test
  void aNoticeTellsTheNameInTheLanguageOfItsReader() {
    Actor provider = provider();
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(status ->
            context
                .getBean(Notices.class)
                .tell(
                    provider.organisationId(),
                    "registration.removal-proposed",
                    List.of(new LocalizedText(name, english)),
                    "/services",
                    List.of()));
    Visitor reader = stage.signedIn(provider);

    for (String page : List.of("/notices", "/home")) {
      assertThat(reader.get(page + "?lang=en").body()).contains(english).doesNotContain(name);
      assertThat(reader.get(page + "?lang=ja").body()).contains(name).doesNotContain(english);
    }
  }
}
