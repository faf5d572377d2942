package dev.akashi.platform.web;

/** A form came without the token of its page: the page was too old, or was not ours. */
class CsrfFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
