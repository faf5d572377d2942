package dev.akashi.crosswalk.web;

import dev.akashi.amendment.TextDifference;
import dev.akashi.amendment.TextDifference.Span;
import dev.akashi.crosswalk.AnotherLooks.Waiting;
import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.EitherText;
import dev.akashi.kernel.Language;
import dev.akashi.platform.FormInput;
import java.util.List;

/**
 * The mappings of a version that have to be looked at again.
 *
 * @param sent the mapping whose form was sent and refused; empty when none was
 */
public record LooksView(Catalogue catalogue, int total, int from, List<Waiting> rows, String sent) {

  static final int ROWS = 20;

  public String path() {
    return "/programme/catalogues/" + catalogue.key() + "/another-look";
  }

  public boolean more() {
    return from + rows.size() < total;
  }

  public int next() {
    return from + ROWS;
  }

  public int previous() {
    return Math.max(0, from - ROWS);
  }

  /** The old words, what is gone marked; of several old requirements nothing is marked. */
  public List<Span> was(Waiting row, CatalogueControl old, Language language) {
    CatalogueControl now = row.was().size() == 1 ? row.is() : old;
    return TextDifference.between(words(old, language), words(now, language)).ofBefore();
  }

  /** The new words, what is new marked. */
  public List<Span> is(Waiting row, Language language) {
    CatalogueControl old = row.was().size() == 1 ? row.was().getFirst() : row.is();
    return TextDifference.between(words(old, language), words(row.is(), language)).ofAfter();
  }

  private static String words(CatalogueControl control, Language language) {
    EitherText text = control.text().isEmpty() ? control.title() : control.text();
    return text.in(language);
  }

  /** What a field of a row shows: what was typed when its form was refused, else what is stored. */
  public String shown(Waiting row, FormInput form, String field, String stored) {
    return isSent(row) && form.has(field) ? form.text(field) : stored;
  }

  public boolean isSent(Waiting row) {
    return row.mapping().id().toString().equals(sent);
  }
}
