package dev.akashi.amendment;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the words that differ, by Myers' shortest edit. Words are those of the Unicode rules; of
 * kanji each one counts as a word, so that 管理責任者 and 責任者 share their last three.
 */
final class WordComparison {

  /** Beyond this the middle is taken as changed whole: the work stays bounded. */
  private static final long MOST_WORK = 4_000_000;

  private WordComparison() {}

  static TextDifference of(String before, String after) {
    TextDifference.Builder spans = new TextDifference.Builder();
    if (before.equals(after)) {
      spans.keep(List.of(before));
      return spans.build();
    }
    List<String> old = words(before);
    List<String> now = words(after);
    int head = 0;
    int shorter = Math.min(old.size(), now.size());
    while (head < shorter && old.get(head).equals(now.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
      tail++;
    }
    spans.keep(old.subList(0, head));
    middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), spans);
    spans.keep(old.subList(old.size() - tail, old.size()));
    return spans.build();
  }

  private static void middle(List<String> old, List<String> now, TextDifference.Builder spans) {
    if (old.isEmpty() || now.isEmpty() || (long) old.size() * now.size() > MOST_WORK) {
      spans.change(old, now);
      return;
    }
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      spans.keep(old.subList(at, delta.getSource().getPosition()));
      spans.change(delta.getSource().getLines(), delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    spans.keep(old.subList(at, old.size()));
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getWordInstance(Locale.JAPANESE);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      String word = text.substring(from, to);
      if (word.length() > 1 && word.codePoints().allMatch(Character::isIdeographic)) {
        word.codePoints().mapToObj(Character::toString).forEach(words::add);
      } else {
        words.add(word);
      }
      from = to;
    }
    return words;
  }
}
