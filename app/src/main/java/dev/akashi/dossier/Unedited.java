package dev.akashi.dossier;

import dev.akashi.platform.workbook.Told;
import dev.akashi.statement.Answer;
import dev.akashi.statement.IndividualControl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lines of a file without the values that still are as they were written out: where somebody else
 * changed such a value since, the file says nothing against it.
 */
final class Unedited {

  private final List<String> written;
  private final List<String> told;

  private Unedited(List<String> written, List<String> told) {
    this.written = written;
    this.told = told;
  }

  /**
   * The lines of an answer in a file.
   *
   * @param said the answer as the file alone tells it
   */
  static Unedited of(FileControl line, Answer said) {
    return new Unedited(Fingerprint.sums(line.fingerprint().orElse("")), Fingerprint.sums(said));
  }

  private <T> Told<T> edited(int part, Told<T> value) {
    return part < written.size() && part < told.size() && written.get(part).equals(told.get(part))
        ? Told.nothing()
        : value;
  }

  /** The line with what was edited in it. */
  FileControl edited(FileControl line) {
    return new FileControl(
        line.id(),
        line.cells(),
        edited(1, line.treatment()),
        edited(2, line.reason()),
        edited(3, line.base()),
        edited(4, line.function()),
        edited(5, line.responsibility()),
        edited(6, line.duty()),
        edited(7, line.plans()),
        line.revision(),
        line.fingerprint());
  }

  /**
   * The lines of its individual controls likewise; as they are where they cannot be told to be
   * those that the answer has now.
   */
  List<FileMeasure> edited(List<FileMeasure> lines, Answer now) {
    if (!areThoseOf(lines, now.individualControls())) {
      return lines;
    }
    List<FileMeasure> edited = new ArrayList<>();
    for (FileMeasure line : lines) {
      edited.add(line.place().isPresent() ? edited(line, line.place().get()) : line);
    }
    return edited;
  }

  private FileMeasure edited(FileMeasure line, int place) {
    int first = Fingerprint.OF_ANSWER + (place - 1) * Fingerprint.OF_MEASURE;
    return new FileMeasure(
        line.control(),
        line.cells(),
        line.place(),
        line.remove(),
        edited(first, line.line()),
        edited(first + 1, line.text()),
        edited(first + 2, line.owner()),
        edited(first + 3, line.frequency()),
        edited(first + 4, line.validFrom()),
        edited(first + 5, line.validTo()),
        edited(first + 6, line.plans()));
  }

  /** Whether nothing was taken out or put between, here or there, so that places say the same. */
  private boolean areThoseOf(List<FileMeasure> lines, List<IndividualControl> now) {
    List<Integer> places =
        lines.stream()
            .flatMap(line -> line.place().stream())
            .sorted(Comparator.naturalOrder())
            .toList();
    return written.size() == Fingerprint.OF_ANSWER + now.size() * Fingerprint.OF_MEASURE
        && lines.stream().noneMatch(FileMeasure::remove)
        && places.equals(IntStream.rangeClosed(1, now.size()).boxed().toList())
        && IntStream.range(0, now.size())
            .allMatch(i ->
                written
                    .get(Fingerprint.OF_ANSWER + i * Fingerprint.OF_MEASURE)
                    .equals(Fingerprint.of(List.of(now.get(i).line()))));
  }
}
