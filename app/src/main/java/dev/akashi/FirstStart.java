package dev.akashi;

import dev.akashi.demo.DemoCast;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Loads what an empty installation needs, before the port is opened. */
@Component
class FirstStart implements SmartLifecycle {

  private final DemoCast demoCast;
  private volatile boolean done;

  FirstStart(DemoCast demoCast) {
    this.demoCast = demoCast;
  }

  /** Just before the web server begins to listen. */
  @Override
  public int getPhase() {
    return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
  }

  @Override
  public void start() {
    demoCast.enter();
    done = true;
  }

  @Override
  public void stop() {
    done = false;
  }

  @Override
  public boolean isRunning() {
    return done;
  }
}
