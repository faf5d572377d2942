package dev.akashi.registrylog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.kernel.Clause;
import dev.akashi.registry.Entries;
import dev.akashi.registry.RegistryPublication;
import dev.akashi.registrylog.LogOnStage;
import dev.akashi.registrylog.PublicLog;
import dev.akashi.registrylog.Snapshots;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import dev.akashi.transparency.Checkpoint;
import dev.akashi.transparency.Hash;
import dev.akashi.transparency.NotANoteException;
import dev.akashi.transparency.ProofCheck;
import dev.akashi.transparency.SignedNote;
import dev.akashi.transparency.Tile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The files and the interface of the log, for everybody without signing in. */
@AkashiTest
class LogFilesTest {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final LocalDate DAY = LocalDate.of(2025, 10, 1);

  @Autowired Stage stage;
  @Autowired RegistryPublication publication;
  @Autowired PublicLog log;
  @Autowired Snapshots snapshots;

  private Visitor visitor;

  @BeforeEach
  void anEntryIsPublished() {
    TestDay.set(DAY);
    publication.publish(Entries.listed(nextKey()).on(DAY).build());
    visitor = stage.visitor();
  }

  @Test
  @Clause("AMD-08")
  void anybodyVerifiesTheWholeLogFromItsFilesAlone() {
    LogOnStage copy = new LogOnStage(visitor);
    assertThat(copy.verify(Optional.empty(), Optional.empty()).finding()).isEmpty();
    assertThat(copy.text("keys")).startsWith(log.head().origin() + "\n");
  }

  @Test
  void theCheckpointIsAskedForAgainOnlyWhenItChanged() {
    Answer first = visitor.get("/log/checkpoint");
    assertThat(first.body()).isEqualTo(log.head().note());
    assertThat(first.header("Cache-Control")).contains("no-cache", "public");
    assertThat(first.header("Content-Type")).startsWith("text/plain");
    assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo("*");
    String tag = first.header("ETag");
    assertThat(visitor.get("/log/checkpoint", "If-None-Match", tag).status()).isEqualTo(304);
    publication.publish(Entries.listed(nextKey()).on(DAY).build());
    assertThat(visitor.get("/log/checkpoint", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @Test
  void aTileIsKeptForGoodAndServedAsWideAsItWasAtAnyTime() {
    Tile tile = Tile.in(log.head().size(), 0, 0);
    Answer answer = visitor.get("/log/" + tile.path());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("immutable", "max-age=31536000", "public");
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
    assertThat(visitor.download("/log/" + tile.path())).hasSize(tile.width() * Hash.LENGTH);
    assertThat(visitor.download("/log/tile/0/000.p/7")).hasSize(7 * Hash.LENGTH);
    assertThat(new String(visitor.download("/log/tile/entries/000.p/1"), StandardCharsets.UTF_8))
        .contains("\"registeredOn\":\"2021-03-12\"");
  }

  @Test
  void whatTheLogDoesNotHaveIsNotFound() {
    long beyond = Tile.count(log.head().size(), 0);
    for (String path :
        List.of(
            "tile/0/%03d".formatted(beyond),
            "tile/entries/%03d".formatted(beyond),
            "tile/5/000",
            "tile/9/000",
            "tile/0/0",
            "tile/0/000.p/256",
            "tile/nothing",
            "states/0000",
            "snapshots/1999-01-01",
            "snapshots/today")) {
      assertThat(visitor.get("/log/" + path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void thePublishedStateIsServedByItsHash() {
    String hash = log.below(Long.MAX_VALUE, 1).getFirst().stateHash();
    Answer answer = visitor.get("/log/states/" + hash);
    assertThat(answer.header("Cache-Control")).contains("immutable");
    assertThat(answer.json().get("kind").stringValue()).isEqualTo("akashi/list-state/1");
  }

  @Test
  void proofsOverTheInterfaceHoldAgainstTheCheckpoint() throws NotANoteException {
    JsonNode said = visitor.get("/api/v1/log/checkpoint").json();
    Checkpoint now = Checkpoint.parse(SignedNote.parse(said.get("note").stringValue()).text());
    assertThat(said.get("size").longValue()).isEqualTo(now.size());
    long last = now.size() - 1;

    JsonNode inclusion =
        visitor.get("/api/v1/log/inclusion?index=" + last + "&size=" + now.size()).json();
    Hash leaf = Hash.ofBase64(inclusion.get("leaf").stringValue());
    assertThat(ProofCheck.inclusion(last, now.size(), leaf, proof(inclusion), now.root())).isTrue();

    JsonNode consistency = visitor.get("/api/v1/log/consistency?from=5&to=" + now.size()).json();
    Hash then = Hash.ofBase64(consistency.get("fromRoot").stringValue());
    assertThat(ProofCheck.consistency(5, then, now.size(), now.root(), proof(consistency)))
        .isTrue();
  }

  @Test
  void proofsOfGivenSizesAreKeptAndThoseOfThePresentOneAreNot() {
    assertThat(visitor.get("/api/v1/log/inclusion?index=0&size=9").header("Cache-Control"))
        .contains("immutable");
    assertThat(visitor.get("/api/v1/log/inclusion?index=0").header("Cache-Control"))
        .contains("no-cache");
    assertThat(visitor.get("/api/v1/log/consistency?from=3").header("Cache-Control"))
        .contains("no-cache");
  }

  @Test
  void whatCannotBeProvenIsRefusedWithItsReason() {
    refused("/api/v1/log/inclusion", 422, "input.required");
    refused("/api/v1/log/inclusion?index=x", 422, "input.not-a-number");
    refused("/api/v1/log/inclusion?index=-1", 422, "index");
    refused("/api/v1/log/inclusion?index=9&size=9", 422, "log.entry-is-newer");
    refused("/api/v1/log/inclusion?index=999999999", 404, "log.no-entry");
    refused("/api/v1/log/inclusion?index=0&size=999999999", 422, "log.not-so-long");
    refused("/api/v1/log/consistency?from=9&to=8", 422, "log.from-after-to");
    refused("/api/v1/log/consistency", 422, "input.required");
  }

  @Test
  void theSnapshotOfADayIsServedWithTheListThatItSigns() {
    LocalDate day = DAY.plusYears(40).plusDays(NUMBER.incrementAndGet());
    TestDay.set(day);
    snapshots.sign();
    assertThat(visitor.get("/log/snapshots/" + day).body()).contains("\nsnapshot\n" + day);
    JsonNode list = visitor.get("/log/snapshots/" + day + "/list").json();
    assertThat(list.get("services").size()).isGreaterThan(20);
    assertThat(list.get("services").get(0).get("entry").get("kind").stringValue())
        .isEqualTo("akashi/list-event/1");
  }

  private void refused(String address, int status, String said) {
    Answer answer = visitor.get(address);
    assertThat(answer.status()).as(address).isEqualTo(status);
    assertThat(answer.body()).contains(said);
  }

  private static List<Hash> proof(JsonNode answer) {
    List<Hash> proof = new ArrayList<>();
    answer.get("proof").forEach(hash -> proof.add(Hash.ofBase64(hash.stringValue())));
    return proof;
  }

  private static String nextKey() {
    return "C25-7%03d-2".formatted(NUMBER.incrementAndGet());
  }
}
