package dev.akashi.crosswalk.search;

/** The fields of the index. */
final class Fields {

  static final String CATALOGUE = "catalogue";
  static final String ID = "id";
  static final String KEY = "key";
  static final String JA = "ja";
  static final String JA_TITLE = "ja-title";
  static final String EN = "en";
  static final String EN_TITLE = "en-title";
  static final String PAIRS = "pairs";
  static final String TERMS = "terms";
  static final String TERMS_TITLE = "terms-title";
  static final String BASE = "base";
  static final String WITHDRAWN = "withdrawn";

  private Fields() {}
}
