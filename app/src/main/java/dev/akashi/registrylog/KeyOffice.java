package dev.akashi.registrylog;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Permission;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import dev.akashi.transparency.KeyHistory;
import dev.akashi.transparency.NoteSigner;
import dev.akashi.transparency.SignedNote;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces the key of the log. What the keys before it signed stays verifiable. */
@Service
public class KeyOffice {

  private final LogStore store;
  private final Trail trail;
  private final Today today;

  KeyOffice(LogStore store, Trail trail, Today today) {
    this.store = store;
    this.trail = trail;
    this.today = today;
  }

  /**
   * Makes a new key, for which the present one vouches; the secret of the present one is deleted.
   *
   * @param seen the id of the key that the officer saw as the present one; when it is no more,
   *     somebody else was first
   */
  @Transactional
  public void replace(Actor actor, String seen, String reason) {
    actor.require(Permission.MANAGE_PARAMETERS);
    LogHead head = store.lock().orElseThrow(() -> Refusal.notFound(Reason.of("log.empty")));
    NoteSigner before = store.signer();
    if (!before.key().idText().equals(seen)) {
      throw Refusal.stale(Reason.of("log.key-was-replaced"));
    }
    NoteSigner after = NoteSigner.create(head.origin());
    KeyHistory.Use use = KeyHistory.next(head.origin(), before, after.key(), head.size());
    store.replaceKey(use, after, today.now());
    String text = head.checkpoint().text();
    SignedNote note = new SignedNote(text, List.of(before.signature(text), after.signature(text)));
    store.setHead(head.frontier(), note.format());
    trail.record(
        actor,
        "list-log.key-replaced",
        new Subject("list-log", head.origin()),
        Map.of("before", before.key().idText(), "keyId", after.key().idText(), "reason", reason));
  }
}
