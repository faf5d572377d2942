package dev.akashi;

import dev.akashi.marketplace.MarketplaceLoading;
import dev.akashi.platform.StartRefused;
import dev.akashi.platform.StartTexts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The options of {@code ./akashi import fedramp-marketplace FILE}.
 *
 * @param file the file of the marketplace
 * @param data where the embedded database of that programme lives
 */
record ImportOptions(Path file, Path data) {

  private static final int WORDS = 2;

  static ImportOptions parse(List<String> arguments) {
    Path data = Path.of("data-fedramp");
    List<String> words = new ArrayList<>();
    Iterator<String> rest = arguments.iterator();
    while (rest.hasNext()) {
      String word = rest.next();
      if (!word.startsWith("--")) {
        words.add(word);
      } else if (word.equals("--data") && rest.hasNext()) {
        data = Path.of(rest.next());
      } else {
        throw misuse();
      }
    }
    if (words.size() != WORDS || !words.getFirst().equals(MarketplaceLoading.PROGRAMME)) {
      throw misuse();
    }
    return new ImportOptions(Path.of(words.getLast()), data);
  }

  private static StartRefused misuse() {
    return StartRefused.misuse(StartTexts.say("start.usage-import"));
  }

  Path directory() {
    return data.toAbsolutePath().normalize();
  }
}
