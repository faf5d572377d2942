package dev.akashi.evidence;

import dev.akashi.evidence.db.FileRows;
import dev.akashi.filestore.FileStore;
import dev.akashi.filestore.FileStore.Condition;
import dev.akashi.filestore.FileTooLargeException;
import dev.akashi.filestore.MediaKind;
import dev.akashi.filestore.Sha256;
import dev.akashi.filestore.StagedFile;
import dev.akashi.filestore.StoredFile;
import dev.akashi.filestore.VirusScanner;
import dev.akashi.filestore.VirusScanner.ScanFailedException;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file in: to the disk, past the scanner, into the store, and then its rows in a
 * transaction that waits for no store. Whatever fails on the way leaves neither row nor file.
 */
@Service
class Intake {

  private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

  private final FileStore store;
  private final VirusScanner scanner;
  private final FileRows files;
  private final FileConditions conditions;
  private final Leftovers leftovers;
  private final EvidenceLimit limit;
  private final TransactionTemplate transaction;
  private final Today today;

  Intake(
      FileStore store,
      VirusScanner scanner,
      FileRows files,
      FileConditions conditions,
      Leftovers leftovers,
      EvidenceLimit limit,
      TransactionTemplate transaction,
      Today today) {
    this.store = store;
    this.scanner = scanner;
    this.files = files;
    this.conditions = conditions;
    this.leftovers = leftovers;
    this.limit = limit;
    this.transaction = transaction;
    this.today = today;
  }

  /**
   * Keeps the file of an upload.
   *
   * @param rows writes what names the file; called in the transaction that keeps it
   */
  void take(FileUpload upload, Consumer<Sha256> rows) {
    take(upload.fileName(), upload.content(), file -> rows.accept(file.name()));
  }

  /** The same for a file of which nothing more is said. */
  void take(String fileName, FileUpload.Content from, Consumer<StoredFile> rows) {
    if (fileName.isEmpty()) {
      throw Refusal.input(Reason.atField("file", "evidence.no-file"));
    }
    try (InputStream content = from.open();
        StagedFile staged = store.stage(content, limit.bytes())) {
      if (staged.file().size() == 0) {
        throw Refusal.input(Reason.atField("file", "evidence.file-empty", fileName));
      }
      refuseMalicious(staged, fileName);
      keep(staged, rows);
    } catch (FileTooLargeException e) {
      throw Refusal.input(Reason.atField("file", "evidence.file-too-large", limit.megabytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void refuseMalicious(StagedFile staged, String fileName) throws IOException {
    try (InputStream content = staged.open()) {
      Optional<String> found = scanner.scan(content);
      if (found.isPresent()) {
        LOG.warn("refused {}: {}", staged.file().name(), found.get());
        throw Refusal.input(Reason.atField("file", "evidence.malicious", fileName, found.get()));
      }
    } catch (ScanFailedException e) {
      LOG.warn("the virus scan failed; nothing is taken in until it works", e);
      throw Refusal.rule(Reason.atField("file", "evidence.not-scanned", fileName));
    }
  }

  private void keep(StagedFile staged, Consumer<StoredFile> rows) throws IOException {
    MediaKind media = MediaKind.of(staged.head(MediaKind.HEAD));
    Sha256 name = staged.file().name();
    boolean done = false;
    try {
      keepNow(staged);
      transaction.executeWithoutResult(status -> {
        files.add(staged.file(), media, today.now());
        refuseUnlessThere(name);
        conditions.note(name, Condition.INTACT);
        rows.accept(staged.file());
      });
      done = true;
    } finally {
      if (!done) {
        leftovers.remove(name);
      }
    }
  }

  /**
   * Somebody else whose upload of the same content failed may have taken it back just now; from now
   * on the row holds it.
   */
  private void refuseUnlessThere(Sha256 name) {
    try {
      if (!store.exists(name)) {
        throw notKept();
      }
    } catch (IOException e) {
      LOG.error("whether a file was kept could not be seen", e);
      throw notKept();
    }
  }

  private static Refusal notKept() {
    return Refusal.rule(Reason.atField("file", "evidence.not-kept"));
  }

  private void keepNow(StagedFile staged) {
    try {
      store.keep(staged);
    } catch (IOException e) {
      LOG.error("a file could not be kept", e);
      throw notKept();
    }
  }
}
