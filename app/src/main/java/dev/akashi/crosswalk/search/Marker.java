package dev.akashi.crosswalk.search;

import dev.akashi.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/**
 * Marks in texts what one question asks for, by the same words the index knows. The question is
 * read once, however many texts are marked. For one thread.
 */
public final class Marker {

  private static final int PASSAGES = 2;
  private static final int PASSAGE_CHARACTERS = 160;
  private static final String GAP = " … ";

  private final Analyzer analyzer;
  private final Questions questions;
  private final String question;
  private final Map<String, Query> asked = new HashMap<>();

  Marker(Analyzer analyzer, Questions questions, String question) {
    this.analyzer = analyzer;
    this.questions = questions;
    this.question = question;
  }

  /** A short text, whole, with what was asked for marked. */
  public List<Marked> whole(String text, Language language) {
    return mark(text, language, false);
  }

  /** The passages of a long text that hold most of what was asked for. */
  public List<Marked> passages(String text, Language language) {
    return mark(text, language, true);
  }

  private List<Marked> mark(String text, Language language, boolean cut) {
    if (text.isBlank()) {
      return List.of();
    }
    List<String> fields =
        language == Language.JA ? List.of(Fields.JA, Fields.PAIRS) : List.of(Fields.EN);
    List<Marked> shown = List.of();
    for (String field : fields) {
      Query query = asked.computeIfAbsent(field, name -> questions.in(name, question));
      shown = mark(field, query, text, language, cut);
      if (shown.stream().anyMatch(Marked::marked)) {
        break;
      }
    }
    return shown;
  }

  private List<Marked> mark(
      String field, Query query, String text, Language language, boolean cut) {
    UnifiedHighlighter highlighter =
        UnifiedHighlighter.builderWithoutSearcher(analyzer)
            .withFormatter(new Parts())
            .withBreakIterator(() ->
                cut
                    ? LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getSentenceInstance(language.locale()),
                        PASSAGE_CHARACTERS,
                        0.5f)
                    : new WholeBreakIterator())
            .withMaxLength(text.length() + 1)
            .build();
    try {
      Object shown = highlighter.highlightWithoutSearcher(field, query, text, cut ? PASSAGES : 1);
      return shown instanceof Shown parts ? parts.parts() : List.of(new Marked(text, false));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Shown(List<Marked> parts) {}

  /** Takes the passages apart into what is marked and what is not. */
  private static final class Parts extends PassageFormatter {

    @Override
    public Shown format(Passage[] passages, String content) {
      List<Marked> parts = new ArrayList<>();
      int shown = 0;
      for (Passage passage : passages) {
        if (passage.getStartOffset() > shown) {
          parts.add(new Marked(GAP, false));
        }
        shown = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); i++) {
          int start = Math.max(passage.getMatchStarts()[i], shown);
          int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset());
          if (end > start) {
            add(parts, content, shown, start, false);
            add(parts, content, start, end, true);
            shown = end;
          }
        }
        add(parts, content, shown, passage.getEndOffset(), false);
        shown = passage.getEndOffset();
      }
      if (shown < content.length()) {
        parts.add(new Marked(GAP, false));
      }
      return new Shown(List.copyOf(parts));
    }

    private static void add(
        List<Marked> parts, String content, int start, int end, boolean marked) {
      if (end > start) {
        parts.add(new Marked(content.substring(start, end), marked));
      }
    }
  }
}
