package dev.akashi.oscal.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all measurements and prints them as Markdown: medians, and ratios within the run. */
public final class OscalBenchmarks {

  private static final int PROCESS_RUNS = 7;

  private OscalBenchmarks() {}

  /** The first argument is the launcher, for the measurements of whole processes. */
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    out.println(
        Samples.published()
            ? "Composite of NIST SP 800-53 rev 5 (put together, not the published file),"
                + " 1,189 controls; moderate baseline."
            : "A made-up catalog of 1,200 controls; the published documents were not there.");
    out.println();
    warm(out);
    out.printf(Locale.ROOT, "%nMemory kept for one catalog: %.1f MB%n%n", Kept.bytes() / 1e6);
    processes(Path.of(args[0]), out);
  }

  private static void warm(PrintStream out) throws Exception {
    String classes = Samples.published() ? "(Oscal|Published)Benchmark" : "OscalBenchmark";
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("\\." + classes + "\\.")
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .jvmArgsAppend(
                "-Dakashi.oscal.data=" + System.getProperty("akashi.oscal.data", "none"));
    Collection<RunResult> results = new Runner(options.build()).run();
    TreeMap<String, Double> medians = new TreeMap<>();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      medians.put(name, result.getPrimaryResult().getStatistics().getPercentile(50));
    }
    out.println("| warm, one JVM | ours, ms | reference, ms | ratio |");
    out.println("|---|---|---|---|");
    for (String name : medians.keySet()) {
      if (name.endsWith("Ours")) {
        String work = name.substring(0, name.length() - "Ours".length());
        row(out, work, medians.getOrDefault(name, 0.0), medians.get(work + "Reference"));
      }
    }
    row(
        out,
        "floor: Jackson reads the catalog into a tree",
        medians.getOrDefault("floorJacksonTree", 0.0),
        null);
  }

  private static void row(
      PrintStream out,
      String work,
      double ours,
      @org.jspecify.annotations.Nullable Double reference) {
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %s | %s |%n",
        work,
        ours,
        reference == null ? "–" : String.format(Locale.ROOT, "%.0f", reference),
        reference == null ? "–" : String.format(Locale.ROOT, "%.0f", reference / ours));
  }

  private static void processes(Path launcher, PrintStream out) throws Exception {
    Path folder = Samples.folder();
    Path profile = folder.resolve("profile.json");
    String catalog = folder.resolve("catalog.json").toString();
    out.println("| whole process, " + PROCESS_RUNS + " runs | ours, s | reference, s |");
    out.println("|---|---|---|");
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx2g",
            "-cp",
            System.getProperty("java.class.path"),
            ReferenceProcess.class.getName());
    process(
        out,
        "resolve the profile",
        List.of(launcher.toString(), "oscal", "resolve", profile.toString(), folder.toString()),
        with(java, "resolve", profile.toString()));
    process(
        out,
        "validate the catalog",
        List.of(launcher.toString(), "oscal", "validate", catalog),
        with(java, "validate", catalog));
  }

  private static List<String> with(List<String> command, String... more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private static void process(
      PrintStream out, String work, List<String> ours, List<String> reference) throws Exception {
    seconds(ours);
    out.printf(
        Locale.ROOT,
        "| %s | %.2f | %.1f |%n",
        work,
        median(ours, PROCESS_RUNS),
        median(reference, 3));
  }

  private static double median(List<String> command, int runs) throws Exception {
    double[] seconds = new double[runs];
    for (int i = 0; i < runs; i++) {
      seconds[i] = seconds(command);
    }
    Arrays.sort(seconds);
    return seconds[runs / 2];
  }

  private static double seconds(List<String> command) throws Exception {
    Path sink = Files.createTempFile("oscal", ".out");
    long begun = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectOutput(sink.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - begun) / 1e9;
    Files.delete(sink);
    if (code > 1) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return seconds;
  }
}
