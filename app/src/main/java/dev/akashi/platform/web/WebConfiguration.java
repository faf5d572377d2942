package dev.akashi.platform.web;

import dev.akashi.platform.Languages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the web parts together. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final PermissionInterceptor permissions;
  private final LanguageInterceptor languages;
  private final ActorResolver actors;

  WebConfiguration(
      PermissionInterceptor permissions, LanguageInterceptor languages, ActorResolver actors) {
    this.permissions = permissions;
    this.languages = languages;
    this.actors = actors;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(languages);
    registry.addInterceptor(permissions);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(actors);
    resolvers.add(new FormInputResolver());
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }

  @Configuration(proxyBeanMethods = false)
  static class Parts {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    /** The framework writes Content-Language from this; it has to be the language of the page. */
    @Bean
    LocaleResolver localeResolver(Languages pageLanguages) {
      return new LocaleResolver() {
        @Override
        public Locale resolveLocale(HttpServletRequest request) {
          return pageLanguages.of(request).locale();
        }

        @Override
        public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
          throw new UnsupportedOperationException("the language is chosen by the address");
        }
      };
    }

    @Bean
    TemplateEngine templateEngine() {
      return TemplateEngine.createPrecompiled(ContentType.Html);
    }
  }
}
