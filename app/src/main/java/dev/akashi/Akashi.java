package dev.akashi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where the one jar starts. */
@SpringBootApplication
public class Akashi {

  public static void main(String[] args) {
    SpringApplication.run(Akashi.class, args);
  }
}
