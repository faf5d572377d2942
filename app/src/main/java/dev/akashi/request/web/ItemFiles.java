package dev.akashi.request.web;

import dev.akashi.kernel.Language;
import dev.akashi.platform.TableDownload;
import dev.akashi.platform.Texts;
import dev.akashi.platform.workbook.TableWorkbook.Column;
import dev.akashi.request.EvidenceRequests.Named;
import dev.akashi.request.EvidenceRequests.Opened;
import java.util.List;
import org.springframework.stereotype.Component;

/** The drawn items that a request names, as a table for a file. */
@Component
class ItemFiles {

  private final Texts texts;

  ItemFiles(Texts texts) {
    this.texts = texts;
  }

  TableDownload table(Opened opened, List<Named> items, Language language) {
    return new TableDownload(
        "request-" + opened.request().number() + "-items",
        texts.text(language, "request.items"),
        List.of(
            new Column(texts.text(language, "request.control"), 14),
            new Column(texts.text(language, "request.line-of"), 12),
            new Column(texts.text(language, "request.control-text"), 50),
            new Column(texts.text(language, "request.population-of"), 30),
            new Column(texts.text(language, "request.rank"), 8),
            new Column(texts.text(language, "request.key"), 40)),
        items.stream().map(ItemFiles::line).toList());
  }

  private static List<Object> line(Named named) {
    return List.of(
        named.item().requirement().value(),
        named.item().line(),
        named.control(),
        named.item().populationOf(),
        named.item().number(),
        named.item().key());
  }
}
