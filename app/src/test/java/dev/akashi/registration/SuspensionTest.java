package dev.akashi.registration;

import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.platform.Today;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryState;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A problem or a doubt: the office suspends a registered service, and lifts that again. */
@RegistrationTestSetup
@Clause("FRM-16")
class SuspensionTest {

  @Autowired Stage stage;
  @Autowired RegistrationStage way;
  @Autowired Suspensions suspensions;
  @Autowired PublicRegister register;
  @Autowired Inbox inbox;
  @Autowired Today today;

  private Actor provider;
  private Actor second;
  private Registration registration;

  @BeforeEach
  void aRegisteredService() {
    TestDay.set(DECIDED);
    provider = way.provider();
    second = stage.colleagueOf(way.officer, Role.PROGRAMME_OFFICER);
    registration = way.registered(provider, new StatementDraft(), new ReportDraft());
  }

  @Test
  void oneProposesAndAnotherConfirms() {
    SuspensionId id = proposed(Optional.empty());
    assertThat(state()).isEqualTo(RegistryState.LISTED);
    assertThat(code(() -> suspensions.confirm(way.officer, id, 1)))
        .isEqualTo("registration.suspension-four-eyes");

    suspensions.confirm(second, id, 1);

    assertThat(state()).isEqualTo(RegistryState.SUSPENDED);
    assertThat(entry().standing().suspension().orElseThrow().reason()).isEqualTo("侵害の疑い");
    assertThat(inbox.newest(provider, 10))
        .extracting(Notice::code)
        .contains("registration.suspended");
    assertThat(inbox.newest(way.member, 10))
        .extracting(Notice::code)
        .contains("registration.suspended");
    assertThat(code(() -> suspensions.confirm(second, id, 2)))
        .isEqualTo("registration.suspension-answered");
  }

  @Test
  void aSuspensionIsLiftedInTheSameWay() {
    suspensions.confirm(second, proposed(Optional.empty()), 1);
    TestDay.set(DECIDED.plusDays(5));
    SuspensionId lifting =
        suspensions.propose(
            second, registration.key(), SuspensionMeasure.LIFT, Optional.empty(), "解消した");

    suspensions.confirm(way.officer, lifting, 1);

    assertThat(state()).isEqualTo(RegistryState.LISTED);
    assertThat(entry().stateOn(DECIDED.plusDays(4))).isEqualTo(RegistryState.SUSPENDED);
    assertThat(inbox.newest(provider, 10))
        .extracting(Notice::code)
        .contains("registration.resumed");
  }

  @Test
  void aDayToComeHoldsAndADayPastIsTheDayOfTheConfirmation() {
    LocalDate later = DECIDED.plusDays(3);
    SuspensionId id = proposed(Optional.of(later));
    TestDay.set(DECIDED.plusDays(6));

    suspensions.confirm(second, id, 1);

    assertThat(entry().stateOn(DECIDED.plusDays(5))).isEqualTo(RegistryState.LISTED);
    assertThat(entry().stateOn(DECIDED.plusDays(6))).isEqualTo(RegistryState.SUSPENDED);
    assertThat(code(() -> proposed(Optional.empty()))).isEqualTo("registration.already-suspended");
  }

  @Test
  void nothingIsSuspendedAsOfADayPastOrTwiceAtOnceOrAfterItsEnd() {
    assertThat(code(() -> proposed(Optional.of(DECIDED.minusDays(1)))))
        .isEqualTo("registration.suspension-too-early");
    assertThat(code(() -> proposed(Optional.of(registration.validUntil().plusDays(1)))))
        .isEqualTo("registration.suspension-too-late");
    assertThat(
            code(() ->
                suspensions.propose(
                    way.officer,
                    registration.key(),
                    SuspensionMeasure.LIFT,
                    Optional.empty(),
                    "理由")))
        .isEqualTo("registration.not-suspended");
    SuspensionId id = proposed(Optional.empty());
    assertThat(code(() -> proposed(Optional.empty()))).isEqualTo("registration.suspension-open");

    way.remove(way.proposed(registration), DECIDED);
    assertThat(code(() -> suspensions.confirm(second, id, 1)))
        .isEqualTo("registration.suspends-only-listed");
    suspensions.reject(second, id, 1, "抹消された");
    assertThat(suspensions.view(second, id).proposal().state()).isEqualTo(SuspensionState.REJECTED);
  }

