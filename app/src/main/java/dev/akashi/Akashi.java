package dev.akashi;

import dev.akashi.platform.StartRefused;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where the one jar starts: {@code serve}, {@code admin-link} and their options. */
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
        default ->
            throw new StartRefused("Usage: ./akashi serve | admin-link. See: ./akashi --help");
      }
    } catch (RuntimeException e) {
      System.err.println(refusal(e));
      System.exit(1);
    }
  }

  /** The message meant for people, wherever it lies among the causes. */
  private static String refusal(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return String.valueOf(refused.getMessage());
      }
    }
    return "Akashi could not start: " + rootOf(error).getMessage();
  }

  private static Throwable rootOf(Throwable error) {
    Throwable root = error;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
