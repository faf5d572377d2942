package dev.akashi.assessment.files;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import dev.akashi.kernel.Sha256;
import dev.akashi.sampling.BadPopulationException;
import dev.akashi.sampling.Population;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A file with a heading row and one row for each key: CSV, or the first sheet of a workbook. */
public final class PopulationFile {

  public static final long MOST_BYTES = 128L << 20;

  private static final byte[] WORKBOOK = {'P', 'K', 3, 4};
  private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  /** How pictures and PDF files begin. */
  private static final List<byte[]> NO_TABLES =
      List.of(
          new byte[] {(byte) 0x89, 'P', 'N', 'G'},
          new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0},
          new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1},
          new byte[] {'G', 'I', 'F', '8'},
          new byte[] {'%', 'P', 'D', 'F'});

  private final String name;
  private final Path content;
  private final String sha256;

  private PopulationFile(String name, Path content, String sha256) {
    this.name = name;
    this.content = content;
    this.sha256 = sha256;
  }

  /**
   * The keys of a file.
   *
   * @param columns the headings of the columns they are made of
   * @param headings all headings that were found
   * @param doubts what speaks against having read the file as it is meant
   * @param first the first keys in the order of the file
   * @param last the last ones that are not among the first
   */
  public record Keys(
      Population population,
      String columns,
      List<String> headings,
      Set<Doubt> doubts,
      List<String> first,
      List<String> last) {

    public Keys {
      headings = List.copyOf(headings);
      doubts = Set.copyOf(doubts);
      first = List.copyOf(first);
      last = List.copyOf(last);
    }
  }

  /** What may be wrong with a file that could be read. */
  public enum Doubt {
    /** Rows below have more cells than the one that was taken for the headings. */
    TITLE_ABOVE,
    /** The row that was taken for the headings looks like the rows below it. */
    HEADING_LIKE_DATA,
    /** All of a row stands in one cell, with a sign in it that separates. */
    SEPARATOR
  }

  /** The file, copied to where it can be read more than once. */
  public static PopulationFile copied(String name, InputStream content, Path to)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      MessageDigest digest = Sha256.digest();
      new DigestInputStream(content, digest).transferTo(out);
      return new PopulationFile(name, to, HexFormat.of().formatHex(digest.digest()));
    }
  }

  public String name() {
    return name;
  }

  public String sha256() {
    return sha256;
  }

  /**
   * Reads the keys; refused when the file cannot be understood.
   *
   * @param columns the headings of the columns that make the key; empty for the first column
   */
  public Keys keys(List<String> columns) throws IOException, BadPopulationException {
    KeyRows rows = new KeyRows(columns);
    byte[] start = start();
    if (start.length == 0) {
      throw refused("assessment.file-empty");
    }
    if (name.toLowerCase(Locale.ROOT).endsWith(".xlsm")) {
      throw refused("assessment.file-macros");
    }
    if (Arrays.equals(start, OLD_EXCEL)) {
      throw refused("assessment.file-old-excel");
    }
    if (!Arrays.equals(start, WORKBOOK) && isCalledWorkbook()) {
      throw refused("assessment.file-no-workbook");
    }
    if (NO_TABLES.stream().anyMatch(kind -> Arrays.equals(start, kind))) {
      throw refused("assessment.file-no-table");
    }
    if (Arrays.equals(start, WORKBOOK)) {
      WorkbookRows.read(content, rows);
    } else {
      CsvRows.read(content, rows);
    }
    return rows.keys();
  }

  private boolean isCalledWorkbook() {
    return name.toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  private byte[] start() throws IOException {
    try (InputStream in = Files.newInputStream(content)) {
      return in.readNBytes(WORKBOOK.length);
    }
  }

  static Refusal refused(String code, Object... args) {
    return Refusal.input(Reason.of(code, "FRM-38").with(args).at("file"));
  }
}
