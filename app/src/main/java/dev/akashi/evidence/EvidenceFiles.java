package dev.akashi.evidence;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.evidence.db.EvidenceRows;
import dev.akashi.filestore.CheckedContent;
import dev.akashi.filestore.FileStore;
import dev.akashi.filestore.FileStore.Condition;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.statement.LinkedFile;
import dev.akashi.statement.StatementId;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Hands files out. A file is read whole and compared with its hash before the first byte goes out,
 * so nobody is served one that was changed.
 */
@Service
public class EvidenceFiles {

  private static final Logger LOG = LoggerFactory.getLogger(EvidenceFiles.class);

  private final FileStore store;
  private final EvidenceItems items;
  private final EvidenceOfStatement statements;
  private final EvidenceRows rows;
  private final HandedOver handedOver;
  private final Integrity integrity;

  EvidenceFiles(
      FileStore store,
      EvidenceItems items,
      EvidenceOfStatement statements,
      EvidenceRows rows,
      HandedOver handedOver,
      Integrity integrity) {
    this.store = store;
    this.items = items;
    this.statements = statements;
    this.rows = rows;
    this.handedOver = handedOver;
    this.integrity = integrity;
  }

  /** A file that may go out; whoever has it closes its content. */
  public record Opened(EvidenceVersion version, InputStream content) implements AutoCloseable {

    @Override
    public void close() throws IOException {
      content.close();
    }
  }

  /** A version of an own item. */
  public Opened own(Actor actor, EvidenceId id, int number) {
    return open(items.get(actor, id).version(number).orElseThrow(EvidenceItems::unknown));
  }

  /** A version that a statement names, for its assessor. */
  public Opened ofStatement(Actor actor, StatementId statement, LinkId link) {
    LinkedFile file =
        statements.forAssessor(actor, statement).files().stream()
            .filter(each -> each.link().equals(link.value()))
            .findFirst()
            .orElseThrow(EvidenceItems::unknown);
    return named(file);
  }

  /** A version that was delivered to an assessor who asked for it, for the team that did. */
  public Opened handedOver(Actor actor, EvidenceId id, int number) {
    actor.require(Permission.CONDUCT_ASSESSMENT);
    if (!handedOver.isReadBy(actor, id, number)) {
      throw EvidenceItems.unknown();
    }
    return open(
        rows.find(id).flatMap(item -> item.version(number)).orElseThrow(EvidenceItems::unknown));
  }

  /**
   * A file as a declared statement names it, or as it was delivered. Whoever calls has looked
   * whether the reader may read it.
   */
  public Opened named(LinkedFile file) {
    return open(
        rows.find(new EvidenceId(file.evidence()))
            .flatMap(item -> item.version(file.version()))
            .orElseThrow(EvidenceItems::unknown));
  }

  /** A version that the caller found to be for the reader. */
  Opened open(EvidenceVersion version) {
    try {
      Condition condition = integrity.look(version.sha256());
      if (condition != Condition.INTACT) {
        throw Refusal.rule(
            Reason.of(
                    condition == Condition.CHANGED
                        ? "evidence.file-changed"
                        : "evidence.file-missing",
                    "FRM-39")
                .with(version.fileName()));
      }
      return new Opened(
          version, new CheckedContent(store.open(version.sha256()), version.sha256()));
    } catch (IOException e) {
      LOG.error("a kept file could not be read: {}", version.sha256(), e);
      throw Refusal.rule(Reason.of("evidence.not-readable").with(version.fileName()));
    }
  }
}
