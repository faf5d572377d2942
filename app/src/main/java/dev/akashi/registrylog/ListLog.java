package dev.akashi.registrylog;

import dev.akashi.platform.Today;
import dev.akashi.registry.PublicationWitness;
import dev.akashi.registry.PublishedState;
import dev.akashi.transparency.Checkpoint;
import dev.akashi.transparency.Frontier;
import dev.akashi.transparency.Hash;
import dev.akashi.transparency.Merkle;
import dev.akashi.transparency.NoteSigner;
import dev.akashi.transparency.Tile;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appends every published state to the log and signs what the log is then, in the transaction that
 * publishes: there is no moment at which the list says something that the log does not.
 */
@Service
class ListLog implements PublicationWitness {

  private static final Pattern ORIGIN = Pattern.compile("[A-Za-z0-9._/-]{1,200}");
  private static final int NAME_BYTES = 4;

  private final LogStore store;
  private final Today today;
  private final String chosenOrigin;

  ListLog(LogStore store, Today today, @Value("${akashi.log.origin:}") String chosenOrigin) {
    this.store = store;
    this.today = today;
    this.chosenOrigin = chosenOrigin;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void published(PublishedState state) {
    LogHead head = store.lock().orElseGet(this::begin);
    ListEvent event = ListEvent.of(state);
    Frontier frontier = head.frontier();
    Hash leaf = Merkle.leaf(event.entry().getBytes(StandardCharsets.UTF_8));
    store.add(frontier.size(), event);
    addToTiles(frontier.size(), leaf);
    frontier.append(leaf);
    store.setHead(frontier, store.signer().sign(head.checkpoint().text()).format());
  }

  /** The first entry begins the log: it gets its name, which never changes, and its first key. */
  private LogHead begin() {
    String origin = chosenOrigin.isEmpty() ? madeUp() : chosenOrigin;
    if (!ORIGIN.matcher(origin).matches()) {
      throw new IllegalStateException("akashi.log.origin is no name of a log: " + origin);
    }
    NoteSigner signer = NoteSigner.create(origin);
    Checkpoint empty = new Checkpoint(origin, 0, Merkle.empty());
    store.begin(origin, signer, signer.sign(empty.text()).format(), today.now());
    return store.lock().orElseThrow();
  }

  private static String madeUp() {
    byte[] name = new byte[NAME_BYTES];
    new SecureRandom().nextBytes(name);
    return "akashi-" + HexFormat.of().formatHex(name) + "/list";
  }

  /** The root of a tile that is full goes into the tile above. */
  private void addToTiles(long index, Hash leaf) {
    Hash hash = leaf;
    long place = index;
    for (int level = 0; ; level++) {
      long tile = place / Tile.FULL;
      store.addHash(level, tile, hash);
      if (place % Tile.FULL != Tile.FULL - 1) {
        return;
      }
      hash = Merkle.root(hashes(store.hashes(level, tile).orElseThrow()));
      place = tile;
    }
  }

  private static List<Hash> hashes(byte[] tile) {
    List<Hash> hashes = new ArrayList<>();
    for (int i = 0; i < tile.length / Hash.LENGTH; i++) {
      hashes.add(Hash.in(tile, i));
    }
    return hashes;
  }
}
