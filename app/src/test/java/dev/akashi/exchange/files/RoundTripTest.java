package dev.akashi.exchange.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.akashi.baseline.ActingParty;
import dev.akashi.baseline.RequirementDetails;
import dev.akashi.baseline.RequirementId;
import dev.akashi.baseline.files.BaselineFiles;
import dev.akashi.exchange.Book;
import dev.akashi.exchange.Book.Item;
import dev.akashi.exchange.Incoming;
import dev.akashi.exchange.IncomingRow;
import dev.akashi.kernel.Clause;
import dev.akashi.kernel.Language;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.workshop.DraftText;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What goes out as OSCAL comes in again as it was. */
class RoundTripTest {

  private static final int TRIES = 3_000;
  private static final List<String> PARTS =
      List.of(
          "あ",
          "要件",
          "a",
          "Ab",
          "1",
          "12",
          "1.",
          "2)",
          "9.4.6",
          ".",
          ",",
          "。",
          "、",
          " ",
          "  ",
          "　",
          "\t",
          "\n",
          "\n\n",
          "\n\n\n",
          "\n  ",
          "\n　",
          "*",
          "**",
          "_",
          "__",
          "\\",
          "\\\\",
          "<",
          "<b>",
          "</p>",
          ">",
          "&",
          "&amp;",
          "&#12354;",
          "[",
          "]",
          "(",
          ")",
          "[a](b)",
          "{",
          "{{",
          "{{ insert: param, x }}",
          "`",
          "```",
          "~",
          "~~",
          "^",
          "\"",
          "'",
          "#",
          "# ",
          "- ",
          "+ ",
          "* ",
          "-",
          "---",
          "===",
          "|",
          ":",
          "!",
          "![",
          "http://example.jp",
          "Ａ１",
          "（１）",
          "①",
          "・",
          "「",
          "」",
          "%",
          "$",
          "\\n",
          "@");

  private static Book of(List<String> texts) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      items.add(
          new Item(
              RequirementId.of("9.2." + (i / 900 + 1) + "." + (i % 900 + 1)),
              new DraftText(title(text), title(text)),
              new DraftText(text, text),
              ActingParty.PROVIDER,
              RequirementDetails.NONE));
    }
    return new Book(
        "1",
        new DraftText("題", "Title"),
        DraftText.EMPTY,
        true,
        Instant.parse("2026-01-01T00:00:00Z"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        items,
        List.of());
  }

  /** A title has one line and is never empty. */
  private static String title(String text) {
    String line = text.replaceAll("\\R", "").strip();
    return line.isEmpty() ? "題" : line;
  }

  private static Incoming read(Book book, Language language, Format format, Book into) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OscalWriter.write(new OscalFiles(book, language, format).catalog(), format, out);
    String name = "catalog." + format.name().toLowerCase(Locale.ROOT);
    return OscalIncoming.read(name, out.toByteArray(), into);
  }

  private static Item item(Book book, IncomingRow row) {
    return Objects.requireNonNull(book.byId().get(RequirementId.of(row.number())));
  }

  /** Texts as forms take them: no white space at their ends. */
  private static List<String> texts(int seed, boolean stripped) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    while (texts.size() < TRIES) {
      StringBuilder text = new StringBuilder();
      for (int n = 1 + random.nextInt(8); n > 0; n--) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      }
      if (!text.toString().isBlank()) {
        texts.add(stripped ? text.toString().strip() : text.toString());
      }
    }
    return texts;
  }

  @Test
  @Clause("FRM-14")
  void nothingChangesWhenAFileComesBackToTheDraftItWasMadeOf() {
    Book book = of(texts(20260101, false));
    for (Format format : Format.values()) {
      for (Language language : Language.values()) {
        for (IncomingRow row : read(book, language, format, book).rows()) {
          DraftText text = item(book, row).text();
          DraftText title = item(book, row).title();
          row.textJa().ifPresent(read -> assertThat(read).as(format.name()).isEqualTo(text.ja()));
          row.textEn().ifPresent(read -> assertThat(read).as(format.name()).isEqualTo(text.en()));
          row.titleJa().ifPresent(read -> assertThat(read).as(format.name()).isEqualTo(title.ja()));
          row.titleEn().ifPresent(read -> assertThat(read).as(format.name()).isEqualTo(title.en()));
        }
      }
    }
  }

  @Test
  void theShippedBaselineComesBackUnchanged() {
    Book book = Book.of(BaselineFiles.onClassPath("baseline/2022-04-01"));
    for (Format format : Format.values()) {
      for (Language language : Language.values()) {
        for (IncomingRow row : read(book, language, format, book).rows()) {
          book.items().stream()
              .filter(item -> item.id().value().equals(row.number()))
              .forEach(item -> {
                row.textJa().ifPresent(read -> assertThat(read).isEqualTo(item.text().ja()));
                row.textEn().ifPresent(read -> assertThat(read).isEqualTo(item.text().en()));
                row.titleJa().ifPresent(read -> assertThat(read).isEqualTo(item.title().ja()));
                row.titleEn().ifPresent(read -> assertThat(read).isEqualTo(item.title().en()));
              });
        }
      }
    }
  }

  @Test
  void everyTextAsItIsTypedComesIntoAnotherDraftAsItWas() {
    Book book = of(texts(20260102, true));
    Book empty = of(List.of());
    List<String> others = new ArrayList<>();
    for (Format format : Format.values()) {
      for (IncomingRow row : read(book, Language.JA, format, empty).rows()) {
        String text = item(book, row).text().ja();
        String read = row.textJa().orElse("");
        if (!plain(read).equals(plain(text))) {
          others.add(format + " " + escaped(text) + " was read as " + escaped(read));
        }
      }
    }
    assertThat(others.stream().limit(20).toList()).isEmpty();
  }

  /** Spaces beside a line break, and empty lines after one, carry no meaning. */
  private static String plain(String text) {
    return text.replaceAll("[ \t]*\n[ \t\n]*", "\n").replaceAll("[ \t]+", " ").strip();
  }

  private static String escaped(String text) {
    return "«" + text.replace("\n", "⏎").replace("\t", "⇥") + "»";
  }
}
