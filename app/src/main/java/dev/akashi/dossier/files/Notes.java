package dev.akashi.dossier.files;

import dev.akashi.dossier.CellAt;
import dev.akashi.dossier.CellNote;
import dev.akashi.dossier.CellNote.Weight;
import dev.akashi.kernel.Reason;
import java.util.ArrayList;
import java.util.List;

/** Collects what is to be said about cells, up to a number that can still be read. */
final class Notes {

  static final int MOST = 20_000;

  private final List<CellNote> notes = new ArrayList<>();
  private int more;

  void error(CellAt at, String shown, Reason reason) {
    add(CellNote.of(Weight.ERROR, at, shown, reason));
  }

  void lost(CellAt at, String shown, Reason reason) {
    add(CellNote.of(Weight.LOST, at, shown, reason));
  }

  void understood(CellAt at, String shown, Reason reason) {
    add(CellNote.of(Weight.UNDERSTOOD, at, shown, reason));
  }

  void add(CellNote note) {
    if (notes.size() < MOST || (note.weight() == Weight.ERROR && notes.size() < 2 * MOST)) {
      notes.add(note);
    } else {
      more++;
    }
  }

  List<CellNote> all() {
    if (more > 0) {
      notes.add(new CellNote(Weight.LOST, "", "", "", Reason.of("dossier.more-cells").with(more)));
      more = 0;
    }
    return List.copyOf(notes);
  }
}
