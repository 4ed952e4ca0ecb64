package vn.handbook.member;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be known of a member besides the overview; nothing of it has to be. */
public record MemberBackground(
        @Email @Size(max = 200) String email,
        @Size(max = 200) @Schema(description = "Quê quán.", examples = "Xã Hoà Lam, tỉnh Lam Giang")
                String hometown,
        @Size(max = 200) @Schema(description = "Nơi cư trú.", examples = "Thôn Đoài, xã Hoà Lam")
                String residence,
        @Size(max = 200) @Schema(description = "Nghề nghiệp.", examples = "Giáo viên")
                String occupation,
        @Size(max = 200)
                @Schema(description = "Nơi công tác.", examples = "Trường Tiểu học Hoà Lam")
                String workplace,
        @Size(max = 200) @Schema(description = "Trình độ chuyên môn.", examples = "Đại học sư phạm")
                String professionalLevel,
        @Schema(description = "Trình độ lý luận chính trị.", examples = "INTERMEDIATE")
                PoliticalTheoryLevel politicalTheoryLevel) {
    static final MemberBackground UNKNOWN =
            new MemberBackground(null, null, null, null, null, null, null);
}
