/** The service with a real Keycloak; run with the Maven profile of that name. */
package vn.handbook.keycloak;
