package vn.handbook.account;

import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/** What OAuth asks of the forms that are sent to its endpoints (RFC 6749 §3.2). */
final class TokenForm {
    private TokenForm() {}

    /**
     * No parameter comes twice; JAX-RS alone would take the first of two.
     *
     * @throws vn.handbook.shared.problem.Problem 400 when one does
     */
    static void refuseRepeated() {
        FormData form = CurrentRequestManager.get().getFormData();
        if (form != null) {
            form.forEach(
                    name -> {
                        if (form.get(name).size() > 1) {
                            throw AccountProblem.TOKEN_REQUEST_INCOMPLETE.problem();
                        }
                    });
        }
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 400 when the parameter is missing, or cannot be
     *     text
     */
    static String required(String parameter) {
        if (parameter == null || parameter.isEmpty() || parameter.indexOf('\0') >= 0) {
            throw AccountProblem.TOKEN_REQUEST_INCOMPLETE.problem();
        }
        return parameter;
    }
}
