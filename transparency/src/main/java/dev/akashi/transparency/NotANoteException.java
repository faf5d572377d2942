package dev.akashi.transparency;

/** A text that is no signed note, checkpoint or list of keys. */
public final class NotANoteException extends Exception {

  private static final long serialVersionUID = 1L;

  NotANoteException(String message) {
    super(message);
  }

  NotANoteException(String message, Throwable cause) {
    super(message, cause);
  }
}
