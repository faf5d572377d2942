package dev.akashi.platform.web;

import dev.akashi.directory.Actor;
import dev.akashi.platform.CurrentActor;
import dev.akashi.platform.OpenToAll;
import dev.akashi.platform.Requires;
import dev.akashi.platform.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets nobody through to a handler that does not say who may: each is marked {@link OpenToAll},
 * {@link SignedIn} or {@link Requires}.
 */
@Component
class PermissionInterceptor implements HandlerInterceptor {

  private final CurrentActor currentActor;

  PermissionInterceptor(CurrentActor currentActor) {
    this.currentActor = currentActor;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method)
        || !method.getBeanType().getPackageName().startsWith("dev.akashi")
        || method.hasMethodAnnotation(OpenToAll.class)) {
      return true;
    }
    Actor actor = currentActor.of(request).orElseThrow(SignInNeeded::new);
    Requires requires = method.getMethodAnnotation(Requires.class);
    if (requires != null) {
      actor.require(requires.value());
    } else if (!method.hasMethodAnnotation(SignedIn.class)) {
      throw new IllegalStateException("no permission is stated on " + method);
    }
    return true;
  }
}
