package vn.handbook.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.sheet.RowFault;
import vn.handbook.shared.text.Text;

/** What is wrong with one row of an imported list of members. */
final class ImportFaults {
    private static final Map<String, MemberColumn> COLUMNS =
            Map.of(
                    "/fullName", MemberColumn.FULL_NAME,
                    "/dateOfBirth", MemberColumn.DATE_OF_BIRTH,
                    "/sex", MemberColumn.SEX,
                    "/admissionDate", MemberColumn.ADMISSION_DATE,
                    "/officialDate", MemberColumn.OFFICIAL_DATE,
                    "/cardNumber", MemberColumn.CARD_NUMBER,
                    "/citizenId", MemberColumn.CITIZEN_ID,
                    "/phone", MemberColumn.PHONE);

    static final Text TAKEN =
            Text.of("Đã có đảng viên khác mang số này.", "Another member bears this number.");
    static final Text OTHER_NUMBER =
            Text.of(
                    "Đảng viên này đã có mã hồ sơ khác.",
                    "This member has another number in the register.");
    static final Text SEVERAL =
            Text.of(
                    "Nhiều đảng viên trùng họ tên và ngày sinh; cần số căn cước, số thẻ hoặc mã hồ sơ.",
                    "Several members have this name and day of birth: a citizen id, card number or external id is needed.");
    static final Text MASKED =
            Text.of(
                    "Số bị che không khớp với hồ sơ; cần ghi đủ số.",
                    "The masked number is not the record's: write all of it.");
    static final Text NEEDED = Text.of("Không được để trống.", "Is required.");
    static final Text NO_CELL =
            Text.of(
                    "Không có chi bộ mang mã này trong phạm vi của bạn.",
                    "There is no cell with this code in your scope.");
    static final Text NOT_FIRST =
            Text.of(
                    "Chỉ ghi mới đảng viên dự bị, chính thức hoặc được miễn sinh hoạt.",
                    "A record begins as probationary, official or exempt.");
    static final Text NOT_YET_ADMITTED =
            Text.of(
                    "Vào Đảng sau ngày tính vào danh sách của lần nhập này.",
                    "Admitted after the day from which this import enters members.");
    static final Text BY_STATUS_CHANGE =
            Text.of(
                    "Khác tình trạng trong danh sách; hãy dùng thủ tục chuyển tình trạng.",
                    "Differs from the register: change the status by its procedure.");
    static final Text BY_TRANSFER =
            Text.of(
                    "Khác chi bộ trong danh sách; hãy dùng thủ tục chuyển sinh hoạt.",
                    "Differs from the register: transfer the member.");

    private final int row;
    private final List<RowFault> faults = new ArrayList<>();

    ImportFaults(int row) {
        this.row = row;
    }

    void add(MemberColumn column, String code, Text message) {
        faults.add(new RowFault(row, column, code, message));
    }

    void addAll(List<Fault> broken) {
        broken.forEach(fault -> add(COLUMNS.get(fault.name()), fault.code(), fault.message()));
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<RowFault> all() {
        return faults;
    }
}
