package dev.akashi.platform.web;

import dev.akashi.directory.PersonId;
import dev.akashi.platform.BearerTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs an API call in by its bearer token; a call without one stays anonymous. */
@Component
class BearerFilter extends OncePerRequestFilter {

  private static final String SCHEME = "Bearer ";

  private final BearerTokens tokens;

  BearerFilter(BearerTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith(SCHEME)) {
      Optional<PersonId> owner = tokens.owner(header.substring(SCHEME.length()).strip());
      owner.ifPresent(BearerFilter::signIn);
    }
    chain.doFilter(request, response);
  }

  private static void signIn(PersonId person) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            new UsernamePasswordAuthenticationToken(person.toString(), null, List.of()));
  }

  /** Keeps the servlet container from running the filter outside the API chain. */
  @Configuration(proxyBeanMethods = false)
  static class OnlyInTheChain {
    @Bean
    FilterRegistrationBean<BearerFilter> bearerFilterRegistration(BearerFilter filter) {
      FilterRegistrationBean<BearerFilter> registration = new FilterRegistrationBean<>(filter);
      registration.setEnabled(false);
      return registration;
    }
  }
}
