package dev.akashi.crosswalk.search;

import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.CatalogueKey;
import dev.akashi.crosswalk.ControlIds;
import dev.akashi.crosswalk.ControlRef;
import dev.akashi.crosswalk.EitherText;
import dev.akashi.crosswalk.Sought;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
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

  /** How many controls at most are weighed up for suggestions. */
  private static final int WEIGHED = 200;

  private final Analyzer analyzer = Analysis.byField();
  private final Questions questions = new Questions(analyzer);
  private final Likeness likeness = new Likeness(analyzer);
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
      Set<String> inForce =
          controls.stream()
              .filter(control -> !control.withdrawn())
              .map(CatalogueControl::id)
              .collect(Collectors.toSet());
      for (CatalogueControl control : controls) {
        Document document = document(key, control);
        String base = ControlIds.base(control.id(), inForce);
        document.add(new StringField(Fields.BASE, base, Store.YES));
        likeness.describe(document, control);
        writer.addDocument(document);
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
    document.add(new StringField(Fields.WITHDRAWN, String.valueOf(control.withdrawn()), Store.NO));
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

  /**
   * The controls of a catalogue in force whose texts have most in common with what is sought.
   *
   * @param without controls that are not wanted
   */
  public List<ControlRef> similar(Sought sought, CatalogueKey in, Set<String> without, int limit) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(likeness.query(sought, searcher.getIndexReader()), Occur.MUST);
        all.add(new TermQuery(new Term(Fields.CATALOGUE, in.value())), Occur.FILTER);
        all.add(new TermQuery(new Term(Fields.WITHDRAWN, "true")), Occur.MUST_NOT);
        without.forEach(id -> all.add(new TermQuery(new Term(Fields.ID, id)), Occur.MUST_NOT));
        return families(searcher, all.build()).best(without, limit).stream()
            .map(id -> new ControlRef(in, id))
            .toList();
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Families families(IndexSearcher searcher, Query query) throws IOException {
    StoredFields stored = searcher.storedFields();
    Families families = new Families();
    for (ScoreDoc hit : searcher.search(query, WEIGHED).scoreDocs) {
      Document document = stored.document(hit.doc);
      families.add(document.get(Fields.ID), document.get(Fields.BASE), hit.score);
    }
    return families;
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
