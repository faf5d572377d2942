package dev.akashi.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where an attempt to sign in comes from: an address, or the network of one household or office
 * where addresses are handed out by the billion (IPv6, the first 64 bits).
 */
public record Source(String text) {

  private static final int NETWORK_BYTES = 8;

  /** The source of a request, by the address of the other side. */
  public static Source of(String remoteAddress) {
    try {
      InetAddress address = InetAddress.ofLiteral(remoteAddress);
      return address instanceof Inet6Address
          ? new Source(HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES)))
          : new Source(address.getHostAddress());
    } catch (IllegalArgumentException notAnAddress) {
      return new Source("unknown");
    }
  }
}
