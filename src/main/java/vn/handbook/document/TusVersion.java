package vn.handbook.document;

/** Which version of tus a client speaks; one that says nothing is taken to speak ours. */
final class TusVersion {
    static final String HEADER = "Tus-Resumable";
    private static final String OURS = "1.0.0";

    private TusVersion() {}

    /**
     * @throws vn.handbook.shared.problem.Problem 412 when it is another one
     */
    static void require(String version) {
        if (version != null && !version.equals(OURS)) {
            throw UploadProblem.TUS_VERSION.problem();
        }
    }
}
