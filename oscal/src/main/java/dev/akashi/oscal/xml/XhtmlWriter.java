package dev.akashi.oscal.xml;

import dev.akashi.oscal.markup.Block;
import dev.akashi.oscal.markup.Inline;
import java.util.List;
import java.util.Locale;

/** Writes prose as the elements that the metaschema's markup data types have in XML. */
final class XhtmlWriter {

  private final XmlOut xml;

  XhtmlWriter(XmlOut xml) {
    this.xml = xml;
  }

  /** Blocks, each on a line of its own; prose without any is one empty paragraph. */
  void blocks(List<Block> blocks) {
    if (blocks.isEmpty()) {
      xml.startLine("p");
      xml.endText("p");
    }
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Paragraph paragraph -> textual("p", paragraph.content());
      case Block.Heading heading -> textual("h" + heading.level(), heading.content());
      case Block.Preformatted code -> preformatted(code);
      case Block.Listing list -> list(list);
      case Block.Quotation quote -> {
        xml.startLine("blockquote");
        quote.content().forEach(this::block);
        xml.endLine("blockquote");
      }
      case Block.Table table -> table(table);
      case Block.Rule _ -> {
        xml.startLine("hr");
        xml.endText("hr");
      }
    }
  }

  private void textual(String name, List<Inline> content) {
    xml.startLine(name);
    inlines(content);
    xml.endText(name);
  }

  private void preformatted(Block.Preformatted code) {
    xml.startLine("pre");
    if (code.language().isEmpty()) {
      xml.text(code.text());
    } else {
      xml.start("code");
      xml.attribute("class", "language-" + code.language());
      xml.text(code.text());
      xml.end("code");
    }
    xml.endText("pre");
  }

  private void list(Block.Listing list) {
    String name = list.ordered() ? "ol" : "ul";
    xml.startLine(name);
    if (list.ordered() && list.start() != 1) {
      xml.attribute("start", String.valueOf(list.start()));
    }
    for (List<Block> item : list.items()) {
      item(item, list.tight());
    }
    xml.endLine(name);
  }

  private void item(List<Block> item, boolean tight) {
    xml.startLine("li");
    boolean onlyText = true;
    for (Block block : item) {
      if (tight && block instanceof Block.Paragraph paragraph) {
        inlines(paragraph.content());
      } else {
        block(block);
        onlyText = false;
      }
    }
    if (onlyText) {
      xml.endText("li");
    } else {
      xml.endLine("li");
    }
  }

  private void table(Block.Table table) {
    xml.startLine("table");
    String cellName = "th";
    for (List<List<Inline>> row : table.rows()) {
      xml.startLine("tr");
      for (int i = 0; i < row.size(); i++) {
        xml.startLine(cellName);
        Block.Align align = i < table.columns().size() ? table.columns().get(i) : Block.Align.NONE;
        if (align != Block.Align.NONE) {
          xml.attribute("align", align.name().toLowerCase(Locale.ROOT));
        }
        inlines(row.get(i));
        xml.endText(cellName);
      }
      xml.endLine("tr");
      cellName = "td";
    }
    xml.endLine("table");
  }

  /** Inlines, within the element that was started. */
  void inlines(List<Inline> inlines) {
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text text -> xml.text(text.text());
        case Inline.Code code -> {
          xml.start("code");
          xml.text(code.text());
          xml.end("code");
        }
        case Inline.Span span -> {
          xml.start(span.kind().element());
          inlines(span.content());
          xml.end(span.kind().element());
        }
        case Inline.Anchor anchor -> anchor(anchor);
        case Inline.Image image -> image(image);
        case Inline.Insert insert -> {
          xml.start("insert");
          xml.attribute("type", insert.type());
          xml.attribute("id-ref", insert.reference());
          xml.end("insert");
        }
        case Inline.Break _ -> {
          xml.start("br");
          xml.end("br");
        }
      }
    }
  }

  private void anchor(Inline.Anchor anchor) {
    xml.start("a");
    xml.attribute("href", anchor.href());
    if (!anchor.title().isEmpty()) {
      xml.attribute("title", anchor.title());
    }
    inlines(anchor.content());
    xml.end("a");
  }

  private void image(Inline.Image image) {
    xml.start("img");
    if (!image.alternative().isEmpty()) {
      xml.attribute("alt", image.alternative());
    }
    xml.attribute("src", image.source());
    if (!image.title().isEmpty()) {
      xml.attribute("title", image.title());
    }
    xml.end("img");
  }
}
