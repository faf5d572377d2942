package dev.akashi.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands at nine in the morning, Japanese time, of a day that tests choose. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDay {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
  private static final AtomicReference<LocalDate> DAY =
      new AtomicReference<>(LocalDate.of(2025, 7, 1));

  /** Sets the day for every application of this JVM. */
  public static void set(LocalDate day) {
    DAY.set(day);
  }

  @Bean
  @Primary
  Clock clockOfTheTest() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return JAPAN;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return DAY.get().atTime(LocalTime.of(9, 0)).atZone(JAPAN).toInstant();
      }
    };
  }
}
