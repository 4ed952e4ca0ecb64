package vn.handbook.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SheetDateTest {

    @Property
    void everyDateIsReadInEveryFormInWhichItIsWritten(
            @ForAll("days") LocalDate day, @ForAll("forms") String form) {
        String written = DateTimeFormatter.ofPattern(form).format(day);
        assertThat(SheetDate.of(" " + written + " ")).isEqualTo(new SheetDate(day, null));
        assertThat(SheetDate.of(ReadCell.text(written)).date()).isEqualTo(day);
    }

    /** A guess of the century would be wrong for somebody. */
    @Property
    void aYearOfTwoDigitsIsNeverGuessed(@ForAll("days") LocalDate day) {
        assertThat(SheetDate.of(DateTimeFormatter.ofPattern("d/M/yy").format(day)))
                .isEqualTo(new SheetDate(null, SheetDate.Fault.TWO_DIGIT_YEAR));
    }

    @Property
    void aYearAloneHasNoDay(@ForAll("days") LocalDate day) {
        String year = String.valueOf(day.getYear());
        assertThat(SheetDate.of(year).fault()).isEqualTo(SheetDate.Fault.NO_DAY);
        assertThat(SheetDate.of(day.getMonthValue() + "/" + year).fault())
                .isEqualTo(SheetDate.Fault.NO_DAY);
        // As a number it would be a day of 1905
        assertThat(
                        SheetDate.of(
                                        new ReadCell(
                                                ReadCell.Kind.NUMBER,
                                                year,
                                                LocalDate.of(1905, 6, 1)))
                                .fault())
                .isEqualTo(SheetDate.Fault.NO_DAY);
    }

    @Property
    void whateverStandsThereIsReadOrRefused(@ForAll String text) {
        SheetDate read = SheetDate.of(text);
        assertThat(read.date() == null).isEqualTo(read.fault() != null);
    }

    @Example
    void theDayStandsBeforeTheMonthAndBothMustExist() {
        assertThat(SheetDate.of("1/5/1980").date()).isEqualTo(LocalDate.of(1980, 5, 1));
        assertThat(SheetDate.of("1980-05-01 00:00:00").date()).isEqualTo(LocalDate.of(1980, 5, 1));
        assertThat(SheetDate.of("5/13/1980").fault()).isEqualTo(SheetDate.Fault.NO_DATE);
        assertThat(SheetDate.of("31/2/1980").fault()).isEqualTo(SheetDate.Fault.NO_DATE);
        assertThat(SheetDate.of("khoảng 1980").fault()).isEqualTo(SheetDate.Fault.NO_DATE);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> forms() {
        return Arbitraries.of(
                "d/M/yyyy", "dd/MM/yyyy", "dd-MM-yyyy", "d.M.yyyy", "yyyy-MM-dd", "d / M / yyyy");
    }
}
