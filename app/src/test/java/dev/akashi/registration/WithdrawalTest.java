package dev.akashi.registration;

import static dev.akashi.registration.RegistrationStage.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Refusal;
import dev.akashi.notice.Inbox;
import dev.akashi.notice.Notice;
import dev.akashi.registration.Samples.ReportDraft;
import dev.akashi.registration.Samples.StatementDraft;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.PublicRegister;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryState;
import dev.akashi.registry.Standing;
import dev.akashi.supplychain.Cascade;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A provider takes its service off the list, with notice to those who use it. */
@RegistrationTestSetup
class WithdrawalTest {

  private static final LocalDate EARLIEST = DECIDED.plusDays(30);

  @Autowired Stage stage;
  @Autowired RegistrationStage way;
  @Autowired Withdrawals withdrawals;
  @Autowired RemovalStore cases;
  @Autowired PublicRegister register;
  @Autowired Inbox inbox;

  private Actor provider;
  private Registration base;
  private Registration dependent;

  @BeforeEach
  void aServiceThatCarriesAnother() {
    TestDay.set(DECIDED);
    provider = way.provider();
    base =
        way.registeredOn(
            RegistrationStage.APPLIED, provider, new StatementDraft(), new ReportDraft());
    dependent = way.registered(on(base));
  }

  private static StatementDraft on(Registration registration) {
    return new StatementDraft()
        .base(registration.serviceName().ja(), registration.key().value(), false);
  }

  @Test
  @Clause({"FRM-53", "FRM-16"})
  void aWithdrawalEndsTheEntryOnItsDayAndProposesWhatStandsOnIt() {
    Cascade cascade = withdrawals.withdraw(provider, base.service(), EARLIEST, "提供の終了", true);

    assertThat(cascade.proposed()).extracting(Cascade.Step::key).containsExactly(dependent.key());
    assertThat(entry().standing().end()).contains(new Standing.End(EARLIEST, EndKind.WITHDRAWN));
    assertThat(entry().stateOn(EARLIEST.minusDays(1))).isEqualTo(RegistryState.LISTED);
    assertThat(entry().stateOn(EARLIEST)).isEqualTo(RegistryState.WITHDRAWN);
    assertThat(cases.openOn(dependent.key()).orElseThrow().loss())
        .contains(new RemovalCase.Loss(base.key(), base.key(), 1));
    for (Actor told : new Actor[] {provider, way.officer, way.member}) {
      assertThat(inbox.newest(told, 10))
          .extracting(Notice::code)
          .contains("registration.withdrawn");
    }
    assertThat(code(() -> withdraw(EARLIEST))).isEqualTo("registration.end-decided");
  }

  @Test
  @Clause("FRM-53")
  void aBaseAboutToLeaveTakesNoNewDependent() {
    withdraw(EARLIEST);
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> way.registered(on(base)));

    assertThat(refusal.reasons())
        .extracting(reason -> reason.code())
        .contains("registration.base-leaves");
  }

  @Test
  void usersGetNoticeAndARegistrationThatRunsOutBeforeNeedsNoWithdrawal() {
    assertThat(code(() -> withdraw(EARLIEST.minusDays(1))))
        .isEqualTo("registration.withdrawal-too-early");
    assertThat(code(() -> withdraw(base.validUntil().plusDays(1))))
        .isEqualTo("registration.withdrawal-too-late");
    TestDay.set(base.validUntil().minusDays(29));
    assertThat(code(() -> withdraw(base.validUntil())))
        .isEqualTo("registration.withdrawal-runs-out");
  }

  @Test
  void itIsConfirmedWithAReasonAndNotWhileTheCommitteeConsidersARemoval() {
    assertThat(code(() -> withdrawals.withdraw(provider, base.service(), EARLIEST, "終了", false)))
        .isEqualTo("registration.withdrawal-unconfirmed");
    assertThat(code(() -> withdrawals.withdraw(provider, base.service(), EARLIEST, " ", true)))
        .isEqualTo("registration.reason-missing");
    way.proposed(base);
    assertThat(code(() -> withdraw(EARLIEST))).isEqualTo("registration.withdrawal-removal-open");
    assertThat(entry().endedOn()).isEmpty();
  }

  @Test
  void nobodyWithdrawsTheServiceOfAnother() {
    assertThat(
            code(() -> withdrawals.withdraw(way.provider(), base.service(), EARLIEST, "終了", true)))
        .isEqualTo("registration.no-registration");
  }

  @Test
  @Clause("FRM-53")
  void thePagesLeadFromTheRegistrationsToTheWithdrawal() {
    Visitor browser = stage.signedIn(provider);
    String path = "/provider/services/" + base.service() + "/withdrawal";
    assertThat(browser.get("/provider/applications").body()).contains(path);
    assertThat(browser.get(path).body()).contains("2025年10月30日", "1件について、抹消が委員会に提案されます");
    Answer without = browser.post(path, "effectiveOn", EARLIEST.toString(), "reason", "提供の終了");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.body()).contains("取下げの確認がありません", "提供の終了");

    Answer done =
        browser.post(
            path, "effectiveOn", EARLIEST.toString(), "reason", "提供の終了", "confirmed", "true");

    assertThat(done.location()).endsWith("?done=registration.service-withdrawn");
    assertThat(browser.get(path).body()).contains("登録が終わることが既に決まっています");
    assertThat(browser.get("/provider/applications").body()).contains("に登録終了").doesNotContain(path);
    String entry = stage.visitor().get("/services/" + base.key()).body();
    assertThat(entry).contains("事業者による取下げの届出済み ― 2025年10月30日", "提供の終了");
    TestDay.set(EARLIEST);
    assertThat(stage.visitor().get("/services/" + base.key()).body()).contains("取下げ ― 2025年10月30日");
  }

  @Test
  void theApiTellsTheTermsAndWithdraws() {
    Visitor api = stage.api(provider);
    String path = "/api/v1/provider/services/" + base.service() + "/withdrawal";
    assertThat(api.get(path).json().get("earliest").stringValue()).isEqualTo("2025-10-30");
    String body = "{\"effectiveOn\": \"2025-10-30\", \"reason\": \"提供の終了\"}";
    assertThat(api.json("POST", path, body).status()).isEqualTo(422);

    Answer done = api.json("POST", path, body.replace("}", ", \"confirmed\": true}"));

    assertThat(done.json().get("proposed").get(0).get("key").stringValue())
        .isEqualTo(dependent.key().value());
    assertThat(entry().endedOn()).contains(EARLIEST);
    assertThat(stage.api(way.provider()).get(path).status()).isEqualTo(404);
  }

  private void withdraw(LocalDate on) {
    withdrawals.withdraw(provider, base.service(), on, "提供の終了", true);
  }

  private RegistryEntry entry() {
    return register.find(base.key()).orElseThrow();
  }

  private static String code(ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(Refusal.class, call).reasons().getFirst().code();
  }
}
