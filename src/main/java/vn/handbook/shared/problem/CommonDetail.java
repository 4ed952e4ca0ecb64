package vn.handbook.shared.problem;

import vn.handbook.shared.text.Text;

/** Sentences that more than one feature says. */
public final class CommonDetail {
    public static final Text TOKEN_REFUSED =
            Text.of(
                    "Thẻ truy cập không hợp lệ hoặc đã hết hạn. Hãy đăng nhập lại hoặc làm mới thẻ.",
                    "The access token is not valid or has expired. Sign in again or refresh it.");

    private CommonDetail() {}
}
