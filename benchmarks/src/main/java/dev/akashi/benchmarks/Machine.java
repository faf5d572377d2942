package dev.akashi.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

  private Machine() {}

  static String describe() throws IOException {
    return "%d cores (%s), %d GiB memory, %s, JDK %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            value("/proc/cpuinfo", "model name"),
            Math.round(
                Long.parseLong(value("/proc/meminfo", "MemTotal").replaceAll("\\D", ""))
                    / 1048576.0),
            System.getProperty("os.name") + " " + System.getProperty("os.version"),
            Runtime.version());
  }

  /** How much other work the machine had, which makes figures worse. */
  static String load() throws IOException {
    String all = Files.readString(Path.of("/proc/loadavg"));
    return all.substring(0, all.indexOf(' '));
  }

  private static String value(String file, String name) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(name))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("0 unknown");
    }
  }
}
