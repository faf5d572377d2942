package dev.akashi.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.akashi.crosswalk.SourceIntake.Description;
import dev.akashi.database.crosswalk.Tables;
import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.Stage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationContext;

/** An officer of its own, who takes in small sources, each under a name of its own. */
final class Harbours {

  static final CatalogueKey BASELINE = CatalogueKey.ofBaseline("2022-04-01");

  /** Whoever reads without being signed in. */
  static final Optional<Actor> PUBLIC = Optional.empty();

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final SourceIntake intake;
  private final Actor officer;

  Harbours(ApplicationContext context) {
    this.intake = context.getBean(SourceIntake.class);
    this.officer = context.getBean(Stage.class).person(Role.PROGRAMME_OFFICER);
  }

  Actor officer() {
    return officer;
  }

  /** A requirement of the shipped baseline. */
  static ControlRef requirement(String id) {
    return new ControlRef(BASELINE, id);
  }

  /** How many rows there are, to see that nothing was stored. */
  static List<Integer> stored(DSLContext sql) {
    return List.of(
        sql.fetchCount(Tables.SOURCE),
        sql.fetchCount(Tables.SOURCE_CONTROL),
        sql.fetchCount(Tables.MAPPING));
  }

  static int number() {
    return NUMBER.incrementAndGet();
  }

  static Description description(String name, boolean open) {
    return new Description(name, EitherText.NONE, SourceLanguage.EN, "our own", open);
  }

  static CatalogueFile file(byte[] content) {
    return CatalogueFile.read(content, "small.json", SourceLanguage.EN);
  }

  CatalogueKey source(boolean open) {
    return intake.add(officer, file(SmallCatalog.json()), description("Harbour " + number(), open));
  }

  /** Returns as soon as a transaction waits for another one. */
  static void untilSomebodyWaits(DSLContext sql) {
    for (int look = 0; look < 250; look++) {
      if (sql.fetchCount(DSL.table("pg_locks"), DSL.condition("not granted")) > 0) {
        return;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new AssertionError("nobody waits");
  }

  static void refused(ThrowingCallable work, Refusal.Kind kind, String code) {
    assertThatThrownBy(work)
        .asInstanceOf(type(Refusal.class))
        .satisfies(refusal -> {
          assertThat(refusal.kind()).isEqualTo(kind);
          assertThat(refusal.reasons()).anyMatch(reason -> reason.code().equals(code));
        });
  }
}
