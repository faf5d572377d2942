package dev.akashi.evidence;

import dev.akashi.evidence.db.FileRows;
import dev.akashi.filestore.FileStore;
import dev.akashi.filestore.Sha256;
import dev.akashi.platform.Today;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Removes kept files that no row names, such as those of an upload that failed at its end. */
@Service
class Leftovers {

  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);

  /** What broken uploads leave; more needs a reason that a program cannot know. */
  private static final int FEW = 20;

  private static final int MOST_SHARE = 10;

  private final FileStore store;
  private final FileRows files;
  private final TransactionTemplate transaction;
  private final Today today;

  Leftovers(FileStore store, FileRows files, TransactionTemplate transaction, Today today) {
    this.store = store;
    this.files = files;
    this.transaction = transaction;
    this.today = today;
  }

  /**
   * Removes the file unless somebody else keeps the same content: whoever writes its row just now
   * is waited for.
   */
  void remove(Sha256 name) {
    transaction.executeWithoutResult(status -> {
      if (files.claim(name, today.now())) {
        removeNow(name);
        status.setRollbackOnly();
      }
    });
  }

  private void removeNow(Sha256 name) {
    try {
      store.remove(name);
    } catch (IOException e) {
      LOG.error("a file that nothing names could not be removed: {}", name, e);
    }
  }

  /**
   * Removes those that are kept since before that moment. When they are many of all files, the
   * database may be an older one than the files: then none is removed and the log says so.
   */
  void removeAll(Instant keptBefore) throws IOException {
    AtomicInteger all = new AtomicInteger();
    List<Sha256> unnamed = new ArrayList<>();
    store.names(
        keptBefore,
        name -> {
          all.incrementAndGet();
          if (!files.has(name)) {
            unnamed.add(name);
          }
        });
    if (unnamed.size() > FEW && unnamed.size() * MOST_SHARE > all.get()) {
      LOG.error(
          "{} of {} kept files are named nowhere; none is removed, see whether database and files"
              + " belong together",
          unnamed.size(),
          all.get());
      return;
    }
    unnamed.forEach(this::remove);
  }
}
