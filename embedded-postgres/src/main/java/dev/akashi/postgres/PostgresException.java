package dev.akashi.postgres;

/** The database server cannot be had. The message says why and what to do. */
public final class PostgresException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PostgresException(String problem, String remedy) {
    super(problem + " " + remedy);
  }

  PostgresException(String problem, String remedy, Throwable cause) {
    super(problem + " " + remedy, cause);
  }
}
