package dev.akashi.difference;

import dev.akashi.amendment.TextDifference;
import dev.akashi.statement.StatementContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A thing that is stated anew, stated no more, or stated otherwise than before.
 *
 * @param kind what it is, with its label below {@code profile.kind}
 * @param name by what it is told apart: its first value that is stated
 * @param values those that differ; all that are stated when the thing is new or gone
 */
public record ThingChange(String kind, How how, ValueChange name, List<ValueChange> values) {

  public ThingChange {
    values = List.copyOf(values);
  }

  /** What became of the thing. */
  public enum How {
    STATED_ANEW,
    STATED_NO_MORE,
    STATED_OTHERWISE
  }

  /**
   * One value before and after, empty where it is not stated.
   *
   * @param vocabulary the closed vocabulary both texts are terms of, {@code flag} for yes and no;
   *     empty for free text
   */
  public record ValueChange(String name, String vocabulary, String before, String after) {

    /** What differs, word by word. */
    public TextDifference words() {
      return TextDifference.between(before, after);
    }

    boolean isNothing() {
      return before.equals(after);
    }
  }

  /** What is said not to apply, when that is what changed. */
  public Optional<String> noneOf() {
    return values.stream()
        .filter(value -> value.vocabulary().equals("FactKind"))
        .map(value -> value.after().isEmpty() ? value.before() : value.after())
        .findFirst();
  }

  /** What differs between all that two versions state beside their answers and texts. */
  static List<ThingChange> between(
      StatementDifference.Side before, StatementDifference.Side after) {
    List<Stated> gone = new ArrayList<>(stated(before));
    List<Stated> left = new ArrayList<>();
    for (Stated now : stated(after)) {
      if (!gone.remove(now)) {
        left.add(now);
      }
    }
    List<ThingChange> changes = new ArrayList<>();
    for (Stated now : left) {
      Optional<Stated> was =
          gone.stream()
              .filter(
                  each -> each.kind().equals(now.kind()) && each.identity().equals(now.identity()))
              .findFirst();
      was.ifPresent(gone::remove);
      changes.add(was.map(old -> changed(old, now)).orElseGet(() -> anew(now)));
    }
    gone.forEach(old -> changes.add(noMore(old)));
    return changes;
  }

  private static List<Stated> stated(StatementDifference.Side side) {
    StatementContent content = side.content();
    return Stated.of(side.name(), side.nameEn(), content);
  }

  private static ThingChange changed(Stated before, Stated after) {
    List<ValueChange> all =
        IntStream.range(0, after.values().size())
            .mapToObj(i ->
                new ValueChange(
                    after.values().get(i).name(),
                    after.values().get(i).vocabulary(),
                    before.values().get(i).text(),
                    after.values().get(i).text()))
            .toList();
    return new ThingChange(
        after.kind(),
        How.STATED_OTHERWISE,
        first(all),
        all.stream().filter(value -> !value.isNothing()).toList());
  }

  private static ThingChange anew(Stated after) {
    List<ValueChange> all =
        after.values().stream()
            .filter(value -> !value.text().isEmpty())
            .map(value -> new ValueChange(value.name(), value.vocabulary(), "", value.text()))
            .toList();
    return new ThingChange(after.kind(), How.STATED_ANEW, first(all), all);
  }

  private static ThingChange noMore(Stated before) {
    List<ValueChange> all =
        before.values().stream()
            .filter(value -> !value.text().isEmpty())
            .map(value -> new ValueChange(value.name(), value.vocabulary(), value.text(), ""))
            .toList();
    return new ThingChange(before.kind(), How.STATED_NO_MORE, first(all), all);
  }

  private static ValueChange first(List<ValueChange> values) {
    return values.stream()
        .filter(value -> value.vocabulary().isEmpty())
        .findFirst()
        .or(() -> values.stream().findFirst())
        .orElseGet(() -> new ValueChange("", "", "", ""));
  }
}
