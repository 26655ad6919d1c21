package org.healthworker.report;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For methods with a transaction of their own: while the database is away they fail at once, and
 * whatever the database refuses is a {@link jakarta.persistence.PersistenceException}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NeedsDatabase {}
