package dev.akashi.transparency.cli;

import dev.akashi.transparency.Checkpoint;
import dev.akashi.transparency.CopyVerifier;
import dev.akashi.transparency.DirectoryCopy;
import dev.akashi.transparency.Finding;
import dev.akashi.transparency.HttpCopy;
import dev.akashi.transparency.LogCopy;
import dev.akashi.transparency.MirroredCopy;
import dev.akashi.transparency.NoteKey;
import dev.akashi.transparency.Verification;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The command {@code akashi log}. It ends with 0 when a copy holds, with 1 when it does not, and
 * with 2 when it cannot do what was asked.
 */
public final class LogCommand {

  private static final int HOLDS = 0;
  private static final int FAILS = 1;
  private static final int UNABLE = 2;

  private static final int LONGEST_CHECKPOINT = 1 << 16;

  private static final Set<Finding.What> NO_LOG = EnumSet.of(Finding.What.NO_CHECKPOINT);

  private final ResourceBundle texts;
  private final PrintStream out;
  private final PrintStream err;

  private LogCommand(Locale locale, PrintStream out, PrintStream err) {
    Locale spoken = locale.getLanguage().equals("ja") ? Locale.JAPANESE : Locale.ROOT;
    this.texts =
        ResourceBundle.getBundle(
            "dev.akashi.transparency.cli.log",
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
    return new LogCommand(locale, out, err).run(words);
  }

  private int run(List<String> words) {
    if (words.contains("--help")) {
      out.println(text("usage"));
      return HOLDS;
    }
    Optional<LogWords> asked = LogWords.read(words);
    if (asked.isEmpty()) {
      err.println(text("usage"));
      return UNABLE;
    }
    try {
      return read(asked.get());
    } catch (Misuse e) {
      err.println(text(e.key, e.word));
    } catch (IOException e) {
      err.println(text("unreadable", asked.get().place(), told(e)));
    }
    return UNABLE;
  }

  private int read(LogWords asked) throws IOException, Misuse {
    Optional<NoteKey> known = known(asked);
    Optional<String> earlier = earlier(asked);
    if (!HttpCopy.isWeb(asked.place())) {
      return check(asked, new DirectoryCopy(directory(asked.place())), known, earlier);
    }
    try (HttpCopy copy = web(asked.place())) {
      return check(asked, copy, known, earlier);
    }
  }

  private int check(LogWords asked, LogCopy copy, Optional<NoteKey> known, Optional<String> earlier)
      throws IOException, Misuse {
    if (asked.into().isEmpty()) {
      return tell(new CopyVerifier(copy, known, earlier).verify(), known);
    }
    DirectoryCopy into = new DirectoryCopy(path(asked.into().get()));
    MirroredCopy mirror = new MirroredCopy(copy, into);
    Optional<String> since = earlier.isPresent() ? earlier : kept(into);
    int code = tell(new CopyVerifier(mirror, known, since).verify(), known);
    if (code == HOLDS) {
      mirror.finish();
      out.println(text("kept", asked.into().get()));
    } else {
      mirror.undo();
    }
    return code;
  }

  /** The checkpoint that an earlier copy ended with: a copy is only ever continued. */
  private static Optional<String> kept(DirectoryCopy into) throws IOException {
    return into.read(LogCopy.CHECKPOINT, LONGEST_CHECKPOINT)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private int tell(Verification verification, Optional<NoteKey> known) {
    if (verification.checkpoint().isPresent()) {
      Checkpoint checkpoint = verification.checkpoint().get();
      out.println(text("about", checkpoint.origin(), checkpoint.size(), checkpoint.root().hex()));
    }
    if (verification.signer().isPresent()) {
      out.println(text("signer", verification.signer().get()));
    }
    if (verification.finding().isPresent()) {
      Finding finding = verification.finding().get();
      String key = finding.what().name().toLowerCase(Locale.ROOT);
      err.println(text("fails", text(key, finding.args().toArray())));
      return NO_LOG.contains(finding.what()) ? UNABLE : FAILS;
    }
    if (known.isEmpty()) {
      out.println(text("unknown-key"));
    }
    out.println(text("all-holds"));
    return HOLDS;
  }

  private static Optional<NoteKey> known(LogWords asked) throws Misuse {
    if (asked.key().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        NoteKey.read(asked.key().get())
            .orElseThrow(() -> new Misuse("bad-key", asked.key().get())));
  }

  private static Optional<String> earlier(LogWords asked) throws Misuse {
    if (asked.since().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(path(asked.since().get())));
    } catch (IOException e) {
      throw new Misuse("bad-since", asked.since().get());
    }
  }

  private static Path directory(String place) throws Misuse {
    Path path = path(place);
    if (!Files.isDirectory(path)) {
      throw new Misuse("no-directory", place);
    }
    return path;
  }

  private static Path path(String place) throws Misuse {
    try {
      return Path.of(place);
    } catch (InvalidPathException e) {
      throw new Misuse("no-directory", place);
    }
  }

  private static HttpCopy web(String place) throws Misuse {
    try {
      return new HttpCopy(place);
    } catch (IllegalArgumentException e) {
      throw new Misuse("bad-address", place);
    }
  }

  private static String told(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private String text(String key, Object... args) {
    return new MessageFormat(texts.getString(key), Locale.ROOT).format(args);
  }

  /** What was typed cannot be done. */
  private static final class Misuse extends Exception {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String word;

    private Misuse(String key, String word) {
      super(key);
      this.key = key;
      this.word = word;
    }
  }
}
