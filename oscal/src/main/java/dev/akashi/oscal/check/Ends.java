package dev.akashi.oscal.check;

import java.util.function.Function;

/** What becomes of the items at the end of a path. */
final class Ends {

  /** They are given to whoever asked. */
  static final Function<Spot, Route> ACCEPT =
      _ -> (node, slot, index, sink) -> sink.accept(node, slot, index);

  private Ends() {}

  /** Those that fail a test are given to whoever asked. */
  static Route failing(Test test) {
    return (node, slot, index, sink) -> {
      if (!test.holds(node, slot, index)) {
        sink.accept(node, slot, index);
      }
    };
  }
}
