package dev.akashi.platform.workbook;

import dev.akashi.kernel.Reason;
import dev.akashi.platform.workbook.CellNote.Weight;
import java.util.ArrayList;
import java.util.List;

/** Collects what is to be said about cells, up to a number that can still be read. */
public final class CellNotes {

  static final int MOST = 20_000;

  private final List<CellNote> notes = new ArrayList<>();
  private int more;

  public void error(CellAt at, String shown, Reason reason) {
    add(CellNote.of(Weight.ERROR, at, shown, reason));
  }

  public void lost(CellAt at, String shown, Reason reason) {
    add(CellNote.of(Weight.LOST, at, shown, reason));
  }

  public void understood(CellAt at, String shown, Reason reason) {
    add(CellNote.of(Weight.UNDERSTOOD, at, shown, reason));
  }

  public void add(CellNote note) {
    if (notes.size() < MOST || (note.weight() == Weight.ERROR && notes.size() < 2 * MOST)) {
      notes.add(note);
    } else {
      more++;
    }
  }

  /** Everything noted, and how many cells there was no room for. */
  public List<CellNote> all() {
    if (more > 0) {
      notes.add(new CellNote(Weight.LOST, "", "", "", Reason.of("workbook.more-cells").with(more)));
      more = 0;
    }
    return List.copyOf(notes);
  }
}
