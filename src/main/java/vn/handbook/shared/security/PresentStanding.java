package vn.handbook.shared.security;

/**
 * Whether the caller still has the standing that the token says, by the database and not by what
 * this replica has heard: for what takes long, or hands out much at once.
 */
public interface PresentStanding {

    /**
     * In the transaction of the caller, which it undoes.
     *
     * @throws io.quarkus.security.AuthenticationFailedException when the session has ended, the
     *     account is closed, or its rights have changed since the token was issued
     */
    void require();
}
