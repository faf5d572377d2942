package dev.akashi.evidence;

import dev.akashi.directory.Actor;
import dev.akashi.evidence.db.FileRows;
import dev.akashi.filestore.FileStore;
import dev.akashi.filestore.FileStore.Condition;
import dev.akashi.filestore.Sha256;
import dev.akashi.platform.Today;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads kept files again and compares them with their hashes, every night and when asked to. */
@Service
public class Integrity {

  private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);
  private static final Duration A_DAY_OR_SO = Duration.ofHours(20);
  private static final Duration LEFT_FOR_GOOD = Duration.ofDays(30);
  private static final int AT_A_TIME = 100;

  private final FileStore store;
  private final FileRows files;
  private final EvidenceItems items;
  private final Leftovers leftovers;
  private final FileConditions conditions;
  private final TransactionTemplate transaction;
  private final Today today;

  Integrity(
      FileStore store,
      FileRows files,
      EvidenceItems items,
      Leftovers leftovers,
      FileConditions conditions,
      TransactionTemplate transaction,
      Today today) {
    this.store = store;
    this.files = files;
    this.items = items;
    this.leftovers = leftovers;
    this.conditions = conditions;
    this.transaction = transaction;
    this.today = today;
  }

  /** What an ended program left is removed. */
  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    try {
      store.sweep();
    } catch (IOException e) {
      LOG.error("what was left of broken uploads could not be removed", e);
    }
  }

  /**
   * Looks at every file that nobody looked at for a day; nodes that do so at the same time share
   * them.
   */
  @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Tokyo")
  void everyNight() {
    atStart();
    try {
      leftovers.removeAll(today.now().minus(LEFT_FOR_GOOD));
    } catch (IOException e) {
      LOG.error("what nothing names could not be removed", e);
    }
    checkAllBefore(today.now().minus(A_DAY_OR_SO));
  }

  /** Looks at every file that was looked at before that moment only. */
  void checkAllBefore(Instant moment) {
    List<Sha256> some = files.checkedBefore(moment, "", AT_A_TIME);
    while (!some.isEmpty()) {
      some.forEach(this::lookOrLog);
      some = files.checkedBefore(moment, some.getLast().value(), AT_A_TIME);
    }
  }

  /** A file that cannot be read now does not keep the others from being looked at. */
  private void lookOrLog(Sha256 name) {
    try {
      look(name);
    } catch (IOException e) {
      LOG.error("a kept file could not be looked at: {}", name, e);
    }
  }

  /** Looks at all versions of an item and gives it as it is found. */
  public EvidenceItem check(Actor actor, EvidenceId id) {
    EvidenceItem item = items.get(actor, id);
    try {
      for (EvidenceVersion version : item.versions()) {
        look(version.sha256());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return items.get(actor, id);
  }

  /** Looks at one file, notes what was found and tells whose it is when that is new. */
  Condition look(Sha256 name) throws IOException {
    Condition condition = store.verify(name);
    transaction.executeWithoutResult(status -> conditions.note(name, condition));
    return condition;
  }
}
