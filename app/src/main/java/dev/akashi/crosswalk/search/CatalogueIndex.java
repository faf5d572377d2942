package dev.akashi.crosswalk.search;

import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.ControlIds;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.EitherText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** The index of all catalogues, in memory. It can be asked while it changes. */
public final class CatalogueIndex implements AutoCloseable {

  private static final int TELLING_TERMS = 25;
  private static final float TITLE_BOOST = 2f;

  private final Analyzer analyzer = Analysis.byField();
  private final Questions questions = new Questions(analyzer);
  private final IndexWriter writer;
  private final SearcherManager searchers;

  /** What was found, best first. */
  public record Found(int total, List<ControlRef> hits) {}

  public CatalogueIndex() {
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a catalogue in the place of what was known under its key. */
  public void put(CatalogueKey key, List<CatalogueControl> controls) {
    try {
      writer.deleteDocuments(new Term(Fields.CATALOGUE, key.value()));
      for (CatalogueControl control : controls) {
        writer.addDocument(document(key, control));
      }
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void remove(CatalogueKey key) {
    put(key, List.of());
  }

  private static Document document(CatalogueKey key, CatalogueControl control) {
    Document document = new Document();
    document.add(new StringField(Fields.CATALOGUE, key.value(), Store.YES));
    document.add(new StringField(Fields.ID, control.id(), Store.YES));
    for (String written : ControlIds.keys(control.id(), control.label())) {
      document.add(new StringField(Fields.KEY, written, Store.NO));
    }
    EitherText title = control.title();
    EitherText text = control.text();
    add(document, Fields.JA_TITLE, title.ja());
    add(document, Fields.JA, title.ja() + "\n" + text.ja());
    add(document, Fields.PAIRS, title.ja() + "\n" + text.ja());
    add(document, Fields.EN_TITLE, title.en());
    add(document, Fields.EN, title.en() + "\n" + text.en());
    return document;
  }

  private static void add(Document document, String field, String text) {
    if (!text.isBlank()) {
      document.add(new TextField(field, text, Store.NO));
    }
  }

  /** Controls that hold every word of the question or, when none does, as many as possible. */
  public Found find(String question, Collection<CatalogueKey> in, int from, int limit) {
    Found all = ask(questions.all(question), in, from, limit);
    return all.total() > 0 ? all : ask(questions.any(question), in, from, limit);
  }

  private Found ask(Query query, Collection<CatalogueKey> in, int from, int limit) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(query, Occur.MUST);
    all.add(
        new TermInSetQuery(
            Fields.CATALOGUE, in.stream().map(key -> new BytesRef(key.value())).toList()),
        Occur.FILTER);
    return search(all.build(), from, limit);
  }

  private Found search(Query query, int from, int limit) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        TopDocs top = searcher.search(query, from + limit);
        StoredFields stored = searcher.storedFields();
        List<ControlRef> hits = new ArrayList<>();
        for (int i = from; i < top.scoreDocs.length; i++) {
          ScoreDoc hit = top.scoreDocs[i];
          Document document = stored.document(hit.doc);
          hits.add(ControlRef.of(document.get(Fields.CATALOGUE), document.get(Fields.ID)));
        }
        return new Found(searcher.count(query), hits);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The controls of a catalogue whose texts have most in common with the given ones. */
  public List<ControlRef> similar(
      EitherText title, EitherText text, CatalogueKey in, Set<String> without, int limit) {
    BooleanQuery.Builder alike = new BooleanQuery.Builder();
    addTelling(alike, Fields.JA, title.ja() + "\n" + text.ja(), 1f);
    addTelling(alike, Fields.EN, title.en() + "\n" + text.en(), 1f);
    addTelling(alike, Fields.JA_TITLE, title.ja(), TITLE_BOOST);
    addTelling(alike, Fields.EN_TITLE, title.en(), TITLE_BOOST);
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(alike.build(), Occur.MUST);
    all.add(new TermQuery(new Term(Fields.CATALOGUE, in.value())), Occur.FILTER);
    without.forEach(id -> all.add(new TermQuery(new Term(Fields.ID, id)), Occur.MUST_NOT));
    return search(all.build(), 0, limit).hits();
  }

  /** Adds the rarest words of a text, which tell most about it. */
  private void addTelling(BooleanQuery.Builder query, String field, String text, float boost) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        int documents = Math.max(1, searcher.getIndexReader().numDocs());
        Map<String, Double> weights = new HashMap<>();
        for (String word : words(field, text)) {
          int frequency = searcher.getIndexReader().docFreq(new Term(field, word));
          if (frequency > 0) {
            weights.put(word, Math.log(1.0 + (double) documents / frequency));
          }
        }
        weights.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(TELLING_TERMS)
            .forEach(word ->
                query.add(
                    new BoostQuery(new TermQuery(new Term(field, word.getKey())), boost),
                    Occur.SHOULD));
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> words(String field, String text) throws IOException {
    Set<String> words = new HashSet<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(word.toString());
      }
      stream.end();
    }
    return words;
  }

  /** Marks in texts what the question asks for. */
  public Marker marker(String question) {
    return new Marker(analyzer, questions, question);
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
