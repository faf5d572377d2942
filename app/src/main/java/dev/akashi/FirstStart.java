package dev.akashi;

import dev.akashi.demo.DemoCast;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads what an empty installation needs, before the first request is answered. */
@Component
@Order(0)
class FirstStart implements ApplicationRunner {

  private final DemoCast demoCast;

  FirstStart(DemoCast demoCast) {
    this.demoCast = demoCast;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    demoCast.enter();
  }
}
