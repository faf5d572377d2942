package dev.akashi.registry;

import dev.akashi.platform.Today;
import dev.akashi.trail.Subject;
import dev.akashi.trail.Trail;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills an empty register with the list of 13 September 2021 before the first page is served. */
@Service
class RegistryFirstStart implements SmartInitializingSingleton {

  private static final String FILE = "/registry/list-2021-09-13.yaml";

  private final RegistryStore store;
  private final RegistryPublication publication;
  private final Trail trail;
  private final Today today;
  private final TransactionTemplate transaction;

  RegistryFirstStart(
      RegistryStore store,
      RegistryPublication publication,
      Trail trail,
      Today today,
      TransactionTemplate transaction) {
    this.store = store;
    this.publication = publication;
    this.trail = trail;
    this.today = today;
    this.transaction = transaction;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (store.isEmpty() && today.programme().isEmpty()) {
      transaction.executeWithoutResult(status -> load());
    }
  }

  private void load() {
    store.lock();
    if (!store.isEmpty()) {
      return;
    }
    List<RegistryEntry> entries = FirstStartList.read(FILE.substring(1), text());
    entries.forEach(publication::publish);
    trail.recordSystem(
        "registry.first-start-loaded",
        new Subject("registry", "list-2021-09-13"),
        Map.of("entries", entries.size(), "source", FILE.substring(1)));
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(RegistryFirstStart.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
