package dev.akashi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.directory.People;
import dev.akashi.testing.AkashiTest;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The first visitor of a demonstration can sign in. */
@AkashiTest
@TestPropertySource(
    properties = {"akashi.test.own=ready", "akashi.demo=true", "akashi.demo.story=false"})
@Import(ListensWhenReadyTest.Door.class)
@DirtiesContext
class ListensWhenReadyTest {

  @Autowired Watch watch;

  @TestConfiguration
  static class Door {

    @Bean
    Watch watch(People people) {
      return new Watch(people);
    }
  }

  /** Notes whether anybody was there when the port began to answer. */
  static class Watch {

    private final People people;
    private final AtomicReference<Boolean> peopleWereThere = new AtomicReference<>(false);

    Watch(People people) {
      this.people = people;
    }

    @EventListener
    void opens(WebServerInitializedEvent event) {
      peopleWereThere.set(!people.isEmpty());
    }
  }

  @Test
  void theDoorOpensWhenThePeopleOfTheDemonstrationAreThere() {
    assertThat(watch.peopleWereThere.get()).isTrue();
  }
}
