package dev.akashi;

import dev.akashi.platform.StartRefused;
import dev.akashi.platform.StartTexts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What would end a start anyway is told before anything is started, with what to do about it. */
final class StartCheck {

  private StartCheck() {}

  /** Refuses a port on which this process cannot listen. */
  static void port(String listen, int port) {
    try (ServerSocket trial = new ServerSocket()) {
      trial.setReuseAddress(true);
      trial.bind(new InetSocketAddress(InetAddress.ofLiteral(listen), port));
    } catch (IOException e) {
      String said = String.valueOf(e.getMessage());
      String text;
      if (said.contains("Permission denied")) {
        text = StartTexts.say("start.port-forbidden", String.valueOf(port));
      } else if (said.contains("Cannot assign")) {
        text = StartTexts.say("start.listen-elsewhere", listen);
      } else {
        text = StartTexts.say("start.port-taken", String.valueOf(port));
      }
      throw new StartRefused(text, e);
    }
  }

  /** Refuses a data directory in which, or in whose place, nothing can be written. */
  static void directory(Path directory) {
    Path there = directory;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw new StartRefused(
          StartTexts.say("start.directory-not-writable", directory.toString(), there.toString()));
    }
  }
}
