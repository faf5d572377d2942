package dev.akashi.oscal.markup;

import java.util.random.RandomGenerator;

/** Texts put together from pieces of markup, most of them no sensible Markdown. */
public final class MarkdownSoup {

  private static final String[] PIECES = {
    "a",
    "b",
    "語",
    "。",
    "「",
    "」",
    " ",
    " ",
    "  ",
    "\n",
    "\n\n",
    "*",
    "**",
    "_",
    "__",
    "`",
    "``",
    "\"",
    "~",
    "^",
    "[",
    "]",
    "(",
    ")",
    "](b)",
    "[c](d)",
    "![e](f)",
    "<",
    ">",
    "<b>",
    "&",
    "&amp;",
    "&#x8A9E;",
    "\\",
    "\\*",
    "{{ insert: param, x }}",
    "{{",
    "}}",
    "!",
    "|",
    "- ",
    "* ",
    "1. ",
    "2) ",
    "# ",
    "> ",
    "```\n",
    "~~~",
    "---",
    "===",
    "\n| a | b |\n|---|:-:|\n| c | d |\n",
    "    ",
    "\t",
    "\n- ",
    "\n  ",
    "\n1. ",
    "\\\n",
    "  \n",
    "\u00a0",
    "\u3000",
    "]: ",
    "😀",
    "word",
    "*em*",
    "**st**",
    "\"q\"",
    "~s~",
    "^t^",
    "`c`",
    "\n\n- x\n- y\n\n",
    "+",
    "=",
    ":",
    "0",
    "9."
  };

  private MarkdownSoup() {}

  public static String of(RandomGenerator random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, pieces); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
