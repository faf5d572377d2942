package dev.akashi.committee;

import dev.akashi.platform.Today;
import dev.akashi.programme.ProgrammeParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the committee resolved, for everybody: the batch of every meeting (AMD-06). */
@Service
@Transactional(readOnly = true)
public class PublicMeetings {

  /**
   * A closed meeting.
   *
   * @param open the resolutions that everybody may know of, in the order of the agenda
   * @param others how many other resolutions there were
   * @param votes the votes by name, where the programme publishes them
   */
  public record Batch(
      Meeting meeting, List<Item> open, int others, Map<ItemId, List<Vote>> votes) {}

  private final MeetingStore store;
  private final VoteStore votes;
  private final AllMatters matters;
  private final ProgrammeParameters parameters;
  private final Today today;

  PublicMeetings(
      MeetingStore store,
      VoteStore votes,
      AllMatters matters,
      ProgrammeParameters parameters,
      Today today) {
    this.store = store;
    this.votes = votes;
    this.matters = matters;
    this.parameters = parameters;
    this.today = today;
  }

  /** The closed meetings before that number, the last one first. */
  public List<Batch> before(int no, int limit) {
    List<Meeting> closed = store.closed(no, limit);
    Map<MeetingId, List<Item>> agendas = store.agendas(closed.stream().map(Meeting::id).toList());
    boolean named = parameters.on(today.day(), CommitteeParameters.VOTES_PUBLIC);
    return closed.stream()
        .map(meeting -> {
          List<Item> carried =
              agendas.getOrDefault(meeting.id(), List.of()).stream()
                  .filter(item -> item.state() == ItemState.CARRIED)
                  .toList();
          List<Item> open = carried.stream().filter(this::isOpen).toList();
          return new Batch(
              meeting,
              open,
              carried.size() - open.size(),
              named ? votesOn(meeting, open) : Map.of());
        })
        .toList();
  }

  private Map<ItemId, List<Vote>> votesOn(Meeting meeting, List<Item> items) {
    List<ItemId> shown = items.stream().map(Item::id).toList();
    return votes.ofMeeting(meeting.id()).entrySet().stream()
        .filter(each -> shown.contains(each.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private boolean isOpen(Item item) {
    return matters.outcome(item.matterKind(), item.outcome()).open();
  }
}
