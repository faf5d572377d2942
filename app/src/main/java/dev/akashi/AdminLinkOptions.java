package dev.akashi;

import dev.akashi.platform.StartRefused;
import dev.akashi.platform.StartTexts;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The options of {@code ./akashi admin-link}.
 *
 * @param email which administrator; empty takes the one who was registered first
 */
record AdminLinkOptions(Path data, Optional<String> email) {

  static AdminLinkOptions parse(List<String> arguments) {
    Path data = Path.of("data");
    Optional<String> email = Optional.empty();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String option = rest.next();
      if (!List.of("--data", "--email").contains(option) || !rest.hasNext()) {
        throw StartRefused.misuse(StartTexts.say("start.usage-admin-link"));
      }
      if (option.equals("--data")) {
        data = Path.of(rest.next());
      } else {
        email = Optional.of(rest.next());
      }
    }
    return new AdminLinkOptions(data, email);
  }

  Path directory() {
    return data.toAbsolutePath().normalize();
  }
}