  @Test
  void aRejectedProposalChangesNothing() {
    SuspensionId id = proposed(Optional.empty());
    suspensions.reject(second, id, 1, "事実が確かめられない");

    assertThat(state()).isEqualTo(RegistryState.LISTED);
    proposed(Optional.empty());
  }

  @Test
  void aSuspendedServiceIsRemovedLikeAnyOther() {
    suspensions.confirm(second, proposed(Optional.empty()), 1);
    way.remove(way.proposed(registration), DECIDED);

    assertThat(state()).isEqualTo(RegistryState.REMOVED);
  }

  @Test
  void thePagesLeadFromTheEntryToTheConfirmation() {
    Visitor office = stage.signedIn(way.officer);
    String key = registration.key().value();
    assertThat(office.get("/services/" + key).body()).contains("/programme/suspensions/new?key=");
    assertThat(office.get("/programme/suspensions/new?key=" + key).body())
        .contains(registration.serviceName().ja(), "value=\"SUSPEND\"");
    assertThat(office.get("/programme/suspensions/new?key=no-such").body()).contains("no-such");
    String path = "/programme/suspensions";
    assertThat(office.post(path, "key", key, "measure", "SUSPEND", "reason", "").status())
        .isEqualTo(422);
    assertThat(office.post(path, "key", key, "reason", "疑い").status()).isEqualTo(422);
    Answer sent = office.post(path, "key", key, "measure", "SUSPEND", "reason", "侵害の疑い");
    String address = sent.location().replaceAll("\\?.*", "");
    assertThat(office.get(address).body()).contains("提案した本人は確認できません");
    assertThat(office.post(address + "/confirm", "revision", "1").status()).isEqualTo(422);

    Visitor colleague = stage.signedIn(second);
    assertThat(colleague.get("/home").body()).contains(registration.serviceName().ja(), address);
    assertThat(colleague.get("/programme/suspensions").body()).contains(address);
    assertThat(colleague.post(address + "/confirm", "revision", "1").location())
        .endsWith("?done=registration.suspension-confirmed");
    assertThat(stage.visitor().get("/services/" + key).body()).contains("一時停止中 ―", "侵害の疑い");
    assertThat(office.get("/programme/suspensions/new?key=" + key).body())
        .contains("value=\"LIFT\"");
    assertThat(stage.signedIn(provider).get(path).status()).isEqualTo(403);
  }

  @Test
  void theApiProposesAndConfirmsWithFourEyes() {
    String path = "/api/v1/programme/suspensions";
    Visitor office = stage.api(way.officer);
    String body =
        "{\"key\": \"%s\", \"measure\": \"%s\", \"reason\": \"疑い\"}"
            .formatted(registration.key(), "SUSPEND");
    String id = office.json("POST", path, body).json().get("id").stringValue();
    String confirm = path + "/" + id + "/confirm";
    assertThat(office.json("POST", confirm, "{\"revision\": 1}").status()).isEqualTo(422);

    Answer confirmed = stage.api(second).json("POST", confirm, "{\"revision\": 1}");

    assertThat(confirmed.json().get("state").stringValue()).isEqualTo("CONFIRMED");
    assertThat(state()).isEqualTo(RegistryState.SUSPENDED);
    assertThat(office.json("POST", path, body).status()).isEqualTo(422);
    assertThat(office.json("POST", path, body.replace("SUSPEND", "STOP")).status()).isEqualTo(422);
  }

  private SuspensionId proposed(Optional<LocalDate> on) {
    return suspensions.propose(
        way.officer, registration.key(), SuspensionMeasure.SUSPEND, on, "侵害の疑い");
  }

  private RegistryEntry entry() {
    return register.find(registration.key()).orElseThrow();
  }

  private RegistryState state() {
    return entry().stateOn(today.day());
  }

  private static String code(ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call).reasons().getFirst().code();
  }
}
