package dev.akashi;

import dev.akashi.platform.StartRefused;
import dev.akashi.platform.StartTexts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Where the one jar starts: {@code serve}, {@code admin-link}, {@code import} and their options.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Akashi {

  public static void main(String[] args) {
    List<String> arguments = Arrays.asList(args);
    try {
      List<String> options =
          arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
      switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
        case "serve" -> Serve.run(ServeOptions.parse(options));
        case "admin-link" -> {
          AdminLink.run(AdminLinkOptions.parse(options));
          System.exit(0);
        }
        case "import" -> {
          ImportFile.run(ImportOptions.parse(options));
          System.exit(0);
        }
        default -> throw StartRefused.misuse(StartTexts.say("start.usage"));
      }
    } catch (RuntimeException e) {
      Optional<StartRefused> refusal = refusal(e);
      System.err.println(
          refusal
              .map(refused -> String.valueOf(refused.getMessage()))
              .orElseGet(() -> unforeseen(rootOf(e))));
      System.exit(refusal.map(StartRefused::exitCode).orElse(1));
    }
  }

  /** The message meant for people, wherever it lies among the causes. */
  private static Optional<StartRefused> refusal(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }

  private static String unforeseen(Throwable root) {
    return StartTexts.say("start.failed", String.valueOf(root.getMessage()))
        + "\n"
        + StartTexts.say("start.failed-more");
  }

  private static Throwable rootOf(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
