package vn.handbook.shared.sheet;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Draws a sheet's chart beside its columns; it follows the cells. */
final class StackedBars {
    private static final int COLUMNS_WIDE = 10;
    private static final int ROWS_AROUND = 10;
    private static final int GAP_PERCENT = 50;
    private static final byte ON_ONE_ANOTHER = 100;

    /** From dark to light, so that they differ in black and white, too. */
    private static final List<PresetColor> COLOURS =
            List.of(
                    PresetColor.DARK_GREEN,
                    PresetColor.MEDIUM_SEA_GREEN,
                    PresetColor.ORANGE,
                    PresetColor.LIGHT_GRAY);

    private StackedBars() {}

    /**
     * @param last the number of the last row, the header's being 0
     */
    static void of(XSSFSheet sheet, SheetChart spec, List<String> headers, int last) {
        int bars = last - 1;
        if (bars < 1) {
            return;
        }
        int left = headers.size() + 1;
        var drawing = sheet.createDrawingPatriarch();
        XSSFChart chart =
                drawing.createChart(
                        drawing.createAnchor(
                                0, 0, 0, 0, left, 1, left + COLUMNS_WIDE, bars + ROWS_AROUND));
        chart.setTitleText(spec.title());
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.LEFT);
        // Excel begins at the bottom
        names.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis numbers = chart.createValueAxis(AxisPosition.BOTTOM);
        numbers.setCrosses(AxisCrosses.MAX);
        numbers.setCrossBetween(AxisCrossBetween.BETWEEN);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, names, numbers);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setOverlap(ON_ONE_ANOTHER);
        data.setGapWidth(GAP_PERCENT);
        data.setVaryColors(false);
        var categories =
                XDDFDataSourcesFactory.fromStringCellRange(
                        sheet, column(headers.indexOf(spec.category()), bars));
        for (int i = 0; i < spec.parts().size(); i++) {
            int column = headers.indexOf(spec.parts().get(i));
            var part =
                    data.addSeries(
                            categories,
                            XDDFDataSourcesFactory.fromNumericCellRange(
                                    sheet, column(column, bars)));
            part.setTitle(
                    headers.get(column),
                    new CellReference(sheet.getSheetName(), 0, column, true, true));
            part.setFillProperties(
                    new XDDFSolidFillProperties(XDDFColor.from(COLOURS.get(i % COLOURS.size()))));
        }
        chart.plot(data);
    }

    private static CellRangeAddress column(int column, int bars) {
        return new CellRangeAddress(1, bars, column, column);
    }
}
