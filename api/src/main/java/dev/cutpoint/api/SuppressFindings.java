package dev.cutpoint.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Accepts findings that point into this method, constructor or type: what is written in it, lambdas and nested classes too, is looked at and
 * is as it has to be.
 *
 * <pre>{@code
 * @SuppressFindings(value = "CP01", reason = "the pump must outlive every caller; close() ends it")
 * private void pump() { … }
 * }</pre>
 *
 * <p>An accepted finding is counted and not shown, and makes no command fail; JSON and SARIF still have it, with the reason. Cancellations
 * are recorded and shown as ever.
 *
 * <p>It costs nothing: the annotation is in class files alone, and no running program sees it. The agent reads it when a class is loaded,
 * in every profile; of a type that the program never loads, because it only names those nested in it, it is not read. Without the agent it
 * is a comment.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface SuppressFindings {
    /** Rules, by id or name, as {@code cutpoint explain} lists them: {@code "CP01"}. */
    String[] value();

    /** Why this may be so, for those who read the code and the report. */
    String reason();
}
