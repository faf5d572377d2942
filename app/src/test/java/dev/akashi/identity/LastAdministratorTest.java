package dev.akashi.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.Actor;
import dev.akashi.directory.People;
import dev.akashi.directory.Role;
import dev.akashi.kernel.Refusal;
import dev.akashi.testing.AkashiTest;
import dev.akashi.testing.Stage;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** In a database of its own: whether an administrator is the last depends on everybody in it. */
@AkashiTest
@TestPropertySource(properties = "akashi.test.database=last-administrator")
class LastAdministratorTest {

  @Autowired Stage stage;
  @Autowired Administration administration;
  @Autowired People people;

  @Test
  void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
    Actor one = stage.person(Role.ADMINISTRATOR);
    Actor other = stage.colleagueOf(one, Role.ADMINISTRATOR);
    CyclicBarrier together = new CyclicBarrier(2);
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> results =
          both.invokeAll(List.of(removal(together, one, other), removal(together, other, one)));
      for (Future<String> result : results) {
        assertThat(result.get()).isIn("done", "person.last-administrator");
      }
    }
    assertThat(people.holding(Role.ADMINISTRATOR)).hasSize(1);
  }

  private Callable<String> removal(CyclicBarrier together, Actor by, Actor of) {
    return () -> {
      together.await();
      try {
        administration.change(by, of.person(), of.name(), Set.of(Role.ADMINISTRATOR), false, 0);
        return "done";
      } catch (Refusal refusal) {
        return refusal.reasons().getFirst().code();
      }
    };
  }
}
