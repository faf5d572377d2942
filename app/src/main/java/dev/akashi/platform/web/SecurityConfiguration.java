package dev.akashi.platform.web;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The two chains: the API with bearer tokens and no session, the pages with a session and CSRF
 * tokens. Who may do what stands on the handlers; {@link PermissionInterceptor} enforces it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Nothing from another host, no inline script or style. */
  static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain apiChain(HttpSecurity http, BearerFilter bearer, LargeBodyFilter large)
      throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .securityContext(c -> c.requireExplicitSave(true))
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(SecurityConfiguration::headers)
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .addFilterBefore(bearer, UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(large, BearerFilter.class)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageChain(
      HttpSecurity http,
      SecurityContextRepository contexts,
      CsrfTokenRepository tokens,
      LargeBodyFilter large,
      EdgeErrors edge)
      throws Exception {
    return http.csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .addFilterBefore(large, CsrfFilter.class)
        .securityContext(c -> c.securityContextRepository(contexts))
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(SecurityConfiguration::headers)
        .logout(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .exceptionHandling(e ->
            e.accessDeniedHandler(
                (request, response, denied) -> edge.answer(request, response, new CsrfFailed())))
        .build();
  }

  @Bean
  CsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return tokens;
  }

  /** Also says no-store on whatever does not say itself who may keep it. */
  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
  }

  /** An address that the firewall refuses gets the same answer as any other bad request. */
  @Bean
  RequestRejectedHandler refusedAddresses(EdgeErrors edge) {
    return edge::answer;
  }

  @Bean
  SecurityContextRepository securityContexts() {
    HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    contexts.setDisableUrlRewriting(true);
    return contexts;
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  /** Without this the framework would make a user with a password of its own. */
  @Bean
  UserDetailsService noUsersOfTheFramework() {
    return name -> {
      throw new UsernameNotFoundException(Optional.ofNullable(name).orElse(""));
    };
  }
}
