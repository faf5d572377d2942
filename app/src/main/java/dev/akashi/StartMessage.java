package dev.akashi;

import dev.akashi.demo.DemoCast;
import dev.akashi.identity.Setup;
import dev.akashi.platform.StartTexts;
import dev.akashi.platform.Today;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, when Akashi is ready, where to go, how to sign in and how to stop. */
@Component
class StartMessage {

  private final Environment environment;
  private final Setup setup;
  private final DemoCast demoCast;
  private final Today today;

  StartMessage(Environment environment, Setup setup, DemoCast demoCast, Today today) {
    this.environment = environment;
    this.setup = setup;
    this.demoCast = demoCast;
    this.today = today;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (environment.getProperty("akashi.quiet", Boolean.class, false)) {
      return;
    }
    if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)
        || web.getWebServer() == null) {
      return;
    }
    String address = "http://" + host() + ":" + web.getWebServer().getPort();
    StringBuilder message = new StringBuilder();
    message.append('\n').append(ready()).append('\n');
    message
        .append("  ")
        .append(address)
        .append("/services   ")
        .append(StartTexts.say("start.public-list"))
        .append('\n');
    message.append("  ").append(address).append("/sign-in    ").append(signInHint()).append('\n');
    Optional<String> link = setup.newLink();
    link.ifPresent(path ->
        message
            .append("\n  ")
            .append(StartTexts.say("start.first-administrator"))
            .append("\n  ")
            .append(address)
            .append(path)
            .append('\n'));
    message.append('\n').append(listensOn()).append('\n');
    message.append(StartTexts.say("start.stop")).append('\n');
    System.out.println(message);
  }

  /** Where a browser on this machine finds it. */
  private String host() {
    InetAddress bound = bound();
    if (bound.isLoopbackAddress() || bound.isAnyLocalAddress()) {
      return "localhost";
    }
    return bound instanceof Inet6Address
        ? "[" + bound.getHostAddress() + "]"
        : bound.getHostAddress();
  }

  private String listensOn() {
    InetAddress bound = bound();
    if (bound.isAnyLocalAddress()) {
      return StartTexts.say("start.listens-everywhere");
    }
    return bound.isLoopbackAddress()
        ? StartTexts.say("start.listens-here")
        : StartTexts.say("start.listens-on", bound.getHostAddress());
  }

  private InetAddress bound() {
    return InetAddress.ofLiteral(environment.getProperty("server.address", "0.0.0.0"));
  }

  private String signInHint() {
    return today.isDemo()
        ? StartTexts.say("start.sign-in-demo", demoCast.shown().getFirst().password())
        : StartTexts.say("start.sign-in-here");
  }

  private String ready() {
    Long begun = environment.getProperty("akashi.begun-nanos", Long.class);
    if (begun == null) {
      return StartTexts.say("start.ready");
    }
    double taken = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    return StartTexts.say("start.ready-after", String.format(Locale.ROOT, "%.1f", taken));
  }
}
