package dev.akashi.amendment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What differs between two texts, word by word. The spans without the added ones are the old text
 * to the letter, those without the removed ones the new.
 */
public record TextDifference(List<Span> spans) {

  /** What became of a piece of text. */
  public enum Mark {
    KEPT,
    REMOVED,
    ADDED
  }

  /** A piece of text. */
  public record Span(Mark mark, String text) {}

  public TextDifference {
    spans = List.copyOf(spans);
  }

  public static TextDifference between(String before, String after) {
    return WordComparison.of(before, after);
  }

  public String before() {
    return joined(span -> span.mark() != Mark.ADDED);
  }

  public String after() {
    return joined(span -> span.mark() != Mark.REMOVED);
  }

  public boolean isEmpty() {
    return spans.stream().allMatch(span -> span.mark() == Mark.KEPT);
  }

  /** The spans of the old text, changed ones marked as removed. */
  public List<Span> ofBefore() {
    return spans.stream().filter(span -> span.mark() != Mark.ADDED).toList();
  }

  /** The spans of the new text, changed ones marked as added. */
  public List<Span> ofAfter() {
    return spans.stream().filter(span -> span.mark() != Mark.REMOVED).toList();
  }

  /** How much of the longer side is changed, 0 to 100. */
  public int percentChanged() {
    int kept = length(Mark.KEPT);
    int changed = Math.max(length(Mark.REMOVED), length(Mark.ADDED));
    return changed == 0 ? 0 : Math.ceilDiv(100 * changed, kept + changed);
  }

  private int length(Mark mark) {
    return spans.stream().filter(s -> s.mark() == mark).mapToInt(s -> s.text().length()).sum();
  }

  private String joined(Predicate<Span> which) {
    return spans.stream().filter(which).map(Span::text).collect(Collectors.joining());
  }

  /** Puts spans together: neighbours of one mark become one, removed before added. */
  static final class Builder {
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder kept = new StringBuilder();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    void keep(List<String> words) {
      if (words.isEmpty()) {
        return;
      }
      flushChange();
      words.forEach(kept::append);
    }

    void change(List<String> out, List<String> in) {
      if (!isOpen() && isIsland()) {
        reopen();
      }
      flushKept();
      out.forEach(removed::append);
      in.forEach(added::append);
    }

    TextDifference build() {
      flushChange();
      flushKept();
      return new TextDifference(spans);
    }

    private boolean isOpen() {
      return !removed.isEmpty() || !added.isEmpty();
    }

    /** One letter or a space left standing between two changes only makes the eye stumble. */
    private boolean isIsland() {
      return !spans.isEmpty()
          && !kept.isEmpty()
          && (kept.codePointCount(0, kept.length()) == 1 || kept.toString().isBlank());
    }

    private void reopen() {
      String island = kept.toString();
      kept.setLength(0);
      while (!spans.isEmpty() && spans.getLast().mark() != Mark.KEPT) {
        Span last = spans.removeLast();
        (last.mark() == Mark.REMOVED ? removed : added).insert(0, last.text());
      }
      removed.append(island);
      added.append(island);
    }

    private void flushKept() {
      flush(Mark.KEPT, kept);
    }

    private void flushChange() {
      flush(Mark.REMOVED, removed);
      flush(Mark.ADDED, added);
    }

    private void flush(Mark mark, StringBuilder text) {
      if (!text.isEmpty()) {
        spans.add(new Span(mark, text.toString()));
        text.setLength(0);
      }
    }
  }
}
