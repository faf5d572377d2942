package dev.akashi;

import dev.akashi.platform.StartRefused;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Where the one jar starts: {@code serve} and its options. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableScheduling
public class Akashi {

  public static void main(String[] args) {
    List<String> arguments = Arrays.asList(args);
    try {
      if (arguments.isEmpty() || !arguments.getFirst().equals("serve")) {
        throw new StartRefused("Usage: ./akashi serve [--port N] [--data DIR] [--demo]");
      }
      Serve.run(ServeOptions.parse(arguments.subList(1, arguments.size())));
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
