package dev.akashi.oscal.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The reference implementation in a process of its own: what its own command does for the same
 * work, without that command's reading of arguments.
 */
public final class ReferenceProcess {

  private ReferenceProcess() {}

  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[1]);
    PrintStream out = System.out;
    switch (args[0]) {
      case "resolve" -> Reference.loadResolveWrite(file).writeTo(out);
      case "validate" -> out.println(Reference.validate(Files.readAllBytes(file)));
      default -> throw new IllegalArgumentException(args[0]);
    }
    out.flush();
  }
}
