package vn.handbook.shared.sheet;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A reading operation whose answer is to be had as a sheet, too: whoever accepts one of {@link
 * SheetFormat}'s types is sent all rows, from the first page to the last. Such an operation also
 * says so by {@code @Produces}.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Tabular {

    /** What the sheet and its file are called, in Vietnamese. */
    @Nonbinding
    String value() default "";

    /** What makes rows of the answer; by default the items of the page are the rows. */
    @Nonbinding
    Class<? extends SheetRows<?>> rows() default SheetRows.Items.class;
}
