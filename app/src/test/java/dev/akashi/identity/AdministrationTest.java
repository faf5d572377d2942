package dev.akashi.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Actor;
import dev.akashi.directory.OrganisationId;
import dev.akashi.directory.OrganisationKind;
import dev.akashi.directory.Organisations;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.LocalizedText;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AkashiTest
class AdministrationTest {

  private static final LocalDate BEFORE = LocalDate.of(2021, 8, 31);
  private static final LocalDate AFTER = LocalDate.of(2021, 9, 1);

  @Autowired Stage stage;
  @Autowired Administration administration;
  @Autowired Organisations organisations;

  private Actor administrator;

  @BeforeEach
  void anAdministrator() {
    TestDay.set(LocalDate.of(2020, 6, 3));
    administrator = stage.person(Role.ADMINISTRATOR);
  }

  @Test
  @Clause("AMD-02")
  void anOldDocumentKeepsTheOldNameOfABody() {
    OrganisationId office =
        administration.addOrganisation(
            administrator,
            OrganisationKind.AGENCY,
            new LocalizedText("情報通信技術総合戦略室", "IT Strategy Office"));

    administration.rename(
        administrator, office, new LocalizedText("デジタル庁", "Digital Agency"), AFTER);

    assertThat(organisations.findOn(office, BEFORE).orElseThrow().name().en())
        .isEqualTo("IT Strategy Office");
    assertThat(organisations.findOn(office, AFTER).orElseThrow().name().en())
        .isEqualTo("Digital Agency");
  }

  @Test
  void anInvitedPersonSetsAPasswordOnceAndSignsIn() {
    Actor provider = stage.person(Role.REPRESENTATIVE);
    String link =
        administration.invite(
            administrator,
            provider.organisationId(),
            "招待 された人",
            "invited-once@test.example",
            Set.of(Role.STATEMENT_EDITOR));
    Visitor visitor = stage.visitor();
    visitor.get(link);

    Visitor.Answer accepted =
        visitor.post(link, "password", "a long own password", "again", "a long own password");

    assertThat(accepted.location()).startsWith("/home");
    assertThat(visitor.get("/home").body()).contains("招待 された人");
    assertThat(stage.visitor().get(link).status()).isEqualTo(404);
  }

  @Test
  void aRoleOfAnotherKindOfOrganisationCannotBeGiven() {
    Actor provider = stage.person(Role.REPRESENTATIVE);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                administration.invite(
                    administrator,
                    provider.organisationId(),
                    "越権 する人",
                    "escalation@test.example",
                    Set.of(Role.ADMINISTRATOR)));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INPUT);
    assertThat(refusal.reasons().getFirst().code()).isEqualTo("person.role-of-other-kind");
  }

  @Test
  void onlyAnAdministratorInvites() {
    Actor provider = stage.person(Role.REPRESENTATIVE);

    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                administration.invite(
                    provider,
                    provider.organisationId(),
                    "同僚",
                    "colleague@test.example",
                    Set.of(Role.STATEMENT_EDITOR)));

    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
  }
}
