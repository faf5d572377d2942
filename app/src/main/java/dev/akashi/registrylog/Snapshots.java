package dev.akashi.registrylog;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.registrylog.CanonicalJson.Written;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs once a day what the list is: which entry of the log is the newest about each service. The
 * list of a day follows from the entries that the log had then, so only its signature is kept.
 */
@Service
public class Snapshots {

  private final LogStore store;
  private final Trail trail;
  private final Today today;

  Snapshots(LogStore store, Trail trail, Today today) {
    this.store = store;
    this.trail = trail;
    this.today = today;
  }

  /** Signs the snapshot of this day, unless it is signed already. */
  @Scheduled(fixedDelay = 60, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  @Transactional
  public void sign() {
    LocalDate day = today.day();
    if (store.snapshot(day).isPresent()) {
      return;
    }
    store.lock().filter(head -> head.size() > 0).ifPresent(head -> sign(head, day));
  }

  private void sign(LogHead head, LocalDate day) {
    String text =
        head.origin()
            + "\nsnapshot\n"
            + day
            + "\n"
            + head.size()
            + "\n"
            + head.frontier().root().base64()
            + "\n"
            + ListEvent.sha256(document(head.origin(), day, head.size()))
            + "\n";
    String note = store.signer().sign(text).format();
    if (store.addSnapshot(new Snapshot(day, head.size(), note, today.now()))) {
      trail.recordSystem(
          "list-log.snapshot-signed",
          new Subject("list-log", head.origin()),
          Map.of("day", day.toString(), "size", head.size()));
    }
  }

  /** The newest snapshots. */
  public List<Snapshot> newest(int most) {
    return store.snapshots(most);
  }

  /** The snapshot of a day; a refusal when there is none. */
  public Snapshot of(LocalDate day) {
    return store
        .snapshot(day)
        .orElseThrow(() -> Refusal.notFound(Reason.of("log.no-snapshot").with(day)));
  }

  /** The list of that day, byte for byte what its note names by its hash. */
  public String document(Snapshot snapshot) {
    LogHead head = store.head().orElseThrow();
    return document(head.origin(), snapshot.day(), snapshot.size());
  }

  private String document(String origin, LocalDate day, long size) {
    return new CanonicalJson()
        .with("kind", "akashi/list-snapshot/1")
        .with("origin", origin)
        .with("day", day)
        .with("size", size)
        .with("services", store.newestOfEach(size).stream().map(Snapshots::service).toList())
        .toString();
  }

  private static CanonicalJson service(LogEntry entry) {
    return new CanonicalJson()
        .with("index", entry.index())
        .with("entry", new Written(entry.text()));
  }
}
