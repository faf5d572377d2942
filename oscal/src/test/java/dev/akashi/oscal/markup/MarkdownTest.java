package dev.akashi.oscal.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "*em* **strong** `code` \"quoted\" H~2~O x^2^",
        "[text](https://example.org \"title\") ![alternative](a.png)",
        "use {{ insert: param, ac-1_prm_1 }} here",
        "a * b\\* \\`c\\` \\~d\\~ \\^e\\^ \\\"f\\\" \\[01\\] AC_01 \\_x\\_ \\\\\\* C:\\dir",
        "a * b & c < d > e",
        "\\<b> &# \\&amp;",
        "\\{{ insert: param, x }}",
        "これは*強調*です。",
        "これ&#x306F;**「強調」**&#x3067;す。",
        "これは\"引用\"です。",
        "- a\n- b\n  - c\n  - d",
        "- a\n\n  b\n\n- c",
        "1. a\n2. b",
        "3. a\n4. b",
        "- a\n\n* b",
        "# Heading\n\nText\n\n### Another",
        "| a | b |\n| --- | :---: |\n| c \\| d | *e* |\n| | f |",
        "```\n  a\n\n b\n```",
        "```json\n{}\n```",
        "> quoted\n>\n> more",
        "***",
        "one\ntwo",
        "one\\\ntwo",
        "\\# a\n\n\\- b\n\n1\\. c\n\n\\> d\n\n\\---",
        "　字下げ",
        "\\[a\\]: b",
      })
  void ourMarkdownComesBackExactly(String text) {
    assertThat(Markdown.canonical(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '\0',
      value = {
        "* a → - a",
        "_a_ __b__ → *a* **b**",
        "1) a → 1. a",
        "AU-02_ODP[01] → AU-02_ODP\\[01\\]",
        "A \\& B → A & B",
        "<BREAK> → \\<BREAK>",
        "say \"x → say \\\"x",
        "[a]: b → \\[a\\]: b",
        "**a* b → \\*_a_ b",
        "*a *b* c* → *a b c*",
        "{{insert:param,x}} → {{ insert: param, x }}",
      })
  void otherWaysToWriteTheSameBecomeOurs(String other, String ours) {
    assertThat(Markdown.canonical(other)).isEqualTo(ours);
    assertThat(Markdown.canonical(ours)).isEqualTo(ours);
  }

  @Test
  void aLineHasNoBlocks() {
    assertThat(Markdown.canonicalLine("1. # A - b")).isEqualTo("1. # A - b");
    assertThat(Markdown.canonicalLine(" a ")).isEqualTo(" a ");
    assertThat(Markdown.canonicalLine("a\n\nb")).isEqualTo("a b");
  }

  @Test
  void whatLooksLikeMarkupInXmlStaysText() {
    for (String text :
        List.of(
            "*a*",
            "# a",
            "- a",
            "1. a",
            "a\n---",
            "`a`",
            "[a](b)",
            "{{ insert: param, x }}",
            "&amp;",
            "<b>",
            "\\",
            "\\*",
            "> a",
            "\"a\"",
            "~a~",
            "^a^",
            "| a |\n| --- |",
            "```",
            "+ a",
            "===",
            "_a_",
            "!",
            "![a](b)",
            "[a]: b",
            "***",
            "=",
            "a  b")) {
      List<Block> blocks = List.of(new Block.Paragraph(List.of(new Inline.Text(text))));

      assertThat(Markdown.read(Markdown.write(blocks))).as(text).isEqualTo(blocks);
    }
  }

  @Test
  void marksBesideEachOtherKeepTheirMeaning() {
    List<Inline> inner = List.of(new Inline.Text("「強調」"));
    for (Inline.Kind first : Inline.Kind.values()) {
      for (Inline.Kind second : Inline.Kind.values()) {
        if (first == second) {
          continue;
        }
        List<Inline> line =
            List.of(
                new Inline.Text("語"),
                new Inline.Span(first, inner),
                new Inline.Span(second, List.of(new Inline.Text("語"))),
                new Inline.Text("語"));
        List<Inline> nested =
            List.of(
                new Inline.Text("a"),
                new Inline.Span(
                    first, List.of(new Inline.Span(second, inner), new Inline.Text("x"))),
                new Inline.Text("b"));

        assertThat(Markdown.readLine(Markdown.writeLine(line))).isEqualTo(line);
        assertThat(Markdown.readLine(Markdown.writeLine(nested))).isEqualTo(nested);
      }
    }
  }

  @Test
  void whateverIsWrittenOnceIsWrittenTheSameAgain() {
    for (int seed = 0; seed < 20_000; seed++) {
      String soup = MarkdownSoup.of(new SplittableRandom(seed), 12);
      String line = Markdown.canonicalLine(soup);
      String blocks = Markdown.canonical(soup);

      assertThat(Markdown.canonicalLine(line)).as(soup).isEqualTo(line);
      assertThat(Markdown.canonical(blocks)).as(soup).isEqualTo(blocks);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a _b ",
        "> ",
        "- ",
        "[",
        "![",
        "`",
        "\"a",
        "\"a\"",
        "~a~ ^b^",
        "{{ insert: ",
        "&",
        "\\",
        "]:",
        "| a ",
        "[a](",
        "<",
        "1. ",
        "**a* ",
        "![a",
        "_*"
      })
  void repetitionCostsNoMoreThanItsLength(String piece) {
    String text = piece.repeat(20_000);

    assertThat(Markdown.canonical(text)).isNotNull();
    assertThat(Markdown.canonicalLine(text)).isNotNull();
  }

  @Test
  void deepNestingIsReadAsTextBeyondABound() {
    assertThat(Markdown.canonical("![".repeat(5_000) + "](a)".repeat(5_000))).isNotNull();
    assertThat(Markdown.canonical("*a **b ".repeat(5_000) + "c** d*".repeat(5_000))).isNotNull();
    assertThat(Markdown.canonical("> ".repeat(5_000) + "a")).isNotNull();
    assertThat(Markdown.canonical("- ".repeat(5_000) + "a")).isNotNull();
  }
}
