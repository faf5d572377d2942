package dev.akashi.crosswalk.web;

import dev.akashi.amendment.WordsBeside;
import dev.akashi.amendment.WordsBeside.Words;
import dev.akashi.crosswalk.AnotherLooks.Former;
import dev.akashi.crosswalk.AnotherLooks.Waiting;
import dev.akashi.crosswalk.Catalogue;
import dev.akashi.crosswalk.CatalogueControl;
import dev.akashi.crosswalk.EitherText;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.LocalizedText;
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

  /** What somebody last looked at, beside what stands there now. */
  public WordsBeside words(Waiting row, Language language) {
    List<Words> was = row.was().stream().map(Former::control).map(LooksView::words).toList();
    return WordsBeside.of(was, List.of(words(row.is())), language);
  }

  private static Words words(CatalogueControl control) {
    return new Words(text(control.title()), text(control.text()));
  }

  private static LocalizedText text(EitherText text) {
    return new LocalizedText(text.ja(), text.en());
  }

  /** What a field of a row shows: what was typed when its form was refused, else what is stored. */
  public String shown(Waiting row, FormInput form, String field, String stored) {
    return isSent(row) && form.has(field) ? form.text(field) : stored;
  }

  public boolean isSent(Waiting row) {
    return row.mapping().id().toString().equals(sent);
  }
}
