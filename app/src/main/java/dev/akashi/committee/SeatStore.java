package dev.akashi.committee;

import dev.akashi.kernel.Reason;
import dev.akashi.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the seats of the committee are kept. */
public interface SeatStore {

  /** Nobody else appoints or plans before the transaction ends. */
  void hold();

  Optional<Seat> find(SeatId id);

  /** The seats whose term covers the day: the chair first, then by name. */
  List<Seat> on(LocalDate day);

  /** All that there have been, those that end last come first. */
  List<Seat> newest(int limit);

  /** The seats whose terms touch these days. */
  List<Seat> during(LocalDate first, LocalDate last);

  void insert(Seat seat);

  void update(Seat seat);

  /** The seat, or 404. */
  default Seat get(SeatId id) {
    return find(id).orElseThrow(() -> Refusal.notFound(Reason.of("committee.seat-unknown")));
  }
}
