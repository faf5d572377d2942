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
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
  @Clause("AMD-02")
  void aNameThatWasInUseIsNeverOverwritten() {
    LocalizedText first = new LocalizedText("最初の名称", "First name");
    LocalizedText second = new LocalizedText("次の名称", "Second name");
    LocalDate start = LocalDate.of(2020, 6, 3);
    OrganisationId office =
        administration.addOrganisation(administrator, OrganisationKind.AGENCY, first);

    assertThat(codeOf(() -> administration.rename(administrator, office, second, start)))
        .isEqualTo("organisation.name-of-the-past");
    assertThat(
            codeOf(() -> administration.rename(administrator, office, second, start.minusDays(1))))
        .isEqualTo("organisation.name-of-the-past");
    administration.rename(administrator, office, second, AFTER);
    administration.rename(administrator, office, new LocalizedText("正しい名称", "Right"), AFTER);

    assertThat(organisations.findOn(office, BEFORE).orElseThrow().name()).isEqualTo(first);
    assertThat(organisations.findOn(office, AFTER).orElseThrow().name().en()).isEqualTo("Right");
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

  @Test
  void aNewLinkEndsTheOldPasswordOlderLinksAndSessions() {
    Actor editor = stage.person(Role.STATEMENT_EDITOR);
    Visitor elsewhere = stage.signedIn(editor);
    String page = "/admin/organisations/" + editor.organisationId();
    String older = administration.newLink(administrator, editor.person());
    elsewhere.signIn(stage.emailOf(editor), reset(older));
    Visitor here = stage.signedIn(administrator);
    here.get(page);

    Visitor.Answer made = here.post(page + "/people/" + editor.person() + "/link");

    assertThat(made.status()).isEqualTo(200);
    assertThat(made.body())
        .containsPattern("id=\"invitation\">http://localhost:[0-9]+/invitation/");
    assertThat(elsewhere.get("/home").status()).isEqualTo(303);
    Visitor.Answer old =
        elsewhere.post("/sign-in", "email", stage.emailOf(editor), "password", NEW_PASSWORD);
    assertThat(old.status()).isEqualTo(422);
    assertThat(here.get("/admin/trail").body()).contains("person.link-made");
  }

  private static final String NEW_PASSWORD = "a long new password";

  private String reset(String link) {
    Visitor visitor = stage.visitor();
    visitor.get(link);
    visitor.post(link, "password", NEW_PASSWORD, "again", NEW_PASSWORD);
    return NEW_PASSWORD;
  }

  @Test
  void aLinkReplacesTheOneBefore() {
    Actor editor = stage.person(Role.STATEMENT_EDITOR);
    String first = administration.newLink(administrator, editor.person());
    String second = administration.newLink(administrator, editor.person());

    assertThat(stage.visitor().get(first).status()).isEqualTo(404);
    assertThat(stage.visitor().get(second).status()).isEqualTo(200);
  }

  @Test
  void nobodyMakesANewLinkForOneselfOrForTheSuspended() {
    Actor editor = stage.person(Role.STATEMENT_EDITOR);
    administration.change(
        administrator, editor.person(), "停止 中", Set.of(Role.STATEMENT_EDITOR), false, 0);

    assertThat(codeOf(() -> administration.newLink(administrator, administrator.person())))
        .isEqualTo("person.own-link");
    assertThat(codeOf(() -> administration.newLink(administrator, editor.person())))
        .isEqualTo("person.link-for-inactive");
  }

  private static String codeOf(ThrowingCallable work) {
    return catchThrowableOfType(Refusal.class, work).reasons().getFirst().code();
  }
}
