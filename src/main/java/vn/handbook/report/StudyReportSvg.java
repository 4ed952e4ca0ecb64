package vn.handbook.report;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A bar for each unit, as long for each, with the parts of those who are expected: what it tells is
 * written beside it, too, and the parts differ by their patterns where there are no colours.
 */
final class StudyReportSvg {
    private static final int WIDTH = 960;
    private static final int LEFT = 280;
    private static final int BAR = 480;
    private static final int TOP = 96;
    private static final int STEP = 30;
    private static final int THICK = 20;
    private static final int LONGEST_NAME = 38;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** {@code paint} is a colour or one of the patterns. */
    private record Part(String name, String paint, Function<StudyCounts, Long> number) {}

    private static final List<Part> PARTS =
            List.of(
                    new Part("Đã xong trên máy", "#14532d", StudyCounts::completedInApp),
                    new Part("Đã xong trên giấy", "url(#paper)", StudyCounts::completedOnPaper),
                    new Part("Đang học", "url(#going)", StudyCounts::inProgress),
                    new Part("Chưa bắt đầu", "#ffffff", StudyCounts::notStarted));

    private final XMLStreamWriter svg;

    private StudyReportSvg(XMLStreamWriter svg) {
        this.svg = svg;
    }

    static void draw(StudyReport report, OutputStream to) throws XMLStreamException {
        XMLStreamWriter svg =
                XMLOutputFactory.newFactory()
                        .createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
        new StudyReportSvg(svg).draw(report);
        svg.flush();
    }

    private void draw(StudyReport report) throws XMLStreamException {
        int height = TOP + STEP * (report.units().size() + 1) + THICK;
        svg.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + WIDTH + " " + height);
        attributes("role", "img", "aria-labelledby", "title desc");
        attributes("font-family", "sans-serif", "font-size", "14", "fill", "#111111");
        String title = "Kết quả học tập đến hết ngày " + DAY.format(report.countedOn());
        text("title", title, "id", "title");
        text("desc", "Toàn tổ chức: " + told(report.total()) + ".", "id", "desc");
        pattern("paper", "M0 8L8 0");
        pattern("going", "M4 3v2");
        rectangle(0, 0, WIDTH, height, "#ffffff", "none");
        text("text", title, "x", "16", "y", "30", "font-size", "18", "font-weight", "bold");
        legend();
        int y = TOP;
        for (StudyReport.Unit unit : report.units()) {
            bar(unit.name(), unit.counts(), y, "normal");
            y += STEP;
        }
        bar("Toàn tổ chức", report.total(), y, "bold");
        svg.writeEndElement();
        svg.writeEndDocument();
    }

    private void legend() throws XMLStreamException {
        int x = LEFT;
        for (Part part : PARTS) {
            rectangle(x, TOP - 46, THICK, THICK, part.paint(), "#111111");
            text("text", part.name(), "x", "" + (x + THICK + 6), "y", "" + (TOP - 31));
            x += WIDTH / 6;
        }
    }

    private void bar(String name, StudyCounts counts, int y, String weight)
            throws XMLStreamException {
        open("g");
        text("title", name + ": " + told(counts));
        String shown =
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
        String base = "" + (y + THICK - 5);
        text("text", shown, "x", "16", "y", base, "font-weight", weight);
        double x = LEFT;
        for (Part part : PARTS) {
            long number = part.number().apply(counts);
            if (number > 0) {
                double width = (double) BAR * number / counts.expected();
                rectangle(x, y, width, THICK, part.paint(), "#111111");
                x += width;
            }
        }
        text("text", share(counts), "x", "" + (LEFT + BAR + 10), "y", base, "font-weight", weight);
        svg.writeEndElement();
    }

    private static String share(StudyCounts counts) {
        return counts.expected() == 0
                ? "không ai phải học"
                : "%d/%d (%s)".formatted(counts.completed(), counts.expected(), percent(counts));
    }

    private static String told(StudyCounts counts) {
        return ("được giao %d, được miễn %d, phải học %d, đã hoàn thành %d (trên máy %d, trên giấy %d),"
                        + " đang học %d, chưa bắt đầu %d, quá hạn %d")
                .formatted(
                        counts.assigned(),
                        counts.exempt() + counts.waived(),
                        counts.expected(),
                        counts.completed(),
                        counts.completedInApp(),
                        counts.completedOnPaper(),
                        counts.inProgress(),
                        counts.notStarted(),
                        counts.overdue());
    }

    private static String percent(StudyCounts counts) {
        return String.format(
                Locale.forLanguageTag("vi"),
                "%.1f %%",
                counts.completedFraction().doubleValue() * 100);
    }

    private void pattern(String id, String path) throws XMLStreamException {
        open("pattern", "id", id, "width", "8", "height", "8", "patternUnits", "userSpaceOnUse");
        rectangle(0, 0, 8, 8, "#e5e7eb", "none");
        open("path", "d", path, "stroke", "#14532d", "stroke-width", "2");
        svg.writeEndElement();
        svg.writeEndElement();
    }

    private void rectangle(
            double x, double y, double width, double height, String fill, String edge)
            throws XMLStreamException {
        open("rect", "x", number(x), "y", number(y), "width", number(width));
        attributes("height", number(height), "fill", fill, "stroke", edge);
        svg.writeEndElement();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void text(String element, String text, String... attributes) throws XMLStreamException {
        open(element, attributes);
        // What XML knows no way to write
        svg.writeCharacters(text.replaceAll("\\p{Cntrl}|[\ufffe\uffff]", " "));
        svg.writeEndElement();
    }

    private void open(String element, String... attributes) throws XMLStreamException {
        svg.writeStartElement(element);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            svg.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }
}
