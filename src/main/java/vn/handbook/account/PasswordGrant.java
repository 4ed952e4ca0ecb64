package vn.handbook.account;

/**
 * What somebody signs in with.
 *
 * @param otp of the second factor, {@code null} where none was sent
 * @param deviceName as the client names itself, may be {@code null}
 */
record PasswordGrant(SignInIdentifier identifier, String password, String otp, String deviceName) {}
