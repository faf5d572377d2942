package dev.akashi.decision;

/** What an option costs to build and to run a year, in yen (CBD-04). */
public record Cost(long build, long yearly) {

  public long over(int years) {
    return build + years * yearly;
  }
}
