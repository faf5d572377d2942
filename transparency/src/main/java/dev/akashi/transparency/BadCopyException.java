package dev.akashi.transparency;

/** Ends the check of a copy at the first thing that does not hold. */
final class BadCopyException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  BadCopyException(Finding.What what, Object... args) {
    super(what.name());
    this.finding = Finding.of(what, args);
  }

  Finding finding() {
    return finding;
  }
}
