package dev.akashi.platform.web;

import dev.akashi.directory.Actor;
import dev.akashi.platform.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets a handler for signed-in people take the {@link Actor}. */
@Component
class ActorResolver implements HandlerMethodArgumentResolver {

  private final CurrentActor currentActor;

  ActorResolver(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    return currentActor
        .of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
        .orElseThrow(SignInNeeded::new);
  }
}
