package dev.akashi.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where this installation stands on the network, for what is read far from it: feeds, catalogues,
 * site maps. It is the setting {@code akashi.address}; without that, the host that was asked, as a
 * proxy that is trusted tells it.
 */
@Service
public class PublicAddress {

  private final Optional<String> set;

  PublicAddress(@Value("${akashi.address:}") String address) {
    this.set = address.isBlank() ? Optional.empty() : Optional.of(origin(address.strip()));
  }

  /** Scheme, host and port, without a slash behind them. */
  public String of(HttpServletRequest request) {
    return set.orElseGet(
        () -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
  }

  private static String origin(String address) {
    try {
      URI uri = new URI(address);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      boolean bare = uri.getPath().isEmpty() || uri.getPath().equals("/");
      if (web
          && bare
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getQuery() == null
          && uri.getFragment() == null) {
        return uri.getScheme() + "://" + uri.getAuthority();
      }
    } catch (URISyntaxException e) {
      throw new StartRefused(StartTexts.say("start.bad-address", address), e);
    }
    throw new StartRefused(StartTexts.say("start.bad-address", address));
  }
}
