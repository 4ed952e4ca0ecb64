package vn.handbook.export;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.unchecked.Unchecked;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.SheetRows;
import vn.handbook.shared.sheet.Tabular;

/**
 * Where a sheet is asked for, lets the operation answer its first page, so that it is refused as
 * always, and leaves the others to {@link SheetBodyWriter}.
 */
@Tabular
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class TabularInterceptor {
    private final Turns turns;
    private final ExportService exports;
    private final Caller caller;
    private final Instance<SheetRows<?>> beans;

    TabularInterceptor(
            Turns turns, ExportService exports, Caller caller, @Any Instance<SheetRows<?>> beans) {
        this.turns = turns;
        this.exports = exports;
        this.caller = caller;
        this.beans = beans;
    }

    @AroundInvoke
    Object answer(InvocationContext operation) throws Exception {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        Optional<SheetFormat> format = asked(request);
        if (format.isEmpty()) {
            return operation.proceed();
        }
        Turns.Turn turn = turns.take(caller.accountId(), request.unwrap(RoutingContext.class));
        var sheet =
                new SheetAnswer(
                        operation,
                        rowsOf(operation.getMethod()),
                        format.get(),
                        operation.getMethod().getAnnotation(Tabular.class).value(),
                        turn,
                        exports::requireStanding);
        request.setProperty(SheetAnswer.class.getName(), sheet);
        request.setProperty(PageParameters.WHOLE_LIST, true);
        // What answers without a thread of its own has none to wait on
        return operation.getMethod().getReturnType() == Uni.class
                ? Uni.createFrom()
                        .item(Unchecked.supplier(() -> begin(operation, sheet)))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                : begin(operation, sheet);
    }

    private Object begin(InvocationContext operation, SheetAnswer sheet) throws Exception {
        try {
            Object first = sheet.begin();
            if (sheet.hasRows()) {
                Method method = operation.getMethod();
                exports.record(
                        method.getAnnotation(Operation.class).operationId(),
                        sheet.format(),
                        caller.scope(method.getAnnotation(PermissionsAllowed.class).value()[0]));
            } else {
                sheet.turn().close();
            }
            return first;
        } catch (Exception refused) {
            sheet.turn().close();
            throw refused;
        }
    }

    private SheetRows<?> rowsOf(Method method) {
        Class<? extends SheetRows<?>> named = method.getAnnotation(Tabular.class).rows();
        return named == SheetRows.Items.class
                ? ItemRows.of(method.getGenericReturnType())
                : beans.select(named).get();
    }

    /**
     * The first format that the caller likes best. The framework is told: it would choose later,
     * and knows no types for {@code application/*}.
     */
    private static Optional<SheetFormat> asked(ResteasyReactiveRequestContext request) {
        for (MediaType accepted : request.getHttpHeaders().getAcceptableMediaTypes()) {
            for (MediaType produced :
                    request.getTarget().getProduces().getSortedOriginalMediaTypes()) {
                if (accepted.isCompatible(produced)) {
                    request.getHttpHeaders()
                            .getMutableHeaders()
                            .putSingle(HttpHeaders.ACCEPT, produced.toString());
                    return SheetFormat.of(produced.getType() + "/" + produced.getSubtype());
                }
            }
        }
        return Optional.empty();
    }
}
