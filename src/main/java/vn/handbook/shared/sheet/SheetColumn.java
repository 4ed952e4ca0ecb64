package vn.handbook.shared.sheet;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a row that is a column of its sheet; in the order of the components. Of a
 * component that is a record itself, its own columns stand here.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface SheetColumn {

    /** The header, in Vietnamese. */
    String value() default "";
}
