package dev.akashi.registration;

import dev.akashi.testing.AkashiTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** The application with papers at hand; all these tests share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AkashiTest
@Import({PapersOnStage.class, RegistrationStage.class})
@interface RegistrationTestSetup {}
