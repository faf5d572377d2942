package dev.akashi.identity;

import dev.akashi.platform.TooBusy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hashes and checks passwords. That takes much memory and time on purpose, and whoever likes can
 * ask for it, so it is done for two at a time in the order they came, and never while a database
 * connection is held.
 */
@Service
class Passwords {

  private static final int AT_ONCE = 2;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LATER = Duration.ofSeconds(5);

  private final PasswordEncoder encoder;
  private final Semaphore turns = new Semaphore(AT_ONCE, /* fair= */ true);
  private final Duration patience;
  private final String ofNobody;

  @Autowired
  Passwords(PasswordEncoder encoder) {
    this(encoder, PATIENCE);
  }

  Passwords(PasswordEncoder encoder, Duration patience) {
    this.encoder = encoder;
    this.patience = patience;
    this.ofNobody = encode(Secrets.create());
  }

  boolean matches(String password, String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  String hash(String password) {
    return inTurn(() -> encode(password));
  }

  /** The hash of a password that nobody knows. Checking against it takes as long as any other. */
  String ofNobody() {
    return ofNobody;
  }

  /**
   * Does the work when it is its turn.
   *
   * @throws TooBusy when that would be too late
   */
  <T> T inTurn(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("passwords are hashed before the transaction, not in it");
    }
    if (!hasTurn()) {
      throw new TooBusy(LATER);
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private boolean hasTurn() {
    try {
      return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String encode(String password) {
    String hash = encoder.encode(password);
    if (hash == null) {
      throw new IllegalStateException("the password encoder gave no hash");
    }
    return hash;
  }
}
