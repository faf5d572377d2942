package dev.akashi.platform.web;

/** Somebody who has not signed in asked for what needs it. */
class SignInNeeded extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
