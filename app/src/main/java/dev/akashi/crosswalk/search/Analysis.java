package dev.akashi.crosswalk.search;

import java.io.Reader;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapanesePartOfSpeechStopFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How texts become words. Width and compatibility forms are folded (NFKC) everywhere. Japanese is
 * read twice: as words, where a compound is found by its parts, and as pairs of characters with
 * hiragana and katakana folded, where anything that stands in the text is found.
 */
final class Analysis {

  private static final char FIRST_HIRAGANA = '\u3041';
  private static final char LAST_HIRAGANA = '\u3096';
  private static final int TO_KATAKANA = 0x60;

  /** Whole compatibility blocks; Chinese compatibility ideographs and Hangul are left alone. */
  private static final int[][] BLOCKS = {
    {0x00A0, 0x00BF}, {0x2000, 0x24FF}, {0x3000, 0x303F}, {0x3200, 0x33FF}, {0xFF01, 0xFFEE}
  };

  private static final NormalizeCharMap WIDTH = folding(false);
  private static final NormalizeCharMap WIDTH_AND_KANA = folding(true);

  private Analysis() {}

  static Analyzer byField() {
    Analyzer words = new Words();
    Analyzer english = new English();
    Analyzer names = new WhitespaceAnalyzer();
    return new PerFieldAnalyzerWrapper(
        new Pairs(),
        Map.of(
            Fields.JA,
            words,
            Fields.JA_TITLE,
            words,
            Fields.EN,
            english,
            Fields.EN_TITLE,
            english,
            Fields.TERMS,
            names,
            Fields.TERMS_TITLE,
            names));
  }

  private static NormalizeCharMap folding(boolean kana) {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (int[] block : BLOCKS) {
      for (int c = block[0]; c <= block[1]; c++) {
        add(map, String.valueOf((char) c));
      }
    }
    for (char voiced : "ｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾊﾋﾌﾍﾎｳ".toCharArray()) {
      add(map, voiced + "ﾞ");
    }
    for (char half : "ﾊﾋﾌﾍﾎ".toCharArray()) {
      add(map, half + "ﾟ");
    }
    for (char c = FIRST_HIRAGANA; kana && c <= LAST_HIRAGANA; c++) {
      map.add(String.valueOf(c), String.valueOf((char) (c + TO_KATAKANA)));
    }
    return map.build();
  }

  private static void add(NormalizeCharMap.Builder map, String written) {
    String folded = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (!folded.equals(written)) {
      map.add(written, folded);
    }
  }

  /** Japanese as words of the dictionary. */
  private static final class Words extends Analyzer {

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new MappingCharFilter(WIDTH, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH);
      TokenStream plain =
          new JapanesePartOfSpeechStopFilter(
              new JapaneseBaseFormFilter(words), JapaneseAnalyzer.getDefaultStopTags());
      TokenStream telling = new StopFilter(plain, JapaneseAnalyzer.getDefaultStopSet());
      return new TokenStreamComponents(
          words, new LowerCaseFilter(new JapaneseKatakanaStemFilter(telling)));
    }
  }

  /** Whatever is written, two characters at a time. */
  private static final class Pairs extends Analyzer {

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new MappingCharFilter(WIDTH_AND_KANA, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer characters = new StandardTokenizer();
      return new TokenStreamComponents(
          characters, new CJKBigramFilter(new LowerCaseFilter(characters)));
    }
  }

  private static final class English extends Analyzer {

    @Override
    protected Reader initReader(String field, Reader reader) {
      return new MappingCharFilter(WIDTH, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer words = new StandardTokenizer();
      TokenStream lower = new LowerCaseFilter(new EnglishPossessiveFilter(words));
      return new TokenStreamComponents(
          words, new PorterStemFilter(new StopFilter(lower, EnglishAnalyzer.getDefaultStopSet())));
    }
  }
}
