package dev.akashi.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Actor;
import dev.akashi.evidence.EvidenceItem.Details;
import dev.akashi.evidence.db.FileRows;
import dev.akashi.filestore.FileStore;
import dev.akashi.filestore.FileStore.Condition;
import dev.akashi.filestore.Sha256;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.statement.StatementStage;
import dev.akashi.statement.Visibility;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.trail.Event;
import dev.akashi.trail.EventLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.TestPropertySource;

/** What is kept, what is not, and what is found when a file was changed on the disk. */
@AkashiTest
@TestPropertySource(properties = "akashi.test=evidence")
class EvidenceStoreTest {

  @Autowired Stage people;
  @Autowired ApplicationContext context;
  @Autowired EvidenceItems items;
  @Autowired EventLog log;
  @Autowired EvidenceFiles files;
  @Autowired Integrity integrity;
  @Autowired Leftovers leftovers;
  @Autowired FileStore store;
  @Autowired FileRows rows;
  @Autowired DSLContext sql;
  @Autowired Today today;

  @Value("${akashi.files.directory}")
  Path directory;

  private Actor provider;

  @BeforeEach
  void aProvider() {
    TestDay.set(LocalDate.of(2025, 1, 10));
    provider = new StatementStage(context).representative();
  }

  private Set<String> kept() throws IOException {
    Set<String> names = new TreeSet<>();
    store.names(Instant.now().plusSeconds(60), name -> names.add(name.value()));
    return names;
  }

  private List<Path> incoming() throws IOException {
    try (Stream<Path> all = Files.list(directory.resolve("incoming"))) {
      return all.toList();
    }
  }

  private Path onDisk(Sha256 name) {
    return directory.resolve("kept").resolve(name.value().substring(0, 2)).resolve(name.value());
  }

  private static Reason reason(Throwable refusal) {
    return ((Refusal) refusal).reasons().getFirst();
  }

