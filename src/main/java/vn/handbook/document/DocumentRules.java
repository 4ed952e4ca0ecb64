package vn.handbook.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/** What must hold of a document's details, whoever enters them. */
final class DocumentRules {
    private static final LocalDate FOUNDING_OF_THE_PARTY = LocalDate.of(1930, 2, 3);
    private static final int LONGEST_FORCE_YEARS = 100;

    private DocumentRules() {}

    /** Every rule that is broken. */
    static List<Fault> broken(DocumentDetails details, LocalDate today) {
        var faults = new ArrayList<Fault>();
        collectNumberFaults(details, faults);
        collectDateFaults(details, today, faults);
        if (details.issuers().distinct().count() < details.issuers().count()) {
            faults.add(
                    rule(
                            "/jointIssuers",
                            "Mỗi cơ quan ban hành chỉ nêu một lần.",
                            "Each issuer is named once."));
        }
        return faults;
    }

    private static void collectNumberFaults(DocumentDetails details, List<Fault> faults) {
        if (details.number() == null) {
            if (details.type().isNumbered()) {
                faults.add(
                        rule(
                                "/number",
                                "Loại văn bản này phải có số và ký hiệu.",
                                "Documents of this type bear a number."));
            }
            return;
        }
        DocumentNumber number =
                DocumentNumber.read(details.number())
                        .filter(DocumentNumber::isComplete)
                        .orElse(null);
        if (number == null) {
            faults.add(
                    Fault.pointer(
                            "/number",
                            "FORMAT",
                            Text.of(
                                    "Số và ký hiệu có dạng 57-NQ/TW.",
                                    "A number has the form 57-NQ/TW.")));
        } else if (details.type().isNumbered() && !details.type().hasSymbol(number.typeSymbol())) {
            faults.add(
                    Fault.pointer(
                            "/number",
                            "RULE",
                            Text.of(
                                            "Ký hiệu %s không phải của loại %s.",
                                            "The symbol %s is not that of the type %s.")
                                    .with(number.typeSymbol(), details.type().label())));
        }
    }

    private static void collectDateFaults(
            DocumentDetails details, LocalDate today, List<Fault> faults) {
        LocalDate issued = details.issuedOn();
        if (issued.isBefore(FOUNDING_OF_THE_PARTY) || issued.isAfter(today)) {
            faults.add(
                    rule(
                            "/issuedOn",
                            "Ngày ban hành phải từ 1930-02-03 đến hôm nay.",
                            "The date of issue must be from 1930-02-03 to today."));
            return;
        }
        LocalDate last = issued.plusYears(LONGEST_FORCE_YEARS);
        LocalDate begin = details.effectiveOn() == null ? issued : details.effectiveOn();
        if (begin.isBefore(issued) || begin.isAfter(last)) {
            faults.add(
                    rule(
                            "/effectiveOn",
                            "Ngày có hiệu lực phải từ ngày ban hành, không quá 100 năm sau.",
                            "A document takes effect on its date of issue or up to 100 years later."));
        } else if (details.expiredOn() != null
                && (!details.expiredOn().isAfter(begin) || details.expiredOn().isAfter(last))) {
            faults.add(
                    rule(
                            "/expiredOn",
                            "Ngày hết hiệu lực phải sau ngày có hiệu lực, không quá 100 năm sau ngày ban hành.",
                            "A document expires after it takes effect, within 100 years of its issue."));
        }
    }

    private static Fault rule(String pointer, String vietnamese, String english) {
        return Fault.pointer(pointer, "RULE", Text.of(vietnamese, english));
    }
}
