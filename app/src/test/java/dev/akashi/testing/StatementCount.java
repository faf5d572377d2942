package dev.akashi.testing;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** How many statements of the database something takes. */
public final class StatementCount {

  private StatementCount() {}

  /** The fewest of several times: now and then the parameters of the programme are read anew. */
  public static int of(DSLContext sql, Runnable work) {
    return of(sql, work, "");
  }

  /** As above, of those that name something. */
  public static int of(DSLContext sql, Runnable work, String named) {
    return IntStream.range(0, 3).map(time -> counted(sql, work, named)).min().orElseThrow();
  }

  /** How many rows are read by statements that name something: the fewest of several times. */
  public static int rows(DSLContext sql, Runnable work, String named) {
    return IntStream.range(0, 3).map(time -> readRows(sql, work, named)).min().orElseThrow();
  }

  private static int readRows(DSLContext sql, Runnable work, String named) {
    AtomicInteger count = new AtomicInteger();
    ExecuteListener listener =
        new ExecuteListener() {
          @Override
          public void recordEnd(ExecuteContext context) {
            if (String.valueOf(context.sql()).contains(named)) {
              count.incrementAndGet();
            }
          }
        };
    return during(sql, work, listener, count);
  }

  private static int counted(DSLContext sql, Runnable work, String named) {
    AtomicInteger count = new AtomicInteger();
    ExecuteListener listener =
        new ExecuteListener() {
          @Override
          public void executeStart(ExecuteContext context) {
            if (String.valueOf(context.sql()).contains(named)) {
              count.incrementAndGet();
            }
          }
        };
    return during(sql, work, listener, count);
  }

  private static int during(
      DSLContext sql, Runnable work, ExecuteListener listener, AtomicInteger count) {
    ExecuteListenerProvider[] before = sql.configuration().executeListenerProviders();
    sql.configuration()
        .set(
            Stream.concat(
                    Arrays.stream(before), Stream.of(new DefaultExecuteListenerProvider(listener)))
                .toArray(ExecuteListenerProvider[]::new));
    try {
      work.run();
    } finally {
      sql.configuration().set(before);
    }
    return count.get();
  }
}
