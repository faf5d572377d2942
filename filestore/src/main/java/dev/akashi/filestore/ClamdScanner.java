package dev.akashi.filestore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks ClamAV's clamd by its INSTREAM command, over TCP or a Unix socket. */
public final class ClamdScanner implements VirusScanner {

  private static final Pattern TCP = Pattern.compile("tcp://([^:/]+|\\[[0-9a-fA-F:]+\\]):(\\d+)");
  private static final Pattern UNIX = Pattern.compile("unix:(/.+)");
  private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 1 << 16;
  private static final int LONGEST_ANSWER = 4096;

  private final String address;
  private final Duration patience;

  /**
   * A scanner at an address.
   *
   * @param address {@code tcp://host:port} or {@code unix:/path}
   * @param patience how long clamd may be silent
   */
  public ClamdScanner(String address, Duration patience) {
    if (!TCP.matcher(address).matches() && !UNIX.matcher(address).matches()) {
      throw new IllegalArgumentException("not tcp://host:port nor unix:/path: " + address);
    }
    this.address = address;
    this.patience = patience;
  }

  @Override
  public Optional<String> scan(InputStream content) throws IOException {
    AtomicLong lastProgress = new AtomicLong(System.nanoTime());
    try (SocketChannel channel = channel()) {
      Thread watch = Thread.ofVirtual().start(() -> closeWhenSilent(channel, lastProgress));
      try {
        channel.connect(socket());
        return read(ask(channel, content, lastProgress));
      } catch (ContentFailedException e) {
        throw e.cause;
      } catch (ScanFailedException e) {
        throw e;
      } catch (IOException e) {
        throw new ScanFailedException("clamd at " + address + " did not answer", e);
      } finally {
        watch.interrupt();
      }
    }
  }

  private SocketChannel channel() throws IOException {
    return UNIX.matcher(address).matches()
        ? SocketChannel.open(StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }

  private SocketAddress socket() {
    Matcher unix = UNIX.matcher(address);
    if (unix.matches()) {
      return UnixDomainSocketAddress.of(unix.group(1));
    }
    Matcher tcp = TCP.matcher(address);
    if (!tcp.matches()) {
      throw new IllegalStateException("looked at when it was made: " + address);
    }
    return new InetSocketAddress(tcp.group(1), Integer.parseInt(tcp.group(2)));
  }

  /** A blocking read of a channel knows no limit of its own; closing the channel ends it. */
  private void closeWhenSilent(SocketChannel channel, AtomicLong lastProgress) {
    try {
      long left = patience.toNanos();
      while (left > 0) {
        Thread.sleep(Duration.ofNanos(left));
        left = patience.toNanos() - (System.nanoTime() - lastProgress.get());
      }
      channel.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ask(SocketChannel channel, InputStream content, AtomicLong lastProgress)
      throws IOException {
    write(channel, ByteBuffer.wrap(COMMAND));
    byte[] chunk = new byte[CHUNK];
    try {
      for (int read = next(content, chunk); read >= 0; read = next(content, chunk)) {
        if (read > 0) {
          write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(read).flip());
          write(channel, ByteBuffer.wrap(chunk, 0, read));
          lastProgress.set(System.nanoTime());
        }
      }
      write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(0).flip());
    } catch (ContentFailedException e) {
      throw e;
    } catch (IOException e) {
      // It says why it stopped listening, for example that the file is too long for it.
      String said = answer(channel);
      if (said.isEmpty()) {
        throw e;
      }
      return said;
    }
    return answer(channel);
  }

  private static int next(InputStream content, byte[] chunk) throws ContentFailedException {
    try {
      return content.read(chunk);
    } catch (IOException e) {
      throw new ContentFailedException(e);
    }
  }

  private static void write(SocketChannel channel, ByteBuffer some) throws IOException {
    while (some.hasRemaining()) {
      channel.write(some);
    }
  }

  private static String answer(SocketChannel channel) throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteBuffer some = ByteBuffer.allocate(LONGEST_ANSWER);
    while (said.size() < LONGEST_ANSWER && channel.read(some.clear()) >= 0) {
      said.write(some.array(), 0, some.position());
    }
    return said.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
  }

  private static Optional<String> read(String answer) throws ScanFailedException {
    Matcher found = FOUND.matcher(answer);
    if (found.matches()) {
      return Optional.of(found.group(1));
    }
    if (answer.equals("stream: OK")) {
      return Optional.empty();
    }
    throw new ScanFailedException("clamd said: " + answer);
  }

  /** The file itself could not be read, which is no fault of the scanner. */
  private static final class ContentFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final IOException cause;

    ContentFailedException(IOException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
