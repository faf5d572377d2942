package dev.akashi.registrylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Refusal;
import dev.akashi.registry.EndKind;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryEntry;
import dev.akashi.registry.RegistryKey;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.transparency.Checkpoint;
import dev.akashi.transparency.KeyHistory;
import dev.akashi.transparency.NotANoteException;
import dev.akashi.transparency.NoteKey;
import dev.akashi.transparency.ProofCheck;
import dev.akashi.transparency.SignedNote;
import dev.akashi.transparency.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is published goes into the log, in the same transaction, and can be verified. */
@AkashiTest
class ListLogTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired PublicLog log;
  @Autowired KeyOffice keyOffice;
  @Autowired Snapshots snapshots;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate jdbc;
  @Autowired JsonMapper json;

  private final RegistryKey key =
      new RegistryKey("C25-8%03d-2".formatted(NUMBER.incrementAndGet()));

  @BeforeEach
  void theDay() {
    TestDay.set(DAY);
  }

  @Test
  void theFirstListOfTheStartIsTheBeginningOfTheLog() {
    JsonNode first = json.readTree(log.entry(0).text());
    assertThat(first.get("change").stringValue()).isEqualTo("LISTED");
    assertThat(first.get("registeredOn").stringValue()).isEqualTo("2021-03-12");
    assertThat(log.head().size()).isGreaterThanOrEqualTo(20);
  }

  @Test
  void everyChangeOfAnEntryIsAnEntryOfTheLogWithTheHashOfTheWholeState() {
    publication.publish(entry().build());
    publication.publish(entry().named("新しい名称").build());
    publication.end(key, DAY, EndKind.WITHDRAWN, "事業の終了\n\"引用\"");

    List<LogEntry> entries = log.about(key, 10);
    assertThat(entries).extracting(LogEntry::revision).containsExactly(3, 2, 1);
    JsonNode end = json.readTree(entries.getFirst().text());
    assertThat(end.get("change").stringValue()).isEqualTo("WITHDRAWN");
    assertThat(end.get("endedOn").stringValue()).isEqualTo("2025-10-01");
    assertThat(end.get("endKind").stringValue()).isEqualTo("WITHDRAWN");
    assertThat(end.get("reason").stringValue()).isEqualTo("事業の終了\n\"引用\"");
    String state = log.state(end.get("stateSha256").stringValue());
    assertThat(ListEvent.sha256(state)).isEqualTo(entries.getFirst().stateHash());
    assertThat(json.readTree(state).get("name").stringValue()).isEqualTo("新しい名称");
    assertThat(json.readTree(state).get("scope").get("functions").isArray()).isTrue();
  }

  @Test
  void aSuspensionAndItsEndStandInTheLogWithDaysAndReason() {
    publication.publish(entry().build());
    publication.suspend(key, DAY, "障害の調査中");
    publication.resume(key, DAY.plusDays(10), "調査が終わった");

    List<LogEntry> entries = log.about(key, 10);
    JsonNode suspended = json.readTree(entries.get(1).text());
    assertThat(suspended.get("change").stringValue()).isEqualTo("SUSPENDED");
    assertThat(suspended.get("suspension").get("from").stringValue()).isEqualTo("2025-10-01");
    assertThat(suspended.get("suspension").get("reason").stringValue()).isEqualTo("障害の調査中");
    JsonNode resumed = json.readTree(entries.getFirst().text());
    assertThat(resumed.get("change").stringValue()).isEqualTo("RESUMED");
    assertThat(resumed.get("suspension").get("until").stringValue()).isEqualTo("2025-10-11");
  }

  @Test
  void aPublicationThatIsTakenBackLeavesNoEntry() {
    long before = log.head().size();
    assertThatThrownBy(() ->
            transaction.executeWithoutResult(status -> {
              publication.publish(entry().build());
              throw new IllegalStateException("taken back");
            }))
        .hasMessage("taken back");

    assertThat(log.about(key, 10)).isEmpty();
    assertThat(log.head().size()).isEqualTo(before);
    assertThat(verify().finding()).isEmpty();
  }

  @Test
  void whatIsPublishedAtTheSameTimeStandsInTheLogOneAfterTheOther() throws Exception {
    long before = log.head().size();
    int many = 300;
    try (ExecutorService people = Executors.newFixedThreadPool(8)) {
      List<Future<?>> all =
          IntStream.range(0, many)
              .<Future<?>>mapToObj(
                  i -> people.submit(() -> publication.publish(numbered(key + "-" + i))))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    }

    assertThat(log.head().size()).isEqualTo(before + many);
    assertThat(verify().finding()).isEmpty();
  }

  @Test
  void proofsHoldAgainstTheSignedCheckpoint() throws NotANoteException {
    Checkpoint before = Checkpoint.parse(SignedNote.parse(log.head().note()).text());
    publication.publish(entry().build());
    Checkpoint now = Checkpoint.parse(SignedNote.parse(log.head().note()).text());

    PublicLog.Inclusion inclusion =
        log.inclusion(log.about(key, 1).getFirst().index(), Optional.empty());
    assertThat(
            ProofCheck.inclusion(
                inclusion.entry().index(),
                now.size(),
                inclusion.leaf(),
                inclusion.proof(),
                now.root()))
        .isTrue();
    PublicLog.Consistency consistency = log.consistency(before.size(), Optional.empty());
    assertThat(
            ProofCheck.consistency(
                before.size(), before.root(), now.size(), now.root(), consistency.proof()))
        .isTrue();
  }

  @Test
  void aReplacedKeyLeavesWhatItSignedVerifiableAndLosesItsSecret() throws NotANoteException {
    String earlier = log.head().note();
    NoteKey first = log.keys().uses().getFirst().key();
    NoteKey old = log.keys().uses().getLast().key();
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);

    keyOffice.replace(officer, old.idText(), "年次の取替え");

    SignedNote note = SignedNote.parse(log.head().note());
    NoteKey fresh = log.keys().uses().getLast().key();
    assertThat(fresh).isNotEqualTo(old);
    assertThat(old.signed(note) && fresh.signed(note)).isTrue();
    publication.publish(entry().build());
    assertThat(fresh.signed(SignedNote.parse(log.head().note()))).isTrue();
    assertThat(old.signed(SignedNote.parse(log.head().note()))).isFalse();
    assertThat(KeyHistory.parse(log.keys().format()).uses()).isEqualTo(log.keys().uses());
    LogOnStage copy = new LogOnStage(stage.visitor());
    assertThat(copy.verify(Optional.of(first), Optional.of(earlier)).finding()).isEmpty();
    assertThat(
            jdbc.queryForObject(
                "select count(*) from registrylog.signing_key where secret is not null",
                Integer.class))
        .isEqualTo(1);
    assertThat(stage.signedIn(officer).get("/admin/trail?action=list-log.key-replaced").body())
        .contains("年次の取替え", fresh.idText());
  }

  @Test
  void onlyTheOfficeReplacesTheKeyAndOnlyTheOneThatWasSeen() {
    String present = log.keys().uses().getLast().key().idText();
    assertThatThrownBy(() -> keyOffice.replace(stage.person(Role.COMMITTEE_MEMBER), present, "理由"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> keyOffice.replace(stage.person(Role.PROGRAMME_OFFICER), "00000000", "理由"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("log.key-was-replaced");
  }

  @Test
  void whatStandsInTheLogCannotBeChangedInTheDatabaseEither() {
    for (String change :
        List.of(
            "update registrylog.entry set entry = 'x' where index = 0",
            "delete from registrylog.entry where index = 0",
            "truncate registrylog.entry",
            "update registrylog.tile set hashes = substr(hashes, 33) where level = 0",
            "delete from registrylog.tile",
            "update registrylog.signing_key set public_key = 'x'",
            "delete from registrylog.signing_key",
            "truncate registrylog.signing_key")) {
      assertThatThrownBy(() -> jdbc.execute(change))
          .as(change)
          .rootCause()
          .hasMessageContaining("append-only");
    }
  }

  @Test
  void theSnapshotOfADayIsSignedOnceAndItsListFollowsFromTheLog() throws NotANoteException {
    publication.publish(entry().build());
    LocalDate day = DAY.plusYears(30).plusDays(NUMBER.get());
    TestDay.set(day);
    snapshots.sign();
    Snapshot signed = snapshots.of(day);
    publication.publish(entry().named("後の名称").build());
    snapshots.sign();

    assertThat(snapshots.of(day)).isEqualTo(signed);
    String list = snapshots.document(signed);
    SignedNote note = SignedNote.parse(signed.note());
    assertThat(log.keys().uses().stream().anyMatch(use -> use.key().signed(note))).isTrue();
    assertThat(note.text())
        .contains("\nsnapshot\n" + day + "\n" + signed.size() + "\n")
        .endsWith(ListEvent.sha256(list) + "\n");
    assertThat(list).contains(key.value()).doesNotContain("後の名称");
  }

  private Verification verify() {
    return new LogOnStage(stage.visitor()).verify(Optional.empty(), Optional.empty());
  }

  private static RegistryEntry numbered(String key) {
    return Entries.listed(key).on(DAY).build();
  }

  private Entries entry() {
    return Entries.listed(key.value()).number(key.value()).on(DAY).level(2);
  }
}
