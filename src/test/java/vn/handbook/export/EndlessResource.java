package vn.handbook.export;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.sheet.SheetColumn;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

/** A list of as many rows as are asked for, which fails or waits where it is told to. */
@Path(EndlessResource.PATH)
public class EndlessResource {
    static final String PATH = "/api/v1/endless";
    static final AtomicInteger PAGES = new AtomicInteger();
    static volatile CountDownLatch gate = new CountDownLatch(0);

    /** A row whose text does not shrink when it is packed. */
    public record Numbered(@SheetColumn("Số") Integer number, @SheetColumn("Chữ") String text) {}

    @GET
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Tabular("Vô tận")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(hidden = true, operationId = "listEndlessly")
    public Page<Numbered> list(
            @QueryParam("rows") int rows,
            @QueryParam("failsAt") @DefaultValue("-1") int failsAt,
            @QueryParam("waitsAt") int waitsAt,
            @BeanParam PageParameters parameters)
            throws InterruptedException {
        PAGES.incrementAndGet();
        var page = parameters.of("endless");
        int from = page.after(0, Integer::valueOf, 0);
        if (waitsAt > 0 && from >= waitsAt) {
            gate.await();
        }
        if (failsAt >= 0 && from >= failsAt) {
            throw new IllegalStateException("in the midst");
        }
        List<Numbered> found =
                IntStream.rangeClosed(from + 1, Math.min(rows, from + page.rows()))
                        .mapToObj(n -> new Numbered(n, text(n)))
                        .toList();
        return Page.of(found, page, last -> List.of(last.number()), null);
    }

    private static String text(int number) {
        return Long.toHexString(number * 0x9e3779b97f4a7c15L)
                + Long.toHexString(number * 0xc2b2ae3d27d4eb4fL);
    }
}
