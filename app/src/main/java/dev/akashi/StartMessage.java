package dev.akashi;

import dev.akashi.demo.DemoCast;
import dev.akashi.identity.Setup;
import dev.akashi.platform.Today;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
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
    if (!(event.getApplicationContext() instanceof WebServerApplicationContext web)
        || web.getWebServer() == null) {
      return;
    }
    String address = "http://" + host() + ":" + web.getWebServer().getPort();
    StringBuilder message = new StringBuilder();
    message.append("\nAkashi is ready").append(seconds()).append(".\n");
    message.append("  ").append(address).append("/services   the public list, no sign-in needed\n");
    message.append("  ").append(address).append("/sign-in    ").append(signInHint()).append('\n');
    Optional<String> link = setup.newLink();
    link.ifPresent(path ->
        message
            .append(
                "\n  Nobody is registered yet. Make the first administrator within an hour:\n  ")
            .append(address)
            .append(path)
            .append('\n'));
    message.append('\n').append(listensOn()).append('\n');
    message.append("Stop with Ctrl+C.\n");
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
      return "Listening on every interface of this machine.";
    }
    return bound.isLoopbackAddress()
        ? "Listening on this machine only; ./akashi serve --listen ADDRESS changes that."
        : "Listening on " + bound.getHostAddress() + " only.";
  }

  private InetAddress bound() {
    return InetAddress.ofLiteral(environment.getProperty("server.address", "0.0.0.0"));
  }

  private String signInHint() {
    return today.isDemo()
        ? "demonstration users are listed there, password " + demoCast.shown().getFirst().password()
        : "for people who are registered";
  }

  private String seconds() {
    Long begun = environment.getProperty("akashi.begun-nanos", Long.class);
    if (begun == null) {
      return "";
    }
    double taken = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    return String.format(" after %.1f s", taken);
  }
}
