package dev.akashi.oscal.markup;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/**
 * CommonMark with what the metaschema's markup adds to it (insertions, quotations, subscript,
 * superscript, tables) and without what it does not have (HTML, links in angle brackets).
 */
final class MarkdownSyntax {

  /** Containers in containers; what is nested deeper stays text. */
  private static final int DEPTH = 50;

  static final Parser MULTILINE =
      common(
          Set.of(
              BlockQuote.class,
              Heading.class,
              FencedCodeBlock.class,
              IndentedCodeBlock.class,
              ThematicBreak.class,
              ListBlock.class),
          true);
  static final Parser LINE = common(Set.of(), false);

  private MarkdownSyntax() {}

  private static Parser common(
      Set<Class<? extends org.commonmark.node.Block>> blocks, boolean tables) {
    return Parser.builder()
        .enabledBlockTypes(blocks)
        .extensions(tables ? List.of(TablesExtension.create()) : List.of())
        .maxOpenBlockParsers(DEPTH)
        .customInlineContentParserFactory(new Insertions())
        .customInlineContentParserFactory(new LessThan())
        .customDelimiterProcessor(new Marks(Inline.Kind.QUOTE))
        .customDelimiterProcessor(new Marks(Inline.Kind.SUBSCRIPT))
        .customDelimiterProcessor(new Marks(Inline.Kind.SUPERSCRIPT))
        .build();
  }

  /** A quotation, subscript or superscript. */
  static final class Marked extends CustomNode {
    private final Inline.Kind kind;

    Marked(Inline.Kind kind) {
      this.kind = kind;
    }

    Inline.Kind kind() {
      return kind;
    }
  }

  /** An insertion. */
  static final class Inserted extends CustomNode {
    private final Inline.Insert insert;

    Inserted(Inline.Insert insert) {
      this.insert = insert;
    }

    Inline.Insert insert() {
      return insert;
    }
  }

  /** Single marks around a stretch; two tildes are no subscript in a subscript. */
  private record Marks(Inline.Kind kind) implements DelimiterProcessor {
    @Override
    public char getOpeningCharacter() {
      return kind.mark().charAt(0);
    }

    @Override
    public char getClosingCharacter() {
      return kind.mark().charAt(0);
    }

    @Override
    public int getMinLength() {
      return 1;
    }

    @Override
    public int process(DelimiterRun opening, DelimiterRun closing) {
      if (kind != Inline.Kind.QUOTE
          && (opening.originalLength() > 1 || closing.originalLength() > 1)) {
        return 0;
      }
      Text opener = opening.getOpener();
      Node marked = new Marked(kind);
      for (Node node = opener.getNext(); node != null && !node.equals(closing.getCloser()); ) {
        Node next = node.getNext();
        marked.appendChild(node);
        node = next;
      }
      opener.insertAfter(marked);
      return 1;
    }
  }

  private static final class Insertions implements InlineContentParserFactory, InlineContentParser {

    private static final Pattern INSERT =
        Pattern.compile("\\{\\{\\s*insert\\s*:\\s*([^\\s,{}]+)\\s*,\\s*([^\\s,{}]+)\\s*");

    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('{');
    }

    @Override
    public InlineContentParser create() {
      return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      Scanner scanner = state.scanner();
      Position start = scanner.position();
      if (!scanner.next("{{") || isUnclosed(scanner)) {
        return ParsedInline.none();
      }
      Matcher insert = INSERT.matcher(scanner.getSource(start, scanner.position()).getContent());
      if (!insert.matches() || !scanner.next("}}")) {
        return ParsedInline.none();
      }
      return ParsedInline.of(
          new Inserted(new Inline.Insert(insert.group(1), insert.group(2))), scanner.position());
    }
  }

  private static boolean isUnclosed(Scanner scanner) {
    return scanner.match(c -> c != '{' && c != '}' && c != '\n' && c != Scanner.END) == 0;
  }

  /** The specification has no HTML in Markdown: a less-than sign is one. */
  private static final class LessThan implements InlineContentParserFactory, InlineContentParser {
    @Override
    public Set<Character> getTriggerCharacters() {
      return Set.of('<');
    }

    @Override
    public InlineContentParser create() {
      return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
      state.scanner().next();
      return ParsedInline.of(new Text("<"), state.scanner().position());
    }
  }
}
