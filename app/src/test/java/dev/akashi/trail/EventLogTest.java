package dev.akashi.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@AkashiTest
class EventLogTest {

  @Autowired Stage stage;
  @Autowired Trail trail;
  @Autowired EventLog log;
  @Autowired DSLContext sql;
  @Autowired TransactionTemplate transaction;

  @Test
  void anEventSaysWhoDidWhatToWhich() {
    Actor actor = stage.person(Role.REVIEWER);
    Subject subject = new Subject("test", actor.person().toString());

    transaction.executeWithoutResult(
        status -> trail.record(actor, "test.happened", subject, Map.of("how", "well")));

    Event event = newest(subject);
    assertThat(event.actor()).isEqualTo(actor.name());
    assertThat(event.action()).isEqualTo("test.happened");
    assertThat(event.detail()).containsEntry("how", "well");
  }

  @Test
  void anEventOutsideTheTransactionOfItsChangeIsRefused() {
    Actor actor = stage.person(Role.REVIEWER);

    assertThatThrownBy(
            () -> trail.record(actor, "test.happened", new Subject("test", "1"), Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update trail.event set actor_name = 'somebody else'",
        "delete from trail.event",
        "truncate trail.event"
      })
  void theDatabaseRefusesToChangeWhatWasRecorded(String change) {
    Actor actor = stage.person(Role.REVIEWER);
    Subject subject = new Subject("test", actor.person().toString());
    transaction.executeWithoutResult(
        status -> trail.record(actor, "test.happened", subject, Map.of()));

    assertThatThrownBy(() -> sql.execute(change)).hasStackTraceContaining("append-only");

    assertThat(newest(subject).actor()).isEqualTo(actor.name());
  }

  private Event newest(Subject subject) {
    return log.newest(EventLog.Filter.about(subject), Optional.empty(), 1).items().getFirst();
  }
}
