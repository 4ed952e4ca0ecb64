package vn.handbook.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** Reports for people who would rather look. */
@HttpTest
class StudyPictureTest {
    private static final String SVG = "image/svg+xml";

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void workbookHasAStackedBarForEachUnitThatFollowsTheCells() throws Exception {
        try (var workbook =
                new XSSFWorkbook(
                        new ByteArrayInputStream(taken(SheetFormat.XLSX_TYPE).asByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            var charts = sheet.getDrawingPatriarch().getCharts();
            assertThat(charts).hasSize(1);
            var chart = charts.get(0);
            assertThat(chart.getTitleText().getString()).isEqualTo("Kết quả học tập theo đơn vị");
            var bars = (XDDFBarChartData) chart.getChartSeries().get(0);
            assertThat(bars.getSeriesCount()).isEqualTo(4);
            var series = bars.getSeries(0);
            assertThat(series.getCategoryData().getPointCount())
                    .isEqualTo(sheet.getLastRowNum() - 1);
            assertThat(series.getValuesData().getDataRangeReference()).contains("$G$2:$G$");
            assertThat(series.getValuesData().getPointAt(0).doubleValue())
                    .isEqualTo(sheet.getRow(1).getCell(6).getNumericCellValue());
            assertThat(chart.getCTChart().getPlotArea().getBarChartArray(0).getGrouping().getVal())
                    .hasToString("stacked");
        }
    }

    @Test
    void drawingTellsInWordsWhatItShows() throws Exception {
        Response answer = taken(SVG);
        assertThat(answer.contentType()).startsWith(SVG);
        Document drawing = parsed(answer);
        var root = drawing.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title desc");
        assertThat(texts(drawing, "desc").get(0)).contains("phải học", "đã hoàn thành", "quá hạn");
        long expected =
                Client.as("officer")
                        .queryParam("planId", Demo.plan(1))
                        .queryParam("organizationId", Demo.PROVINCE)
                        .get("/api/v1/reports/study")
                        .jsonPath()
                        .getLong("total.expected");
        assertThat(texts(drawing, "text")).anyMatch(text -> text.contains("/" + expected + " ("));
    }

    @Test
    void nameThatIsNoTextOfXmlIsWrittenAsText() throws Exception {
        Database.rows(
                "update organization set name = ? where id = ?",
                "<script>alert(1)</script> & \"Xã\"",
                Demo.COMMUNE);
        Document drawing = parsed(taken(SVG));
        assertThat(drawing.getElementsByTagName("script").getLength()).isZero();
        assertThat(texts(drawing, "title")).anyMatch(text -> text.contains("<script>"));
    }

    @Test
    void frozenReportIsDrawnToo() throws Exception {
        Response answer =
                Client.as("officer")
                        .accept(SVG)
                        .get(
                                "/api/v1/reports/study/snapshots/{id}",
                                UUID.fromString("01978400-0000-7045-8000-000000000001"));
        answer.then().statusCode(200);
        assertThat(texts(parsed(answer), "title").get(0)).contains("31/03/2026");
    }

    private static Response taken(String type) {
        Response answer =
                Client.as("officer")
                        .accept(type)
                        .queryParam("planId", Demo.plan(1))
                        .queryParam("organizationId", Demo.PROVINCE)
                        .get("/api/v1/reports/study");
        answer.then().statusCode(200);
        return answer;
    }

    private static Document parsed(Response answer) throws Exception {
        assertThat(answer.asString()).startsWith("<?xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static List<String> texts(Document drawing, String element) {
        var found = drawing.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