  @Test
  @Clause("FRM-39")
  void aNewVersionLeavesTheOneBeforeAsItWas() throws IOException {
    EvidenceId id = EvidenceStage.item(items, provider, "入退室の記録", "四月");

    int number = items.addVersion(provider, id, EvidenceStage.file("C:\\logs\\五月.txt", "五月"));

    assertThat(number).isEqualTo(2);
    EvidenceItem item = items.get(provider, id);
    assertThat(item.versions()).extracting(EvidenceVersion::number).containsExactly(2, 1);
    assertThat(item.newest().fileName()).isEqualTo("五月.txt");
    assertThat(read(id, 1)).isEqualTo("四月");
    assertThat(read(id, 2)).isEqualTo("五月");
    assertThatThrownBy(() -> sql.execute("update evidence.version set file_name = 'x'"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("stays as it is");
  }

  private String read(EvidenceId id, int number) throws IOException {
    try (EvidenceFiles.Opened opened = files.own(provider, id, number)) {
      return new String(opened.content().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theSameContentIsKeptOnceWhoeverUploadsIt() throws IOException {
    Set<String> before = kept();
    Actor other = new StatementStage(context).representative();

    EvidenceStage.item(items, provider, "規程", "全く同じ内容");
    EvidenceStage.item(items, other, "規程", "全く同じ内容");

    Set<String> added = kept();
    added.removeAll(before);
    assertThat(added).hasSize(1);
  }

  @Test
  void theEvidenceOfOthersIsAsUnknownAsWhatIsNone() {
    EvidenceId id = EvidenceStage.item(items, provider, "規程", "秘密");
    Actor other = new StatementStage(context).representative();

    for (EvidenceId each : List.of(id, EvidenceId.random())) {
      assertThatThrownBy(() -> items.get(other, each))
          .isInstanceOfSatisfying(
              Refusal.class,
              refusal -> {
                assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
                assertThat(reason(refusal).code()).isEqualTo("evidence.unknown");
              });
      assertThatThrownBy(() -> files.own(other, each, 1)).isInstanceOf(Refusal.class);
      assertThatThrownBy(() -> items.addVersion(other, each, EvidenceStage.file("a", "a")))
          .isInstanceOf(Refusal.class);
    }
    assertThat(items.list(other, EvidenceFilter.all(), 0, 10)).isEmpty();
  }

  @Test
  void whatIsTooLargeEmptyOrBreaksOffLeavesNeitherRowNorFile() throws IOException {
    Set<String> before = kept();
    int rowsBefore = sql.fetchCount(sql.selectFrom("evidence.version"));

    assertRefused("evidence.file-too-large", () -> new ByteArrayInputStream(new byte[9 << 20]));
    assertRefused("evidence.file-empty", () -> new ByteArrayInputStream(new byte[0]));
    assertThatThrownBy(() ->
            create(
                "a.txt",
                () -> {
                  throw new IOException("the line is cut");
                }))
        .hasRootCauseMessage("the line is cut");
    assertThatThrownBy(() -> create("", () -> new ByteArrayInputStream(new byte[5])))
        .satisfies(refusal -> assertThat(reason(refusal).code()).isEqualTo("evidence.no-file"));

    assertThat(kept()).isEqualTo(before);
    assertThat(incoming()).isEmpty();
    assertThat(sql.fetchCount(sql.selectFrom("evidence.version"))).isEqualTo(rowsBefore);
  }

  private EvidenceId create(String name, FileUpload.Content content) {
    return items.create(
        provider,
        EvidenceStage.details("記録"),
        new FileUpload(name, new Effective(EvidenceStage.FROM, Optional.empty()), "", content));
  }

  private void assertRefused(String code, FileUpload.Content content) {
    assertThatThrownBy(() -> create("a.txt", content))
        .satisfies(refusal -> {
          assertThat(reason(refusal).code()).isEqualTo(code);
          assertThat(reason(refusal).field()).contains("file");
        });
  }

  /** The rows fail after the file is kept: nothing of it may stay, unless somebody else has it. */
  @Test
  void aFileWhoseRowsCannotBeWrittenIsTakenBack() throws IOException {
    Set<String> before = kept();

    assertThatThrownBy(() ->
            items.create(
                provider, EvidenceStage.details(" "), EvidenceStage.file("a.txt", "nobody else")))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(kept()).isEqualTo(before);

    EvidenceId id = EvidenceStage.item(items, provider, "規程", "somebody else");
    assertThatThrownBy(() ->
            items.create(
                provider, EvidenceStage.details(" "), EvidenceStage.file("a.txt", "somebody else")))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThat(read(id, 1)).isEqualTo("somebody else");
  }

  @Test
  void whatAnEndedProgramLeftInTheStoreIsRemovedAtNight() throws IOException {
    EvidenceId id = EvidenceStage.item(items, provider, "規程", "named");
    Sha256 unnamed =
        store.put(new ByteArrayInputStream("unnamed".getBytes(StandardCharsets.UTF_8)), 100).name();

    leftovers.removeAll(Instant.now().minus(Duration.ofDays(1)));
    assertThat(store.exists(unnamed)).as("an upload may be under way").isTrue();
    leftovers.removeAll(Instant.now().plusSeconds(60));
    assertThat(store.exists(unnamed)).isFalse();
    assertThat(read(id, 1)).isEqualTo("named");
  }

  @Test
  void manyFilesThatTheDatabaseDoesNotNameAreKept() throws IOException {
    List<Sha256> unnamed = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      byte[] content = ("of another database " + i).getBytes(StandardCharsets.UTF_8);
      unnamed.add(store.put(new ByteArrayInputStream(content), 100).name());
    }

    leftovers.removeAll(Instant.now().plusSeconds(60));

    for (Sha256 name : unnamed) {
      assertThat(store.exists(name)).isTrue();
      store.remove(name);
    }
  }

  @Test
  @Clause("FRM-39")
  void aFileChangedOnTheDiskIsFoundAtNightToldAndNeverServed() throws IOException {
    EvidenceId id = EvidenceStage.item(items, provider, "点検表", "合格 12件");
    Sha256 name = items.get(provider, id).newest().sha256();
    Files.writeString(onDisk(name), "合格 13件");

    integrity.checkAllBefore(today.now().plusSeconds(1));

    assertThat(items.get(provider, id).newest().condition()).isEqualTo(Condition.CHANGED);
    assertThat(people.signedIn(provider).get("/notices").body()).contains("点検表", "異なるか");
    assertThatThrownBy(() -> files.own(provider, id, 1))
        .satisfies(refusal -> {
          assertThat(reason(refusal).code()).isEqualTo("evidence.file-changed");
          assertThat(reason(refusal).clauses()).isNotEmpty();
        });
    assertThat(people.signedIn(provider).get("/provider/evidence/" + id).body())
        .contains("保管したファイルに異常があります", "内容が変わっている");
    assertThat(people.signedIn(provider).get("/provider/evidence?show=DAMAGED").body())
        .contains("点検表");

    items.addVersion(provider, id, EvidenceStage.file("点検表.txt", "合格 12件"));
    assertThat(read(id, 1)).isEqualTo("合格 12件");
    assertThat(items.get(provider, id).isIntact()).isTrue();
    assertThat(
            log.newest(EventLog.Filter.about(EvidenceItems.subject(id)), Optional.empty(), 10)
                .items())
        .extracting(Event::action)
        .as("that the file is whole again is on record, not only that another was uploaded")
        .contains("evidence.file-damaged", "evidence.file-whole-again");
  }

  @Test
  void aLookThatFindsAFileGoneSaysSo() throws IOException {
    EvidenceId id = EvidenceStage.item(items, provider, "議事録", "第一回");
    Files.delete(onDisk(items.get(provider, id).newest().sha256()));

    assertThat(integrity.check(provider, id).newest().condition()).isEqualTo(Condition.MISSING);
    assertThatThrownBy(() -> files.own(provider, id, 1))
        .satisfies(
            refusal -> assertThat(reason(refusal).code()).isEqualTo("evidence.file-missing"));
  }

  @Test
  void aFileIsLookedAtAgainOnlyAfterADay() {
    EvidenceId id = EvidenceStage.item(items, provider, "規程", "looked at just now");
    Sha256 name = items.get(provider, id).newest().sha256();
    Instant now = today.now();

    assertThat(rows.checkedBefore(now.minusSeconds(72_000), "", 1000)).doesNotContain(name);
    assertThat(rows.checkedBefore(now.plusSeconds(1), "", 1000)).contains(name);
  }

  @Test
  void whatIsSaidOfAnItemIsChangedOnlyByWhoSawIt() {
    EvidenceId id = EvidenceStage.item(items, provider, "規程", "内容");

    items.change(provider, id, EvidenceStage.details("運用規程"), 0);

    assertThat(items.get(provider, id).details().title()).isEqualTo("運用規程");
    assertThatThrownBy(() -> items.change(provider, id, EvidenceStage.details("別の名"), 0))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE));
  }

  @Test
  void aChangeIsOnRecordWithEverythingThatWasSaidBeforeAndAfter() {
    EvidenceId id = EvidenceStage.item(items, provider, "規程", "対象の規程");
    Details wider =
        new Details("規程", EvidenceKind.POLICY, "改訂の説明", "総務課", Visibility.AGENCY_ON_GRANT);

    items.change(provider, id, wider, 0);

    Event event =
        log.newest(EventLog.Filter.about(EvidenceItems.subject(id)), Optional.empty(), 10)
            .items()
            .getFirst();
    assertThat(event.action()).isEqualTo("evidence.changed");
    assertThat(event.detail().toString())
        .contains("RECORD", "基盤運用課", "ASSESSOR", "POLICY", "改訂の説明", "総務課", "AGENCY_ON_GRANT");
  }

  @Test
  @Clause("FRM-39")
  void whatSupportsAStatementCannotBeKeptFromItsAssessor() {
    Details narrow = new Details("規程", EvidenceKind.POLICY, "", "", Visibility.PROGRAMME);

    assertThatThrownBy(() -> items.create(provider, narrow, EvidenceStage.file("a.txt", "a")))
        .satisfies(
            refusal -> assertThat(reason(refusal).code()).isEqualTo("evidence.assessor-sees-it"));
    assertThat(items.list(provider, EvidenceFilter.all(), 0, 10)).isEmpty();
  }

  @Test
  void theListIsFilteredAndPaged() {
    for (int i = 10; i < 15; i++) {
      EvidenceStage.item(items, provider, "記録" + i, "内容" + i);
    }
    assertThat(items.list(provider, EvidenceFilter.all(), 2, 2))
        .extracting(item -> item.details().title())
        .containsExactly("記録12", "記録13");
    EvidenceFilter text =
        new EvidenceFilter("記録14", EvidenceFilter.Show.UNLINKED, Optional.empty());
    assertThat(items.list(provider, text, 0, 10)).hasSize(1);
    EvidenceFilter linked = new EvidenceFilter("", EvidenceFilter.Show.LINKED, Optional.empty());
    assertThat(items.list(provider, linked, 0, 10)).isEmpty();
  }
}
