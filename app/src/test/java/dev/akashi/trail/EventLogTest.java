package dev.akashi.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.akashi.directory.Actor;
import dev.akashi.directory.Role;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import dev.akashi.testing.TestDay;
import dev.akashi.testing.Visitor;
import dev.akashi.testing.Visitor.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  @ParameterizedTest
  @ValueSource(strings = {"action", "type", "id"})
  void whatNoEventIsCalledIsRefusedAtItsField(String field) {
    Actor administrator = stage.person(Role.ADMINISTRATOR);
    Visitor page = stage.signedIn(administrator);
    Visitor api = stage.api(administrator);

    for (String wrong : List.of("a%00b", "x".repeat(101))) {
      String only = "?" + field + "=" + wrong;
      assertThat(page.get("/admin/trail" + only).status()).as(only).isEqualTo(422);
      Answer problem = api.get("/api/v1/events" + only);
      assertThat(problem.status()).as(only).isEqualTo(422);
      assertThat(problem.json().get("reasons").get(0).get("field").stringValue()).isEqualTo(field);
    }
  }

  @Test
  void theLogIsReadByDaysInJapan() {
    Actor officer = stage.person(Role.PROGRAMME_OFFICER);
    Subject subject = new Subject("test", officer.person().toString());
    for (int day = 1; day <= 3; day++) {
      TestDay.set(LocalDate.of(2025, 7, day));
      transaction.executeWithoutResult(
          status -> trail.record(officer, "test.happened", subject, Map.of()));
    }
    String about = "type=test&id=" + officer.person();

    Visitor api = stage.api(officer);
    assertThat(days(api.get("/api/v1/events?" + about + "&from=2025-07-02")))
        .containsExactly("2025-07-03", "2025-07-02");
    assertThat(days(api.get("/api/v1/events?" + about + "&to=R7.7.2&action=test.")))
        .containsExactly("2025-07-02", "2025-07-01");
    assertThat(days(api.get("/api/v1/events?" + about + "&action=te%25"))).isEmpty();
    Answer bad = api.get("/api/v1/events?from=yesterday");
    assertThat(bad.status()).isEqualTo(422);

    Visitor visitor = stage.signedIn(officer);
    String page = visitor.get("/admin/trail?" + about + "&from=2025-07-02&to=2025-07-02").body();
    assertThat(page)
        .contains("2025年7月2日 09:00")
        .doesNotContain("2025年7月3日 09:00", "2025年7月1日 09:00");
    assertThat(visitor.get("/admin/trail?from=x").body()).contains("「x」は日付として読めません");
    assertThat(stage.api(stage.person(Role.REVIEWER)).get("/api/v1/events").status())
        .isEqualTo(403);
  }

  private static List<String> days(Answer answer) {
    List<String> found = new ArrayList<>();
    answer
        .json()
        .get("items")
        .forEach(item -> found.add(item.get("at").stringValue().substring(0, 10)));
    return found;
  }

  private Event newest(Subject subject) {
    return log.newest(EventLog.Filter.about(subject), Optional.empty(), 1).items().getFirst();
  }
}
