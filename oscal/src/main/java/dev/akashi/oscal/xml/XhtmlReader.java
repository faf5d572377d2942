package dev.akashi.oscal.xml;

import dev.akashi.oscal.OscalException;
import dev.akashi.oscal.markup.Block;
import dev.akashi.oscal.markup.Inline;
import dev.akashi.oscal.markup.Inlines;
import dev.akashi.oscal.markup.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads prose from the elements that the metaschema's markup data types have in XML. An element it
 * does not know is a problem; its text is kept.
 */
final class XhtmlReader {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ul",
          "ol",
          "pre",
          "table",
          "blockquote",
          "hr",
          "img",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");
  private static final Map<String, Inline.Kind> SPANS =
      Map.of(
          "em", Inline.Kind.EMPHASIS,
          "i", Inline.Kind.EMPHASIS,
          "strong", Inline.Kind.STRONG,
          "b", Inline.Kind.STRONG,
          "q", Inline.Kind.QUOTE,
          "sub", Inline.Kind.SUBSCRIPT,
          "sup", Inline.Kind.SUPERSCRIPT);
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "a", Set.of("href", "title"),
          "img", Set.of("src", "alt", "title"),
          "insert", Set.of("type", "id-ref"),
          "code", Set.of("class"),
          "ol", Set.of("start"),
          "th", Set.of("align"),
          "td", Set.of("align"));
  private static final Pattern LINES = Pattern.compile("[ \t\r]*\n\\s*");
  private static final Pattern NAME = Pattern.compile("[^\\s,{}]+");
  private static final String LANGUAGE = "language-";

  private final XmlCursor xml;
  private final XmlProblems problems;

  /** Whether what is read has no lines, so that white space with one at its ends means nothing. */
  private boolean oneLine;

  XhtmlReader(XmlCursor xml, XmlProblems problems) {
    this.xml = xml;
    this.problems = problems;
  }

  /** Whether an element is a block of prose. */
  static boolean isBlock(String name) {
    return BLOCKS.contains(name);
  }

  /** Prose of one line, in the element that was started. */
  String line() throws OscalException {
    oneLine = true;
    List<Inline> content = inlines();
    oneLine = false;
    if (content.isEmpty()) {
      return "";
    }
    List<Inline> stripped = new ArrayList<>(content);
    if (stripped.getFirst() instanceof Inline.Text(String text) && text.startsWith("\n")) {
      stripped.set(0, new Inline.Text(text.substring(1)));
    }
    if (stripped.getLast() instanceof Inline.Text(String text) && text.endsWith("\n")) {
      stripped.set(stripped.size() - 1, new Inline.Text(text.substring(0, text.length() - 1)));
    }
    return Markdown.writeLine(stripped);
  }

  /** Blocks, in the element that was started. */
  List<Block> blocks() throws OscalException {
    return mixed(false).blocks;
  }

  /** What stands in an element: blocks, and between them text that may be none. */
  private static final class Mixed {
    private final List<Block> blocks = new ArrayList<>(2);
    private Inlines inlines = new Inlines();
    private boolean paragraphs;

    void add(Block block) {
      flush();
      blocks.add(block);
    }

    void flush() {
      List<Inline> content = inlines.done();
      boolean blank =
          content.isEmpty()
              || (content.size() == 1
                  && content.getFirst() instanceof Inline.Text(String text)
                  && text.isBlank());
      if (!blank) {
        blocks.add(new Block.Paragraph(content));
      }
      inlines = new Inlines();
    }
  }

  private Mixed mixed(boolean textAllowed) throws OscalException {
    Mixed mixed = new Mixed();
    int event = xml.next();
    while (event != XmlCursor.END) {
      if (event == XmlCursor.TEXT) {
        String text = xml.textRun();
        event = xml.event();
        if (!textAllowed && !text.isBlank()) {
          problems.error("structure.text", XmlReader.excerpt(text));
        }
        mixed.inlines.text(spaced(text));
        continue;
      }
      String name = xml.name();
      boolean picture = textAllowed && name.equals("img");
      if (xml.isOscal() && isBlock(name) && !picture) {
        mixed.paragraphs |= name.equals("p");
        mixed.add(block());
      } else {
        if (!textAllowed && SPANS.containsKey(name)) {
          problems.error("structure.text", "<" + name + ">");
        }
        inline(mixed.inlines);
      }
      event = xml.next();
    }
    mixed.flush();
    return mixed;
  }

  /** The block that was started. */
  Block block() throws OscalException {
    String name = xml.name();
    checkAttributes(name);
    return switch (name) {
      case "p" -> new Block.Paragraph(inlines());
      case "ul" -> list(false, 1);
      case "ol" -> list(true, start(xml.attribute("start")));
      case "pre" -> preformatted();
      case "table" -> table();
      case "blockquote" -> new Block.Quotation(mixed(false).blocks);
      case "hr" -> {
        xml.skip();
        yield new Block.Rule();
      }
      case "img" -> new Block.Paragraph(List.of(image()));
      default -> new Block.Heading(name.charAt(1) - '0', inlines());
    };
  }

  private static int start(String text) {
    return text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty()
        ? Integer.parseInt(text)
        : 1;
  }

  private Block list(boolean ordered, int start) throws OscalException {
    List<List<Block>> items = new ArrayList<>();
    boolean tight = true;
    while (xml.next() != XmlCursor.END) {
      if (isExpected(Set.of("li"))) {
        checkAttributes("li");
        Mixed item = mixed(true);
        tight &= !item.paragraphs;
        items.add(item.blocks);
      }
    }
    return new Block.Listing(ordered, start, tight, items);
  }

  /** Whether an element of one of the names was started; anything else is told and passed. */
  private boolean isExpected(Set<String> names) throws OscalException {
    if (xml.event() == XmlCursor.TEXT) {
      if (!xml.text().isBlank()) {
        problems.error("structure.text", XmlReader.excerpt(xml.text()));
      }
      return false;
    }
    if (xml.isOscal() && names.contains(xml.name())) {
      return true;
    }
    problems.unknown(xml.name(), xml.name());
    xml.skip();
    return false;
  }

  private Block table() throws OscalException {
    List<Block.Align> columns = new ArrayList<>();
    List<List<List<Inline>>> rows = new ArrayList<>();
    while (xml.next() != XmlCursor.END) {
      if (!isExpected(Set.of("tr"))) {
        continue;
      }
      checkAttributes("tr");
      List<List<Inline>> row = new ArrayList<>();
      while (xml.next() != XmlCursor.END) {
        if (isExpected(Set.of("th", "td"))) {
          checkAttributes(xml.name());
          if (columns.size() == row.size()) {
            columns.add(align(xml.attribute("align")));
          }
          row.add(inlines());
        }
      }
      rows.add(row);
    }
    return new Block.Table(columns, rows);
  }

  private static Block.Align align(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "left" -> Block.Align.LEFT;
      case "center" -> Block.Align.CENTER;
      case "right" -> Block.Align.RIGHT;
      default -> Block.Align.NONE;
    };
  }

  private Block preformatted() throws OscalException {
    StringBuilder text = new StringBuilder();
    StringBuilder language = new StringBuilder();
    characters(text, language);
    return new Block.Preformatted(language.toString(), text.toString());
  }

  /** Text as it is, to the end of the element; what stands out in it cannot in Markdown. */
  private void characters(StringBuilder text, StringBuilder language) throws OscalException {
    while (xml.next() != XmlCursor.END) {
      if (xml.event() == XmlCursor.TEXT) {
        text.append(xml.text());
        continue;
      }
      String name = xml.name();
      checkAttributes(name);
      String style = name.equals("code") ? xml.attribute("class") : "";
      if (text.isEmpty() && language.isEmpty() && style.startsWith(LANGUAGE)) {
        String found = style.substring(LANGUAGE.length());
        language.append(Block.Preformatted.isLanguage(found) ? found : "");
      }
      characters(text, language);
    }
  }

  private List<Inline> inlines() throws OscalException {
    int event = xml.next();
    if (event == XmlCursor.TEXT) {
      String text = spaced(xml.textRun());
      if (xml.event() == XmlCursor.END) {
        return List.of(new Inline.Text(text));
      }
      Inlines inlines = new Inlines();
      inlines.text(text);
      rest(inlines, xml.event());
      return inlines.done();
    }
    Inlines inlines = new Inlines();
    rest(inlines, event);
    return inlines.done();
  }

  private void rest(Inlines inlines, int first) throws OscalException {
    int event = first;
    while (event != XmlCursor.END) {
      if (event == XmlCursor.TEXT) {
        inlines.text(spaced(xml.textRun()));
        event = xml.event();
      } else {
        inline(inlines);
        event = xml.next();
      }
    }
  }

  /** Lines that were only broken and indented by who wrote the file are one line. */
  private String spaced(String text) {
    if (text.indexOf('\n') < 0) {
      return text;
    }
    boolean line = oneLine;
    return LINES.matcher(text).replaceAll(found -> line || found.group().equals("\n") ? "\n" : " ");
  }

  private void inline(Inlines into) throws OscalException {
    String name = xml.name();
    if (!xml.isOscal()) {
      problems.unknown(name, name);
      xml.skip();
      return;
    }
    checkAttributes(name);
    Inline.Kind kind = SPANS.get(name);
    if (kind != null) {
      into.add(new Inline.Span(kind, inlines()));
      return;
    }
    switch (name) {
      case "code" -> {
        StringBuilder text = new StringBuilder();
        characters(text, new StringBuilder());
        into.add(new Inline.Code(text.toString().replaceAll("\\s*\n\\s*", " ")));
      }
      case "a" -> {
        String href = xml.attribute("href");
        String title = xml.attribute("title");
        into.add(new Inline.Anchor(href, title, inlines()));
      }
      case "img" -> into.add(image());
      case "insert" -> insert(into);
      case "br" -> {
        xml.skip();
        into.add(new Inline.Break());
      }
      default -> {
        problems.error("markup.unknown", name);
        inlines().forEach(into::add);
      }
    }
  }

  private Inline image() throws OscalException {
    Inline image =
        new Inline.Image(xml.attribute("src"), xml.attribute("alt"), xml.attribute("title"));
    xml.skip();
    return image;
  }

  private void insert(Inlines into) throws OscalException {
    String type = xml.attribute("type").strip();
    String reference = xml.attribute("id-ref").strip();
    if (NAME.matcher(type).matches() && NAME.matcher(reference).matches()) {
      into.add(new Inline.Insert(type, reference));
    } else {
      problems.error("markup.insert");
    }
    xml.skip();
  }

  private void checkAttributes(String element) {
    Set<String> known = ATTRIBUTES.getOrDefault(element, Set.of());
    for (int i = 0; i < xml.attributes(); i++) {
      if (!known.contains(xml.attributeName(i)) || !xml.attributeNamespace(i).isEmpty()) {
        problems.unknown("@" + xml.attributeName(i), xml.attributeName(i));
      }
    }
  }
}
