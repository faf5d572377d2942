package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.assessment.AssessorNaming;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.internalaudit.InternalAudits;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was declared keeps its name when the service gets another one, which stays a draft. */
@AkashiTest
class DeclaredNamesTest {

  @Autowired Stage stage;
  @Autowired ApplicationContext context;
  @Autowired CloudServices services;
  @Autowired OwnStatements own;
  @Autowired InternalAudits audits;
  @Autowired AssessorNaming naming;

  private final String renamed = "改称" + UUID.randomUUID();
  private Actor provider;
  private StatementId declared;
  private CloudService service;

  @BeforeEach
  void aDeclaredServiceThatGetsAnotherName() {
    TestDay.set(LocalDate.of(2025, 1, 15));
    StatementStage statements = new StatementStage(context);
    provider = statements.representative();
    declared = statements.declared(provider);
    service = own.head(provider, declared).service();
    services.change(
        provider,
        service.id(),
        new CloudServices.Description(
            renamed, Optional.empty(), service.serviceModels(), service.deploymentModel()),
        service.revision());
  }

  @Test
  void pagesOfADeclaredVersionHaveTheNameItWasDeclaredWith() {
    Visitor visitor = stage.signedIn(provider);
    String path = "/provider/statements/" + declared;

    for (String page : new String[] {"", "/precheck", "/profile", "/scope", "/used-services"}) {
      assertThat(visitor.get(path + page).body())
          .as(page)
          .contains(service.name())
          .doesNotContain(renamed);
    }
    assertThat(audits.overview(provider, service.id(), Optional.of(declared)).serviceName())
        .isEqualTo(service.called());
  }

  @Test
  void theEventLogOfTheOfficeTellsThatAServiceChangedAndNotItsDraftName() {
    Visitor officer = stage.signedIn(stage.person(Role.PROGRAMME_OFFICER));

    assertThat(officer.get("/admin/trail?type=service&id=" + service.id()).body())
        .contains("service.changed", service.id().toString())
        .doesNotContain(renamed);
  }

  @Test
  void aBodyThatIsNamedReadsTheNamesInItsLanguage() {
    Actor body = stage.person(Role.LEAD_ASSESSOR);
    stage.select(body);
    naming.name(provider, declared, body.organisationId());
    Visitor reader = stage.signedIn(body);

    assertThat(reader.get("/notices?lang=en").body())
        .contains(service.nameEn().orElseThrow(), provider.organisation().name().en())
        .doesNotContain(service.name(), provider.organisation().name().ja());
    assertThat(reader.get("/notices?lang=ja").body())
        .contains(service.name(), provider.organisation().name().ja());
  }
}
