package dev.akashi.exchange;

import dev.akashi.baseline.Baselines;
import dev.akashi.directory.Actor;
import dev.akashi.exchange.files.BookDocument;
import dev.akashi.exchange.files.BookTable;
import dev.akashi.exchange.files.BookWorkbook;
import dev.akashi.exchange.files.OscalFiles;
import dev.akashi.kernel.Csv;
import dev.akashi.kernel.Language;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.oscal.Format;
import dev.akashi.oscal.OscalDocument;
import dev.akashi.oscal.OscalWriter;
import dev.akashi.platform.Texts;
import dev.akashi.platform.Today;
import dev.akashi.platform.Words;
import dev.akashi.workshop.DraftId;
import dev.akashi.workshop.Workshop;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** Makes the files that a version or a draft goes out as. Nothing is changed by it. */
@Service
public class Export {

  private static final Pattern NAME =
      Pattern.compile(
          "(catalog|baseline|level-([0-9A-Za-z-]{1,20}))\\.(ja|en)\\.(json|xml|yaml|xlsx|csv|docx)");

  private final Baselines baselines;
  private final Workshop workshop;
  private final Texts texts;
  private final Today today;

  Export(Baselines baselines, Workshop workshop, Texts texts, Today today) {
    this.baselines = baselines;
    this.workshop = workshop;
    this.texts = texts;
    this.today = today;
  }

  /** A file as it is handed out. */
  public static final class ExportFile {

    private final String name;
    private final String type;
    private final byte[] content;

    ExportFile(String name, String type, byte[] content) {
      this.name = name;
      this.type = type;
      this.content = content;
    }

    public String name() {
      return name;
    }

    public String type() {
      return type;
    }

    /** The bytes, which the caller does not change. */
    public byte[] content() {
      return content;
    }
  }

  /** A promulgated version; everybody may have it. */
  public Book version(String version) {
    return Book.of(baselines.version(version));
  }

  /** A draft as it is now. */
  public Book draft(Actor actor, DraftId id) {
    return Book.of(workshop.draft(actor, id), workshop.sheet(actor, id), today.now());
  }

  /**
   * A file of a baseline.
   *
   * @param name what, in which language, in which format: {@code catalog.ja.json}, {@code
   *     level-2.en.xml}, {@code baseline.ja.xlsx}; 404 when there is no such file
   */
  public ExportFile file(Book book, String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw unknown(name);
    }
    Language language = parts.group(3).equals("ja") ? Language.JA : Language.EN;
    String ending = parts.group(4);
    Optional<Format> format = Format.ofName(name);
    boolean isTable = parts.group(1).equals("baseline");
    if (format.isPresent() == isTable) {
      throw unknown(name);
    }
    if (format.isEmpty()) {
      return new ExportFile(name, type(ending), table(book, language, ending));
    }
    OscalFiles files = new OscalFiles(book, language, format.get());
    OscalDocument document =
        parts.group(2) == null
            ? files.catalog()
            : files.profile(
                book.level(parts.group(2))
                    .filter(level -> !level.members().isEmpty())
                    .orElseThrow(() -> unknown(name)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OscalWriter.write(document, format.get(), out);
    return new ExportFile(name, type(ending), out.toByteArray());
  }

  private byte[] table(Book book, Language language, String ending) {
    Words words = new Words(texts, language);
    BookTable table = new BookTable(book, words, language);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (ending) {
        case "xlsx" -> BookWorkbook.write(table, words.text("exchange.sheet"), out);
        case "docx" -> BookDocument.write(book, words, out);
        default -> {
          StringBuilder lines = new StringBuilder();
          Csv csv = new Csv(lines).byteOrderMark();
          csv.line(table.columns().stream().map(BookTable.Column::head).toList());
          table.lines().forEach(csv::line);
          out.writeBytes(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String type(String ending) {
    return switch (ending.toLowerCase(Locale.ROOT)) {
      case "json" -> "application/json";
      case "xml" -> "application/xml";
      case "yaml" -> "application/yaml";
      case "csv" -> "text/csv;charset=UTF-8";
      case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
      default -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    };
  }

  private static Refusal unknown(String name) {
    return Refusal.notFound(Reason.of("exchange.file-unknown", "FRM-14").with(name));
  }
}
