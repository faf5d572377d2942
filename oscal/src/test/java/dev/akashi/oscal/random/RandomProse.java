package dev.akashi.oscal.random;

import dev.akashi.oscal.markup.Block;
import dev.akashi.oscal.markup.Inline;
import dev.akashi.oscal.markup.Inlines;
import dev.akashi.oscal.markup.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Prose with every kind of markup, in English and Japanese, written as our Markdown. */
final class RandomProse {

  private static final String[] WORDS = {
    "access",
    "control",
    "the",
    "AC_01",
    "[01]",
    "a*b",
    "1.",
    "-",
    "#",
    "&",
    "<",
    "\"x\"",
    "~",
    "^",
    "`",
    "C:\\dir",
    "{{",
    "管理策",
    "情報セキュリティ",
    "「基準」",
    "を、",
    "定める。",
    "サーバー",
    "😀",
    "|",
    "&amp;"
  };

  private static final List<Block.Align> ALIGNS = List.of(Block.Align.values());
  private static final List<Inline.Kind> KINDS = List.of(Inline.Kind.values());

  private final RandomGenerator random;

  RandomProse(RandomGenerator random) {
    this.random = random;
  }

  String line() {
    return Markdown.canonicalLine(Markdown.writeLine(inlines(2, false)).strip());
  }

  String multiline() {
    return Markdown.canonical(Markdown.write(blocks(2)));
  }

  private List<Block> blocks(int depth) {
    List<Block> blocks = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      blocks.add(block(depth));
    }
    return blocks;
  }

  private Block block(int depth) {
    return switch (random.nextInt(depth > 0 ? 12 : 7)) {
      case 7 -> new Block.Heading(random.nextInt(1, 7), inlines(1, false));
      case 8, 9 -> list(depth - 1);
      case 10 -> table();
      case 11 -> new Block.Preformatted(random.nextBoolean() ? "json" : "", "{\n  \"a\": 1\n\n}");
      default -> new Block.Paragraph(inlines(2, true));
    };
  }

  private Block list(int depth) {
    List<List<Block>> items = new ArrayList<>();
    boolean tight = random.nextBoolean();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      List<Block> item = new ArrayList<>(List.of(new Block.Paragraph(inlines(1, true))));
      if (depth > 0 && random.nextInt(3) == 0) {
        item.add(list(depth - 1));
      }
      items.add(item);
    }
    return new Block.Listing(random.nextBoolean(), random.nextInt(1, 4), tight, items);
  }

  private Block table() {
    int columns = random.nextInt(1, 4);
    List<Block.Align> aligns = new ArrayList<>();
    List<List<List<Inline>>> rows = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      aligns.add(ALIGNS.get(random.nextInt(ALIGNS.size())));
    }
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      List<List<Inline>> row = new ArrayList<>();
      for (int j = 0; j < columns; j++) {
        row.add(inlines(1, false));
      }
      rows.add(row);
    }
    return new Block.Table(aligns, rows);
  }

  private List<Inline> inlines(int depth, boolean lines) {
    Inlines inlines = new Inlines();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      inlines.text(words());
      inline(inlines, depth, lines);
    }
    inlines.text(words());
    return inlines.done();
  }

  private void inline(Inlines into, int depth, boolean lines) {
    switch (random.nextInt(depth > 0 ? 12 : 6)) {
      case 0 -> into.add(new Inline.Insert("param", "ac-1_prm_" + random.nextInt(9)));
      case 1 -> into.add(new Inline.Code("a `b` *c*"));
      case 2 -> into.add(new Inline.Image("https://example.org/(a).png", "代替", "a \"b\""));
      case 3 -> into.text(lines ? "\n" : " ");
      case 4 -> into.add(lines ? new Inline.Break() : new Inline.Code("x"));
      case 5 -> into.text(" ");
      case 6 ->
          into.add(new Inline.Anchor("#" + random.nextInt(99), "", List.of(new Inline.Text("語"))));
      default -> {
        into.add(
            new Inline.Span(KINDS.get(random.nextInt(KINDS.size())), inlines(depth - 1, false)));
      }
    }
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      words.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextBoolean() ? " " : "");
    }
    return words.toString();
  }
}
