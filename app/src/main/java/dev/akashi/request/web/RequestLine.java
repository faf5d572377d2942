package dev.akashi.request.web;

import dev.akashi.baseline.RequirementId;
import dev.akashi.kernel.JapaneseDates;
import dev.akashi.kernel.Period;
import dev.akashi.kernel.Reason;
import dev.akashi.kernel.WritableText;
import dev.akashi.request.EvidenceRequest;
import dev.akashi.request.EvidenceRequest.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One line of a list of requests as it was pasted from a spreadsheet: requirements, title, what is
 * wanted, due date, first and last day of the period, with tabs between them.
 *
 * @param number its place in what was pasted, from 1
 * @param asked what it asks for; empty when it cannot be read
 * @param problems what is wrong with it
 * @param already the requests there are on the same requirements
 */
public record RequestLine(
    int number,
    String text,
    Optional<Asked> asked,
    List<Reason> problems,
    List<EvidenceRequest> already) {

  private static final int CELLS = 6;

  /**
   * Reads a block; lines without text are left out.
   *
   * @param dueOn the day for lines that name none
   */
  static List<RequestLine> read(String block, Optional<LocalDate> dueOn) {
    List<String> lines = block.lines().toList();
    List<RequestLine> read = new ArrayList<>();
    for (int index = 0; index < lines.size(); index++) {
      if (!lines.get(index).isBlank()) {
        read.add(line(index + 1, lines.get(index), dueOn));
      }
    }
    return read;
  }

  private static RequestLine line(int number, String text, Optional<LocalDate> commonDue) {
    List<Reason> problems = new ArrayList<>();
    List<String> cells =
        Stream.concat(
                Stream.of(text.split("\t", -1)).map(String::strip),
                Stream.generate(() -> "").limit(CELLS))
            .toList();
    if (cells.subList(CELLS, cells.size()).stream().anyMatch(cell -> !cell.isEmpty())) {
      problems.add(Reason.of("request.line-too-long"));
    }
    List<RequirementId> controls = RequestForm.requirements(cells.getFirst(), problems::add);
    if (controls.isEmpty() && problems.isEmpty()) {
      problems.add(Reason.of("request.line-without-controls"));
    }
    String title = limited("title", cells.get(1), RequestForm.LONGEST_TITLE, problems::add);
    if (title.isEmpty()) {
      problems.add(Reason.of("request.line-without-title"));
    }
    String wanted = limited("wanted", cells.get(2), RequestForm.LONGEST_TEXT, problems::add);
    Optional<LocalDate> due = day("dueOn", cells.get(3), problems::add);
    if (cells.get(3).isEmpty()) {
      due = commonDue;
    }
    Optional<Period> period =
        RequestForm.period(
            day("periodFirst", cells.get(4), problems::add),
            day("periodLast", cells.get(5), problems::add),
            problems::add);
    if (due.isEmpty() && cells.get(3).isEmpty()) {
      problems.add(Reason.atField("dueOn", "request.line-without-day"));
    }
    Optional<Asked> asked =
        due.map(on -> new Asked(title, wanted.isEmpty() ? title : wanted, controls, on, period));
    return new RequestLine(number, text, asked, bare(problems), List.of());
  }

  private static String limited(String field, String text, int longest, Consumer<Reason> wrong) {
    if (text.length() > longest) {
      wrong.accept(Reason.atField(field, "input.too-long", longest, text.length()));
    }
    if (!WritableText.isWritable(text)) {
      wrong.accept(Reason.atField(field, "input.unwritable"));
    }
    return text;
  }

  private static Optional<LocalDate> day(String field, String text, Consumer<Reason> wrong) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = JapaneseDates.parse(text);
    if (day.isEmpty()) {
      wrong.accept(Reason.atField(field, "input.not-a-date", text));
    }
    return day;
  }

  /** The reasons stand at the line, not at fields of the form. */
  private static List<Reason> bare(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.at(null)).toList();
  }

  /** The same line with what else is known about it. */
  RequestLine with(List<Reason> against, List<EvidenceRequest> others) {
    return new RequestLine(
        number,
        text,
        asked,
        Stream.concat(problems.stream(), bare(against).stream())
            .filter(reason -> !reason.code().equals("input.required"))
            .distinct()
            .toList(),
        others);
  }

  public boolean isGood() {
    return asked.isPresent() && problems.isEmpty();
  }
}
