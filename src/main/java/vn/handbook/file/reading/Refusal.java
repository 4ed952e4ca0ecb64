package vn.handbook.file.reading;

/** Why a file is not acceptable; the name is that of the service's problem. */
final class Refusal extends Exception {
    private final String code;

    private Refusal(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    static Refusal broken() {
        return new Refusal("FILE_BROKEN");
    }

    static Refusal encrypted() {
        return new Refusal("FILE_ENCRYPTED");
    }

    static Refusal tooManyPages() {
        return new Refusal("FILE_TOO_MANY_PAGES");
    }

    static Refusal tooLarge() {
        return new Refusal("FILE_TOO_LARGE");
    }

    static Refusal archive() {
        return new Refusal("FILE_ARCHIVE_REFUSED");
    }

    static Refusal type() {
        return new Refusal("FILE_TYPE_NOT_ALLOWED");
    }

    String code() {
        return code;
    }
}
