package dev.akashi.oscal.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code akashi oscal}. It ends with 0 when all is well, with 1 when documents are not
 * valid, cannot be resolved or differ, and with 2 when it cannot do what was asked.
 */
public final class OscalCommand {

  private OscalCommand() {}

  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            false,
            StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(List.of(args), System.in, out, err);
    out.flush();
    System.exit(code);
  }

  /** Runs a command; its result is the exit code. */
  static int run(List<String> words, InputStream in, PrintStream out, PrintStream err) {
    Console console = new Console(in, out, err);
    Texts texts = Texts.in(usual());
    try {
      if (words.isEmpty() || words.contains("--help")) {
        (words.isEmpty() ? err : out).println(texts.get("usage"));
        return words.isEmpty() ? 2 : 0;
      }
      Arguments arguments = Arguments.of(words.subList(1, words.size()));
      texts = arguments.language().map(Texts::in).orElse(texts);
      return run(words.getFirst(), arguments, texts, console);
    } catch (UsageException e) {
      err.println(e.in(texts));
      return 2;
    }
  }

  private static int run(String command, Arguments arguments, Texts texts, Console console)
      throws UsageException {
    return switch (command) {
      case "validate" -> ValidateCommand.run(arguments, texts, console);
      case "resolve" -> ResolveCommand.run(arguments, texts, console);
      case "convert" -> ConvertCommand.run(arguments, texts, console);
      case "diff" -> DiffCommand.run(arguments, texts, console);
      case "stats" -> StatsCommand.run(arguments, texts, console);
      default -> throw new UsageException("usage.unknown-command", command);
    };
  }

  /** Japanese where the system speaks it, else English. */
  private static Locale usual() {
    return Locale.getDefault().getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ENGLISH;
  }
}
