package dev.akashi.evidence;

import dev.akashi.filestore.CheckedContent;
import dev.akashi.filestore.FileStore;
import dev.akashi.filestore.FileStore.Condition;
import dev.akashi.filestore.Sha256;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Keeps documents of other features where evidence is kept: past the scanner, by their content, and
 * looked at every night.
 */
@Service
public class KeptFiles {

  private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);

  private final FileStore store;
  private final Intake intake;
  private final Integrity integrity;

  KeptFiles(FileStore store, Intake intake, Integrity integrity) {
    this.store = store;
    this.intake = intake;
    this.integrity = integrity;
  }

  /**
   * Keeps a document.
   *
   * @param rows writes what names it by the SHA-256 it is given; called in the transaction that
   *     keeps the document
   */
  public void keep(String fileName, byte[] content, Consumer<String> rows) {
    intake.take(
        fileName,
        () -> new ByteArrayInputStream(content),
        file -> rows.accept(file.name().value()));
  }

  /** A document that is kept; its name is without folders. */
  public record Kept(String fileName, String sha256, long size) {}

  /** The same for a document that is not held in memory. */
  public void keep(String fileName, FileUpload.Content content, Consumer<Kept> rows) {
    String name = FileUpload.plain(fileName);
    intake.take(
        name, content, file -> rows.accept(new Kept(name, file.name().value(), file.size())));
  }

  /** The same for a document that may be long; it is never in memory as a whole. */
  public void keep(FileUpload upload, Consumer<String> rows) {
    intake.take(upload, name -> rows.accept(name.value()));
  }

  /**
   * The document with that SHA-256, after it was read once and found as it was taken in; else a
   * refusal says why not. Whoever has it closes it.
   */
  public InputStream open(String sha256, String fileName) {
    Sha256 name = Sha256.of(sha256);
    try {
      Condition condition = integrity.look(name);
      if (condition != Condition.INTACT) {
        throw Refusal.rule(
            Reason.of(
                    condition == Condition.CHANGED
                        ? "evidence.file-changed"
                        : "evidence.file-missing",
                    "FRM-39")
                .with(fileName));
      }
      return new CheckedContent(store.open(name), name);
    } catch (IOException e) {
      LOG.error("a kept file could not be read: {}", sha256, e);
      throw Refusal.rule(Reason.of("evidence.not-readable").with(fileName));
    }
  }

  /** The document with that SHA-256, whole and as it was taken in; else a refusal says why not. */
  public byte[] read(String sha256, String fileName) {
    Sha256 name = Sha256.of(sha256);
    try (InputStream content = new CheckedContent(store.open(name), name)) {
      return content.readAllBytes();
    } catch (NoSuchFileException e) {
      LOG.error("a kept file is missing: {}", sha256, e);
      throw Refusal.rule(Reason.of("evidence.file-missing", "FRM-39").with(fileName));
    } catch (IOException e) {
      LOG.error("a kept file could not be read as it was: {}", sha256, e);
      throw Refusal.rule(Reason.of("evidence.not-readable").with(fileName));
    }
  }
}
