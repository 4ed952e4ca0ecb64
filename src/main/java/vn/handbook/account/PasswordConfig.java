package vn.handbook.account;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** What is asked of passwords. */
@ConfigMapping(prefix = "handbook.password")
public interface PasswordConfig {

    /** The fewest characters of a member's password. */
    int minLength();

    /**
     * The fewest characters of a password that comes without a second factor and with a role on an
     * organisation (NIST SP 800-63B-4 §3.1.1.2).
     */
    int staffMinLength();

    /** Words of this deployment that guessers try first: its name, its province. */
    List<String> contextWords();
}
