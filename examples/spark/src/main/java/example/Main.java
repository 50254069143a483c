package example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Re-encrypts a table on a local cluster whose executors are processes of their own. */
public final class Main {
  private static final int EXECUTOR_MEGABYTES = 1024;
  private static final int ROUNDS = 5;

  private Main() {}

  /**
   * Runs the example.
   *
   * @param args the working directory, the number of rows, the number of executors
   */
  public static void main(String[] args) throws Exception {
    Path work = Path.of(args[0]).toAbsolutePath();
    long rows = Long.parseLong(args[1]);
    int executors = Integer.parseInt(args[2]);
    clear(work);
    Path logs = Files.createDirectories(work.resolve("logs"));

    try (SparkSession spark = session(executors, logs)) {
      spark.sparkContext().setLogLevel("WARN");
      KeySource keys = Fixture.keys(work);
      Path table = work.resolve("old");
      Fixture.writeTable(spark, keys, rows, executors * 2, table);

      Dataset<Row> old = spark.read().parquet(table.toString());
      MapPartitionsFunction<Row, Row> capi = new Reencryption(keys);
      MapPartitionsFunction<Row, Row> handWritten =
          new HandWritten(keys.passwordFile(), new byte[32]);
      double[] capiSeconds = new double[ROUNDS];
      double[] handWrittenSeconds = new double[ROUNDS];
      for (int round = -1; round < ROUNDS; round++) {
        double other = seconds(old, handWritten, work.resolve("peer" + round));
        double own = seconds(old, capi, work.resolve("new" + round));
        if (round >= 0) {
          handWrittenSeconds[round] = other;
          capiSeconds[round] = own;
        }
      }
      Check.everyRow(spark.read().parquet(work.resolve("new0").toString()), keys, rows);
      // The refusal is expected, so that Spark's own report of it would only be noise.
      spark.sparkContext().setLogLevel("OFF");
      Check.nonExportableKeyDoesNotTravel(old, keys);
      report("CAPI", rows, executors, median(capiSeconds));
      report("hand-written JCA", rows, executors, median(handWrittenSeconds));
      System.out.printf(
          "ratio of rates: %.2f%n", median(handWrittenSeconds) / median(capiSeconds));
    }
    Check.noSecretIn(logs);
    Check.noSecretIn(Path.of(System.getenv("SPARK_HOME"), "work"));
    System.out.println("every row is right; no secret in logs, plans and events");
  }

  private static SparkSession session(int executors, Path logs) {
    return SparkSession.builder()
        .appName("capi-reencryption")
        .master("local-cluster[" + executors + ",1," + EXECUTOR_MEGABYTES + "]")
        .config("spark.ui.enabled", "false")
        .config("spark.eventLog.enabled", "true")
        .config("spark.eventLog.compress", "false")
        .config("spark.eventLog.dir", logs.toUri().toString())
        .config("spark.sql.shuffle.partitions", Integer.toString(executors * 2))
        .getOrCreate();
  }

  private static double seconds(
      Dataset<Row> table, MapPartitionsFunction<Row, Row> job, Path target) {
    long start = System.nanoTime();
    table.mapPartitions(job, Fixture.TABLE).write().parquet(target.toString());
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void report(String name, long rows, int cores, double seconds) {
    System.out.printf(
        "%-17s %,d rows in %.2f s: %,.0f rows per second and core%n",
        name, rows, seconds, rows / seconds / cores);
  }

  private static void clear(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(directory);
  }
}
