package dev.akashi.registrylog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Clause;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registrylog.PublicLog;
import dev.akashi.registrylog.Snapshots;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.transparency.NoteKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of the public log. */
@AkashiTest
class LogPagesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired PublicLog log;
  @Autowired Snapshots snapshots;

  private final RegistryKey key =
      new RegistryKey("C25-6%03d-2".formatted(NUMBER.incrementAndGet()));

  @BeforeEach
  void anEntryIsPublished() {
    TestDay.set(DAY);
    publication.publish(
        Entries.listed(key.value()).number(key.value()).named("港 <保管> " + key).on(DAY).build());
  }

  @Test
  @Clause("AMD-08")
  void thePageTellsWhatTheLogIsNowAndHowToVerifyIt() {
    String page = stage.visitor().get("/log").body();
    assertThat(page)
        .contains("公開記録", log.head().origin(), log.head().frontier().root().hex())
        .contains(presentKey().toString(), "./akashi log verify", "港 &lt;保管&gt; " + key)
        .doesNotContain("港 <保管>", "name=\"reason\"");
    assertThat(stage.visitor().get("/log?lang=en").body())
        .contains("Public log", "How to verify it", "Registered");
  }

  @Test
  void theEnglishLogCallsServicesByTheirEnglishNames() {
    publication.publish(
        Entries.listed(key.value()).named("湾 " + key).inEnglish("Bay " + key).on(DAY).build());

    for (String page : List.of("/log", "/log/services/" + key)) {
      assertThat(stage.visitor().get(page + "?lang=en").body()).contains("Bay " + key);
      assertThat(stage.visitor().get(page).body()).contains("湾 " + key);
    }
  }

  @Test
  void olderEntriesFollowPageByPage() {
    Visitor visitor = stage.visitor();
    assertThat(visitor.get("/log").body()).contains("/log?before=");
    String second = visitor.get("/log?before=20").body();
    assertThat(second).contains("/log/entries/19\"", "/log/entries/0\"", "最新へ");
    assertThat(second).doesNotContain("/log/entries/20\"", "/log?before=0");
    assertThat(visitor.get("/log?before=nothing").body()).contains("新しい順");
    assertThat(visitor.get("/log?before=0").body()).contains("これより前の記載はありません");
  }

  @Test
  void thePageOfAnEntryHoldsTheEntryItselfItsProofAndTheScriptThatVerifiesIt() {
    PublicLog.Inclusion proof =
        log.inclusion(log.about(key, 1).getFirst().index(), Optional.empty());
    long index = proof.entry().index();
    String page = stage.visitor().get("/log/entries/" + index).body();
    assertThat(page)
        .contains("公開記録の" + index + "番", proof.leaf().hex(), proof.root().hex())
        .contains(proof.proof().getFirst().hex(), "/assets/log.js", "data-index=\"" + index + "\"")
        .contains("&lt;保管&gt;", "/log/states/" + proof.entry().stateHash());
    assertThat(stage.visitor().get("/log/entries/" + index + "?lang=en").body())
        .contains("Verify in this browser", "Entry " + index);
  }

  @Test
  void thePageOfAServiceLeadsToItsEntriesInTheLog() {
    publication.end(key, DAY, EndKind.REMOVED, "事業の終了");
    Visitor visitor = stage.visitor();
    String address = "/log/services/" + key;
    assertThat(visitor.get("/services/" + key).body()).contains("href=\"" + address + "\"");
    assertThat(visitor.get(address).body()).contains("登録終了", "登録", "港 &lt;保管&gt;");
    long end = log.about(key, 1).getFirst().index();
    assertThat(visitor.get("/log/entries/" + end).body()).contains("事業の終了", "終了日");
  }

  @Test
  void whatTheLogDoesNotHaveIsNotFound() {
    Visitor visitor = stage.visitor();
    assertThat(visitor.get("/log/entries/999999999").status()).isEqualTo(404);
    assertThat(visitor.get("/log/entries/x").status()).isEqualTo(404);
    assertThat(visitor.get("/log/entries/" + "9".repeat(40)).status()).isEqualTo(404);
    assertThat(visitor.get("/log/services/none").status()).isEqualTo(404);
  }

  @Test
  void theOfficerReplacesTheKeyOnThePage() {
    NoteKey before = presentKey();
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    Visitor visitor = stage.signedIn(officer);
    assertThat(visitor.get("/log").body()).contains("name=\"reason\"", before.idText());

    Answer none = visitor.post("/log", "seen", before.idText(), "reason", "");
    assertThat(none.status()).isEqualTo(422);
    assertThat(presentKey()).isEqualTo(before);
    Answer done = visitor.post("/log", "seen", before.idText(), "reason", "年次の取替え");
    assertThat(done.location()).isEqualTo("/log?done=log.key-replaced");
    assertThat(presentKey()).isNotEqualTo(before);
    Answer again = visitor.post("/log", "seen", before.idText(), "reason", "年次の取替え");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("ほかの人が先に鍵を取り替えました");
  }

  @Test
  void nobodyElseReplacesTheKey() {
    NoteKey before = presentKey();
    Visitor member = stage.signedIn(stage.person(Role.COMMITTEE_MEMBER));
    assertThat(member.get("/log").body()).doesNotContain("name=\"reason\"");
    member.get("/account");
    assertThat(member.post("/log", "seen", before.idText(), "reason", "理由").status())
        .isEqualTo(403);
    assertThat(presentKey()).isEqualTo(before);
  }

  @Test
  void theSnapshotsOfTheLastDaysAreLinked() {
    LocalDate day = DAY.plusYears(50).plusDays(NUMBER.get());
    TestDay.set(day);
    snapshots.sign();
    assertThat(stage.visitor().get("/log").body())
        .contains("/log/snapshots/" + day + "\"", "/log/snapshots/" + day + "/list\"");
  }

  private NoteKey presentKey() {
    return log.keys().uses().getLast().key();
  }
}
