package dev.akashi.workshop;

import dev.akashi.workshop.Edit.EditKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/** Which edit can be undone next, and which redone: the log itself is only ever added to. */
public record EditHistory(OptionalInt undoable, OptionalInt redoable) {

  /** An edit as far as undoing is concerned. */
  public record Step(int sequence, EditKind kind, OptionalInt refersTo) {}

  /** Follows the log from its beginning. A new edit ends what could have been redone. */
  public static EditHistory of(List<Step> log) {
    Deque<Integer> done = new ArrayDeque<>();
    Deque<Integer> undone = new ArrayDeque<>();
    for (Step step : log) {
      switch (step.kind()) {
        case ADD, CHANGE, MOVE, REMOVE, IMPORT -> {
          done.push(step.sequence());
          undone.clear();
        }
        case UNDO -> undone.push(done.pop());
        case REDO -> done.push(undone.pop());
      }
    }
    return new EditHistory(top(done), top(undone));
  }

  private static OptionalInt top(Deque<Integer> stack) {
    return stack.isEmpty() ? OptionalInt.empty() : OptionalInt.of(stack.getFirst());
  }
}
