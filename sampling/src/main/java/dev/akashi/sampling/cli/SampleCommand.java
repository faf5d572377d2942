package dev.akashi.sampling.cli;

import dev.akashi.sampling.Freeze;
import dev.akashi.sampling.NotAPackageException;
import dev.akashi.sampling.Verification;
import dev.akashi.sampling.Verification.Check;
import dev.akashi.sampling.Verifier;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The command {@code akashi sample}. It ends with 0 when everything in the package holds, with 1
 * when something differs, and with 2 when it cannot do what was asked.
 */
public final class SampleCommand {

  private static final int HOLDS = 0;
  private static final int DIFFERS = 1;
  private static final int UNABLE = 2;

  private final ResourceBundle texts;
  private final PrintStream out;
  private final PrintStream err;

  private SampleCommand(Locale locale, PrintStream out, PrintStream err) {
    Locale spoken = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ROOT;
    this.texts =
        ResourceBundle.getBundle(
            "dev.akashi.sampling.cli.sample",
            spoken,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.out = out;
    this.err = err;
  }

  public static void main(String[] args) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(List.of(args), Locale.getDefault(), out, err));
  }

  /** Runs a command; its result is the exit code. */
  static int run(List<String> words, Locale locale, PrintStream out, PrintStream err) {
    return new SampleCommand(locale, out, err).run(words);
  }

  private int run(List<String> words) {
    if (words.contains("--help")) {
      out.println(text("usage"));
      return HOLDS;
    }
    if (words.size() != 2 || !words.getFirst().equals("verify")) {
      err.println(text("usage"));
      return UNABLE;
    }
    return verify(words.getLast());
  }

  private int verify(String name) {
    try (InputStream file = new BufferedInputStream(Files.newInputStream(Path.of(name)))) {
      Verification verification = Verifier.verify(file);
      tell(verification);
      return verification.holds() ? HOLDS : DIFFERS;
    } catch (IOException | InvalidPathException e) {
      err.println(text("unreadable", name));
    } catch (NotAPackageException e) {
      err.println(text("no-package", name, e.line()));
    }
    return UNABLE;
  }

  private void tell(Verification verification) {
    Freeze freeze = verification.stated().freeze();
    out.println(
        text(
            "about",
            verification.stated().about().getOrDefault("of", ""),
            freeze.rows(),
            freeze.frozenAt()));
    for (Check check : verification.checks()) {
      String key =
          check.what().name().toLowerCase(Locale.ROOT) + (check.holds() ? ".holds" : ".differs");
      out.println(text(check.holds() ? "holds" : "differs", text(key, check.args().toArray())));
    }
    out.println(text("public-value", freeze.logRow(), freeze.publicValue()));
    out.println(text(verification.holds() ? "all-holds" : "something-differs"));
  }

  private String text(String key, Object... args) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(args);
  }
}
