package dev.akashi.paperwork.files;

import dev.akashi.paperwork.OfficialDocument;
import dev.akashi.paperwork.Part;
import java.util.List;
import java.util.function.UnaryOperator;

/** A document as a page for the press: XHTML with the rules of its paper, and nothing to fetch. */
final class PrintHtml {

  private static final String STYLE =
      """
      @page { size: A4; margin: 20mm 18mm 18mm 18mm;
        @top-left { content: "RUNNING"; font-size: 7pt; color: #333; border-bottom: 0.5pt solid #999; width: 174mm; font-family: FAMILIES; }
        @bottom-center { content: counter(page) " / " counter(pages); font-size: 8pt; font-family: FAMILIES; } }
      body { font-family: FAMILIES; font-weight: 400; font-size: 9.5pt; line-height: 1.55; color: #111; margin: 0; }
      h1 { font-size: 18pt; font-weight: 400; text-align: center; margin: 4mm 0 3mm; }
      .under { text-align: center; font-size: 10.5pt; margin: 0 0 1mm; }
      h2 { font-size: 13pt; font-weight: 400; border-left: 3pt solid #264a7a; padding-left: 2mm; margin: 7mm 0 2mm; }
      h3 { font-size: 11pt; font-weight: 400; border-bottom: 0.5pt solid #264a7a; margin: 5mm 0 1.5mm; }
      h4 { font-size: 10pt; font-weight: 400; margin: 4mm 0 1mm; }
      h2, h3, h4 { page-break-after: avoid; }
      p { margin: 0 0 2mm; word-wrap: break-word; }
      .notice { border: 0.75pt solid #264a7a; padding: 2mm 3mm; margin: 3mm 0; }
      table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; margin: 0 0 3mm; }
      th, td { border: 0.5pt solid #888; padding: 1mm 1.5mm; vertical-align: top; text-align: left; font-weight: 400;
        word-wrap: break-word; font-size: 8.5pt; line-height: 1.45; }
      th { background: #e8ebef; }
      tr { page-break-inside: avoid; }
      """;

  private final StringBuilder html = new StringBuilder();
  private final UnaryOperator<String> readable;

  private PrintHtml(UnaryOperator<String> readable) {
    this.readable = readable;
  }

  /**
   * The page.
   *
   * @param families the fonts, in the order in which they are asked
   * @param readable puts a sign that the fonts have in the place of one that they have not
   */
  static String of(
      OfficialDocument document, List<String> families, UnaryOperator<String> readable) {
    return new PrintHtml(readable).page(document, families);
  }

  private String page(OfficialDocument document, List<String> families) {
    String names = String.join(", ", families.stream().map(family -> "'" + family + "'").toList());
    String running = readable.apply(document.running()).replaceAll("[\"\\\\\\n]", " ");
    html.append("<html lang=\"").append(document.language().code()).append("\"><head><title>");
    text(document.title());
    html.append("</title><style>");
    plain(STYLE.replace("FAMILIES", names).replace("RUNNING", running));
    html.append("</style></head><body>");
    element("h1", document.title());
    document.under().forEach(line -> element("p class=\"under\"", line));
    document.parts().forEach(this::part);
    return html.append("</body></html>").toString();
  }

  private void part(Part part) {
    switch (part) {
      case Part.Heading heading -> element("h" + (heading.level() + 1), heading.text());
      case Part.Text paragraph -> element("p", paragraph.text());
      case Part.Notice notice -> element("p class=\"notice\"", notice.text());
      case Part.Facts facts -> facts(facts);
      case Part.Grid grid -> grid(grid);
    }
  }

  private void facts(Part.Facts facts) {
    html.append("<table><col style=\"width: 25%\"/><col style=\"width: 75%\"/><tbody>");
    for (Part.Fact fact : facts.facts()) {
      html.append("<tr>");
      element("th", fact.name());
      element("td", fact.value());
      html.append("</tr>");
    }
    html.append("</tbody></table>");
  }

  private void grid(Part.Grid grid) {
    int sum = grid.columns().stream().mapToInt(Part.Column::share).sum();
    html.append("<table>");
    for (Part.Column column : grid.columns()) {
      html.append("<col style=\"width: ").append(100 * column.share() / sum).append("%\"/>");
    }
    html.append("<thead><tr>");
    grid.columns().forEach(column -> element("th", column.head()));
    html.append("</tr></thead><tbody>");
    for (List<String> row : grid.rows()) {
      html.append("<tr>");
      row.forEach(cell -> element("td", cell));
      html.append("</tr>");
    }
    html.append("</tbody></table>");
  }

  private void element(String tag, String content) {
    html.append('<').append(tag).append('>');
    text(content);
    html.append("</").append(tag.split(" ", -1)[0]).append('>');
  }

  private void text(String content) {
    String[] lines = readable.apply(content).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        html.append("<br/>");
      }
      plain(lines[i]);
    }
  }

  private void plain(String content) {
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        default -> html.append(c);
      }
    }
  }
}
