package dev.akashi.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.kernel.Clause;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@AkashiTest
class PutAwayTest {

  @Autowired Stage people;
  @Autowired ApplicationContext context;
  @Autowired OwnStatements own;
  @Autowired CloudServices services;

  @Test
  @Clause("FRM-14")
  void aServiceMadeByMistakeIsPutAwayAndTakenUpAgain() {
    StatementStage stage = new StatementStage(context);
    Actor provider = stage.representative();
    StatementId draft = stage.complete(provider);
    CloudService service = own.sheet(provider, draft).head().service();
    String path = "/provider/services/" + service.id();
    Visitor visitor = people.signedIn(provider);
    assertThat(visitor.get("/home").body()).contains(draft.toString());

    visitor.get(path);
    Answer without = visitor.post(path + "/put-away", "revision", revision(provider, service));
    assertThat(without.status()).isEqualTo(422);
    Answer away =
        visitor.post(
            path + "/put-away", "revision", revision(provider, service), "reason", "試しに作ったもの");

    assertThat(visitor.get(away.location()).body()).contains("しまったサービス（1件）", "試しに作ったもの");
    assertThat(visitor.get("/home").body()).doesNotContain(draft.toString());
    visitor.get("/provider/statements/" + draft + "/declare");
    Answer declared =
        visitor.post(
            "/provider/statements/" + draft + "/declare",
            "declaredOn",
            "2025-01-10",
            "seal",
            StatementSeal.of(own.sheet(provider, draft)));
    assertThat(declared.status()).isEqualTo(422);
    assertThat(declared.body()).contains("しまってあるため、言明できません");

    visitor.get(path);
    visitor.post(path + "/take-up", "revision", revision(provider, service));
    assertThat(visitor.get("/home").body()).contains(draft.toString());
  }

  @Test
  void whatWasDeclaredIsNotPutAway() {
    StatementStage stage = new StatementStage(context);
    Actor provider = stage.representative();
    CloudService service = own.sheet(provider, stage.declared(provider)).head().service();

    Answer refused =
        people
            .api(provider)
            .json(
                "POST",
                "/api/v1/provider/services/" + service.id() + "/put-away",
                "{\"reason\":\"不要\",\"revision\":" + revision(provider, service) + "}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("service.declared-already");
  }

  private String revision(Actor provider, CloudService service) {
    return String.valueOf(services.get(provider, service.id()).revision());
  }
}
