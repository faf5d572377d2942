package dev.akashi.crosswalk.search;

import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.EitherText;
import dev.akashi.crosswalk.Sought;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What makes texts alike: words and terms of the field that they share, the more the rarer. What
 * stands in the title counts most, what stands below an objective least.
 */
final class Likeness {

  private static final int TELLING = 40;

  /** What a word counts by where it stands in what is sought. */
  private static final float IN_TITLE = 2f;

  private static final float IN_TEXT = 1f;
  private static final float IN_GROUP = 0.7f;
  private static final float BELOW = 0.5f;

  /** What a word or a term counts by where it stands in what is found. */
  private static final float OF_TEXT = 1f;

  private static final float OF_TITLE = 1.5f;
  private static final float TERM = 1.5f;
  private static final float TERM_OF_TITLE = 2f;

  private final Analyzer analyzer;
  private final Terms terms;

  Likeness(Analyzer analyzer) {
    this.analyzer = analyzer;
    this.terms = new Terms(analyzer);
  }

  /** Adds to a document of the index what it is compared by. */
  void describe(Document document, CatalogueControl control) {
    List<String> all = new ArrayList<>(terms.in(control.title()));
    add(document, Fields.TERMS_TITLE, all);
    all.addAll(terms.in(control.text()));
    add(document, Fields.TERMS, all);
  }

  private static void add(Document document, String field, List<String> names) {
    if (!names.isEmpty()) {
      document.add(new TextField(field, String.join(" ", names), Store.NO));
    }
  }

  /** A question for what is like the sought; matches nothing when nothing of it is known. */
  Query query(Sought sought, IndexReader reader) throws IOException {
    BooleanQuery.Builder alike = new BooleanQuery.Builder();
    Predicate<String> any = word -> true;
    Map<String, Float> japanese =
        weights(sought, text -> Words.of(analyzer, Fields.JA, text.ja()), any);
    Map<String, Float> english =
        weights(sought, text -> Words.of(analyzer, Fields.EN, text.en()), terms.telling());
    Map<String, Float> named = weights(sought, terms::in, any);
    add(alike, reader, japanese, Fields.JA, OF_TEXT);
    add(alike, reader, japanese, Fields.JA_TITLE, OF_TITLE);
    add(alike, reader, english, Fields.EN, OF_TEXT);
    add(alike, reader, english, Fields.EN_TITLE, OF_TITLE);
    add(alike, reader, named, Fields.TERMS, TERM);
    add(alike, reader, named, Fields.TERMS_TITLE, TERM_OF_TITLE);
    return alike.build();
  }

  private static Map<String, Float> weights(
      Sought sought, Function<EitherText, List<String>> reading, Predicate<String> telling) {
    Map<String, Float> weights = new HashMap<>();
    for (EitherText below : sought.below()) {
      weigh(weights, reading.apply(below), BELOW);
    }
    for (EitherText group : sought.groups()) {
      weigh(weights, reading.apply(group), IN_GROUP);
    }
    weigh(weights, reading.apply(sought.text()), IN_TEXT);
    weigh(weights, reading.apply(sought.title()), IN_TITLE);
    weights.keySet().removeIf(telling.negate());
    return weights;
  }

  private static void weigh(Map<String, Float> weights, List<String> words, float weight) {
    for (String word : words) {
      weights.merge(word, weight, Math::max);
    }
  }

  /** Asks for the words that tell most: not many, and none that the field does not know. */
  private static void add(
      BooleanQuery.Builder alike,
      IndexReader reader,
      Map<String, Float> weights,
      String field,
      float boost)
      throws IOException {
    double documents = Math.max(1, reader.numDocs());
    List<Weighed> known = new ArrayList<>();
    for (Map.Entry<String, Float> word : weights.entrySet()) {
      Term term = new Term(field, word.getKey());
      int frequency = reader.docFreq(term);
      if (frequency > 0) {
        double rarity = Math.log(1.0 + documents / frequency);
        known.add(new Weighed(term, word.getValue(), word.getValue() * rarity));
      }
    }
    known.stream()
        .sorted(Comparator.comparingDouble(Weighed::tells).reversed().thenComparing(Weighed::term))
        .limit(TELLING)
        .forEach(word ->
            alike.add(
                new BoostQuery(new TermQuery(word.term()), boost * word.weight()), Occur.SHOULD));
  }

  private record Weighed(Term term, float weight, double tells) {}
}
