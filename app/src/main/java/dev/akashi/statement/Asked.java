package dev.akashi.statement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a value of a profile fact is asked for; a text without it is short and may be left empty. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Asked {

  /** Whether a fact without the value says nothing. */
  boolean required() default false;

  /** The longest text; a long one gets a field of several lines. */
  int longest() default 200;
}
