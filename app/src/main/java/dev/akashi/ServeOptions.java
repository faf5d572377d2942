package dev.akashi;

import dev.akashi.platform.StartRefused;
import dev.akashi.platform.StartTexts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The options of {@code ./akashi serve}.
 *
 * @param listen the address of the interface to listen on; only this machine unless somebody says
 *     otherwise
 * @param data where the embedded database lives; empty takes {@code data}, or {@code data-demo} for
 *     a demonstration
 */
record ServeOptions(int port, String listen, Optional<Path> data, boolean demo) {

  private static final int DEFAULT_PORT = 8080;
  private static final String LOOPBACK = "127.0.0.1";
  private static final int HIGHEST_PORT = 65535;

  static ServeOptions parse(List<String> arguments) {
    int port = DEFAULT_PORT;
    String listen = LOOPBACK;
    Optional<Path> data = Optional.empty();
    boolean demo = false;
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      switch (option) {
        case "--port" -> port = port(value(option, rest));
        case "--listen" -> listen = address(value(option, rest));
        case "--data" -> data = Optional.of(Path.of(value(option, rest)));
        case "--demo" -> demo = true;
        default -> throw StartRefused.misuse(StartTexts.say("start.unknown-option", option));
      }
    }
    return new ServeOptions(port, listen, data, demo);
  }

  Path directory() {
    return data.orElse(Path.of(demo ? "data-demo" : "data")).toAbsolutePath().normalize();
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw StartRefused.misuse(StartTexts.say("start.value-missing", option));
    }
    return rest.next();
  }

  private static String address(String text) {
    try {
      return InetAddress.getByName(text).getHostAddress();
    } catch (UnknownHostException e) {
      throw StartRefused.misuse(StartTexts.say("start.listen-no-address", text));
    }
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= HIGHEST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, together with a number out of range.
    }
    throw StartRefused.misuse(
        StartTexts.say("start.port-no-number", String.valueOf(HIGHEST_PORT), text));
  }
}
