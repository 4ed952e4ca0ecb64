package vn.handbook.account;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.OAuthFlows;
import vn.handbook.shared.http.Api;

/**
 * Where an issuer is configured, the description that Swagger UI reads offers its authorization
 * code flow; the committed contract is that of a service without one.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_PER_REQUEST)
public class SwaggerSignIn implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        OidcConfig config = Arc.container().instance(OidcConfig.class).get();
        Arc.container()
                .instance(IssuerKeys.class)
                .get()
                .endpoints()
                .ifPresent(
                        issuer ->
                                offer(
                                        contract.getComponents()
                                                .getSecuritySchemes()
                                                .get(Api.SIGN_IN)
                                                .getFlows(),
                                        issuer,
                                        config.only()));
    }

    private static void offer(OAuthFlows flows, IssuerEndpoints issuer, boolean only) {
        flows.setAuthorizationCode(
                OASFactory.createOAuthFlow()
                        .authorizationUrl(issuer.authorization().toString())
                        .tokenUrl(issuer.token().toString())
                        .scopes(Map.of()));
        if (only) {
            flows.setPassword(null);
        }
    }
}
