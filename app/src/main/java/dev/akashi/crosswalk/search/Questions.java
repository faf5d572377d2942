package dev.akashi.crosswalk.search;

import dev.akashi.crosswalk.ControlIds;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** Makes of what somebody typed what the index is asked. Whatever is typed is words: no syntax. */
final class Questions {

  private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");
  private static final Pattern BRACKET_APART = Pattern.compile("\\s+(?=\\(\\d+\\))");
  private static final int MOST_WORDS = 20;
  private static final int LONGEST = 400;

  /** How many parts all words together have in a field; Lucene takes 1,024 over all fields. */
  private static final int MOST_PARTS = 200;

  private static final float SAME_ID = 40f;
  private static final float BELOW_ID = 8f;
  private static final float TITLE = 2f;
  private static final float AS_WRITTEN = 0.8f;

  private final Analyzer analyzer;

  Questions(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Reads the words of one question; of a word that is too long the beginning counts. */
  private QueryBuilder builder(List<String> words) {
    return new QueryBuilder(
        new LimitTokenCountAnalyzer(analyzer, MOST_PARTS / Math.max(1, words.size())));
  }

  Query all(String question) {
    return of(question, Occur.MUST);
  }

  Query any(String question) {
    return of(question, Occur.SHOULD);
  }

  private Query of(String question, Occur occur) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean empty = true;
    List<String> words = words(question);
    QueryBuilder builder = builder(words);
    for (String word : words) {
      Optional<Query> asked = word(builder, word);
      if (asked.isPresent()) {
        all.add(asked.get(), occur);
        empty = false;
      }
    }
    return empty ? new MatchNoDocsQuery("no words") : all.build();
  }

  /** What to look for in one field of a text, to mark it there. */
  Query in(String field, String question) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    List<String> words = words(question);
    QueryBuilder builder = builder(words);
    for (String word : words) {
      add(builder, any, field, word);
    }
    return any.build();
  }

  private static void add(
      QueryBuilder builder, BooleanQuery.Builder any, String field, String word) {
    Query query =
        field.equals(Fields.PAIRS)
            ? pairs(builder, word).orElse(null)
            : builder.createBooleanQuery(field, word, Occur.MUST);
    if (query != null) {
      any.add(query, Occur.SHOULD);
    }
  }

  private static List<String> words(String question) {
    String plain = Normalizer.normalize(question, Normalizer.Form.NFKC);
    String cut = plain.substring(0, Math.min(plain.length(), LONGEST)).strip();
    return Arrays.stream(SPACES.split(BRACKET_APART.matcher(cut).replaceAll("")))
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  private static Optional<Query> word(QueryBuilder builder, String word) {
    List<Query> ways = new ArrayList<>();
    if (ControlIds.isId(word)) {
      String key = ControlIds.folded(word);
      ways.add(new BoostQuery(new TermQuery(new Term(Fields.KEY, key)), SAME_ID));
      String below = key.endsWith("-") ? key : key + ".";
      ways.add(new BoostQuery(new PrefixQuery(new Term(Fields.KEY, below)), BELOW_ID));
    }
    way(ways, builder.createBooleanQuery(Fields.JA, word, Occur.MUST), 1f);
    way(ways, builder.createBooleanQuery(Fields.JA_TITLE, word, Occur.MUST), TITLE);
    way(ways, builder.createBooleanQuery(Fields.EN, word, Occur.MUST), 1f);
    way(ways, builder.createBooleanQuery(Fields.EN_TITLE, word, Occur.MUST), TITLE);
    way(ways, pairs(builder, word).orElse(null), AS_WRITTEN);
    return ways.isEmpty() ? Optional.empty() : Optional.of(new DisjunctionMaxQuery(ways, 0.1f));
  }

  private static Optional<Query> pairs(QueryBuilder builder, String word) {
    if (word.codePointCount(0, word.length()) == 1 && !Character.isDigit(word.codePointAt(0))) {
      return Optional.of(new PrefixQuery(new Term(Fields.PAIRS, word)));
    }
    return Optional.ofNullable(builder.createPhraseQuery(Fields.PAIRS, word));
  }

  private static void way(List<Query> ways, @Nullable Query query, float boost) {
    if (query != null) {
      ways.add(new BoostQuery(query, boost));
    }
  }
}
